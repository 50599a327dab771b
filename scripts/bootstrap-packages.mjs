import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './bootstrap-alone.mjs';
import { npm, runCommand, Stop } from './bootstrap-command.mjs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * Whether what is installed in a folder is what its lock names. npm leaves a lock of its own in `node_modules`, so no
 * stamp of ours is needed, and an installation made by hand counts. Folders are looked for as well: an npm that was
 * disturbed may leave its lock without them.
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const there = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null) throw new Stop(`${join(folder, 'package-lock.json')} is missing or cannot be read`);
  if (there === null) return false;
  const paths = Object.keys(wanted).filter((path) => path !== '');
  const missing = paths.some((path) =>
    there[path] === undefined ? wanted[path].optional !== true : there[path].version !== wanted[path].version,
  );
  const isKept = (path) => wanted[path] !== undefined && existsSync(join(folder, path));
  return !missing && Object.keys(there).every((path) => path === '' || isKept(path));
}

/** Whether packages are those of another folder, to which a link leads. */
const isElsewhere = (folder) => lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Installs what a folder's lock names, when it is missing or not the same. */
export async function installPackages(folder, what) {
  if (isInstalled(folder)) return;
  if (isElsewhere(join(folder, 'node_modules'))) {
    throw new Stop(
      `${join(folder, 'node_modules')} is a link and holds other packages than the lock names: npm ci would empty what it leads to`,
    );
  }
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const command = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  await alone(folder, async () => {
    if (isInstalled(folder)) return;
    await runCommand(`Installing the packages of ${what} (npm ci)`, command, { cwd: folder, env });
    if (isInstalled(folder)) return;
    throw new Stop(
      `npm left ${join(folder, 'node_modules')} unfinished: another npm may have been at work there. Delete it and start again`,
    );
  });
}

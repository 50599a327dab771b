// What `npm start` and `npm test` do first, on a fresh clone or any other: built-in Node modules only.
import { join } from 'node:path';
import { buildIfStaleIn, buildPluginIn } from './bootstrap-build.mjs';
import { ROOT, say, Stop } from './bootstrap-command.mjs';
import { provideHelm } from './bootstrap-helm.mjs';
import { setHook } from './bootstrap-hook.mjs';
import { installPackages } from './bootstrap-packages.mjs';
import { providePrograms } from './bootstrap-programs.mjs';

export { ROOT, say, Stop } from './bootstrap-command.mjs';
export { findProgram } from './bootstrap-programs.mjs';

/** The oldest that every locked package allows (test/locked-versions.test.ts). */
const OLDEST_NODE = [20, 19];

/** Stops unless this Node is new enough. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Stop(
    `Node.js ${OLDEST_NODE.join('.')} or later is needed; this is ${version}. See https://nodejs.org/en/download`,
  );
}

/** An option that nobody reads would be a step that nobody takes. */
function refuse(unknown) {
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw new Error(`there is no option "${name}"`);
}

/** Installs what the lab's host page needs for some of its consoles: the first's packages hold what builds them all. */
async function installHost(consoles) {
  const host = join(ROOT, 'lab', 'host');
  if (consoles.length > 0) await installPackages(host, "the lab's host page");
  if (consoles.includes('4.16'))
    await installPackages(join(host, 'console-4.16'), "the lab's host page of 4.16");
}

/**
 * Makes sure that everything is there. `need` names programs (`prometheus` brings promtool); `consoles`: for these the
 * lab's page too. Where helm comes to lie is told to what is started from here in HELM_BIN. Rejects with a Stop, whose
 * message says what a person has to do.
 */
export async function bootstrap({ need = [], consoles = [], ...unknown } = {}) {
  refuse(unknown);
  checkNode();
  await installPackages(ROOT, 'the plugin');
  setHook(ROOT);
  await installHost(consoles);
  const programs = need.filter((program) => program !== 'helm');
  await providePrograms(
    programs.flatMap((program) => (program === 'prometheus' ? ['prometheus', 'promtool'] : [program])),
  );
  if (need.includes('helm')) process.env.HELM_BIN = await provideHelm();
}

/** Ends this process with what `run` resolves to, or with `failed` after saying what a person has to do or what broke. */
export function endWith(run, failed = 1) {
  run().then(
    (code) => process.exit(code),
    (error) => {
      say(error instanceof Stop ? error.message : (error.stack ?? String(error)));
      process.exit(failed);
    },
  );
}

/** Builds the plugin, whatever is there. */
export function buildAnew() {
  return buildPluginIn(ROOT);
}

/** Builds the plugin and the lab's host page, that of 4.22 unless told, where their files changed since the last build. */
export function buildIfStale({ consoles = ['4.22'], ...unknown } = {}) {
  refuse(unknown);
  return buildIfStaleIn(ROOT, { consoles });
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, runCommand } from './bootstrap-command.mjs';

/** What is built: from which files, and what is there when it is. */
const BUILDS = {
  plugin: {
    folder: '.',
    inputs: [
      'build',
      'console-extensions.json',
      'locales',
      'package-lock.json',
      'package.json',
      'src',
      'tsconfig.json',
      'webpack.config.ts',
    ],
    output: 'dist/plugin-manifest.json',
  },
  'host page': { folder: 'lab/host', inputs: ['lab/host'], output: 'lab/host/dist/index.html' },
};
const NO_INPUT = /^(node_modules|dist)$|\.test\.tsx?$/;

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !NO_INPUT.test(name));
  return names.sort().flatMap((name) => filesOf(join(path, name)));
}

/** A hash of all files that a build is made of, names included. */
export function hashOf(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(root, input)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function buildOne(root, what) {
  const { folder, inputs, output } = BUILDS[what];
  const stamp = join(root, '.cache', `${what.replace(' ', '-')}.inputs`);
  const hash = hashOf(root, inputs);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  await runCommand(`Building the ${what}`, npm('run', '--silent', 'build'), { cwd: join(root, folder) });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Builds the plugin and, if wanted, the lab's host page, where their files changed since the last build. */
export async function buildIfStaleIn(root, { host }) {
  await Promise.all([buildOne(root, 'plugin'), ...(host ? [buildOne(root, 'host page')] : [])]);
}

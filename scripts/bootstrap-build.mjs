import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, runCommand } from './bootstrap-command.mjs';

const WEBPACK = join('node_modules', 'webpack', 'bin', 'webpack.js');

/** What is built: from which files (what the image's build is given, too), how, and what is there when it is. */
export const BUILDS = {
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
    command: [process.execPath, '--import', 'tsx', WEBPACK, '--config', 'webpack.config.ts'],
  },
  'host page': {
    folder: 'lab/host',
    inputs: ['lab/host'],
    output: 'lab/host/dist/index.html',
    command: npm('run', '--silent', 'build'),
  },
  'host page of 4.16': {
    folder: 'lab/host',
    inputs: ['lab/host'],
    output: 'lab/host/console-4.16/dist/index.html',
    command: npm('run', '--silent', 'build:4.16'),
  },
};

/** What is built for each of the lab's consoles. */
const HOST_PAGES = { 4.16: 'host page of 4.16', 4.22: 'host page' };

const stampOf = (root, what) => join(root, '.cache', `${what.replaceAll(' ', '-')}.inputs`);

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

/** Builds; the stamp tells what the output was made of, so it goes before the output does. */
async function build(root, what) {
  const { folder, inputs, command } = BUILDS[what];
  const stamp = stampOf(root, what);
  const hash = hashOf(root, inputs);
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: 'production' };
  await runCommand(`Building the ${what}`, command, { cwd: join(root, folder), env });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, hash);
}

async function buildOne(root, what) {
  const { inputs, output } = BUILDS[what];
  const stamp = stampOf(root, what);
  const isThere = existsSync(join(root, output)) && existsSync(stamp);
  if (isThere && readFileSync(stamp, 'utf8') === hashOf(root, inputs)) return;
  await build(root, what);
}

/** Builds the plugin, whatever is there. */
export function buildPluginIn(root) {
  return build(root, 'plugin');
}

/** Builds the plugin and the lab's host page for the consoles told, where their files changed since the last build. */
export async function buildIfStaleIn(root, { consoles }) {
  await Promise.all(
    ['plugin', ...consoles.map((name) => HOST_PAGES[name])].map((what) => buildOne(root, what)),
  );
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from './bootstrap-command.mjs';

/** Where husky lets git look for hooks. */
const FOLDER = '.husky/_';

function git(root, ...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Whether hooks are there that are not ours: they would not run any more. */
function hasOwnHooks(root) {
  const folder = git(root, 'rev-parse', '--git-path', 'hooks');
  if (folder === null) return true;
  const path = resolve(root, folder);
  return existsSync(path) && readdirSync(path).some((name) => !name.endsWith('.sample'));
}

function setHookIn(root) {
  const folder = git(root, 'config', '--get', 'core.hooksPath') ?? '';
  const isSet = folder === FOLDER && existsSync(join(root, FOLDER, 'pre-commit'));
  if (isSet || !['', FOLDER].includes(folder) || hasOwnHooks(root)) return;
  const husky = join(root, 'node_modules', 'husky', 'bin.js');
  const { status, stdout } = spawnSync(process.execPath, [husky], { cwd: root, encoding: 'utf8' });
  // It ends well even where it could do nothing; then it says why.
  if (status !== 0 || stdout !== '') return;
  say('Commits are linted and formatted from now on (.husky/pre-commit); HUSKY=0 leaves that out');
}

/**
 * Lets git run `.husky/pre-commit`, once: npm would do it in `prepare`, but runs no scripts here (.npmrc). A folder
 * without git, CI, and whoever has hooks already get none, and nothing depends on it.
 */
export function setHook(root) {
  if (process.env.CI || process.env.HUSKY === '0' || !existsSync(join(root, '.git'))) return;
  try {
    setHookIn(root);
  } catch {
    // Somebody's commits are as they would be without it.
  }
}

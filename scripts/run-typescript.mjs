import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './bootstrap-command.mjs';

/** The command that runs a program of ours; `file` from the root. */
const typescript = (file, args) => [process.execPath, '--import', 'tsx', file, ...args];

/** Runs one to its end on this terminal; its exit status, or `failed` where it has none. */
export function runToEnd(file, args, failed = 1) {
  const [program, ...words] = typescript(file, args);
  return spawnSync(program, words, { cwd: ROOT, stdio: 'inherit' }).status ?? failed;
}

/**
 * Runs one that goes on until it is told to end: a Ctrl-C reaches both through the terminal, other signals are handed on.
 * Resolves to its exit status. `stdio` as of `spawn`.
 */
export function runUntilTold(file, args, stdio = 'inherit') {
  const [program, ...words] = typescript(file, args);
  const child = spawn(program, words, { cwd: ROOT, stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// `npm run start:plugin`: serves the plugin alone, for a console that runs elsewhere, and builds it anew at every change.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

/** Runs until it ends; a Ctrl-C reaches both through the terminal, other signals are handed on. */
function runServer(args) {
  const command = ['--import', 'tsx', join('lab', 'start-plugin.ts'), ...args];
  const server = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

endWith(async () => {
  await bootstrap();
  return runServer(process.argv.slice(2));
});

// Serves the plugin alone, for a console that runs elsewhere, and builds it anew at every change.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

await bootstrap({ need: [], host: false });
const start = (args, env = {}) =>
  spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });

const children = [
  start(['node_modules/webpack/bin/webpack.js', '--config', 'webpack.config.ts', '--watch'], {
    NODE_ENV: 'development',
  }),
  start(['lab/start-plugin-server.ts', ...process.argv.slice(2)]),
];
let status = 0;
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const child of children) {
  child.on('exit', (code) => {
    status ||= code ?? 0;
    stop();
    process.exitCode = status;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

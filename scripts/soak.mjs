// `npm run soak`: uses both pages for two hours' worth of refreshes, fifteen times as fast, and writes docs/soak.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';

/** Two hours of a refresh every 30 seconds. */
const REFRESHES = 240;

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

endWith(async () => {
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], consoles: ['4.22'] });
  await buildIfStale();
  const args = ['test', '--project', 'soak', '--reporter', 'list'];
  const failed = run(join(ROOT, 'node_modules', '.bin', 'playwright'), args, {
    SOAK_REFRESHES: process.env.SOAK_REFRESHES ?? String(REFRESHES),
  });
  const written = run(process.execPath, ['--import', 'tsx', 'integration-tests/soak/write-figures.ts']);
  return failed === 0 ? written : failed;
});

// `npm run faults`: lets everything behind the console fail in every way, and writes what our surfaces said of it into
// docs/faults.md and test/faults/expected.json, for somebody to read before it is committed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';

const run = (command, ...args) =>
  spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

endWith(async () => {
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], consoles: ['4.22'] });
  await buildIfStale();
  rmSync(join(ROOT, '.cache', 'faults'), { recursive: true, force: true });
  const { execPath } = process;
  const cells = run(
    execPath,
    '--experimental-vm-modules',
    '--no-warnings',
    bin('jest'),
    '--selectProjects=faults',
    '--maxWorkers=2',
  );
  const rows = run(bin('playwright'), 'test', '--project=more', 'fault-rows');
  const table = run(execPath, '--import', 'tsx', 'test/faults/write-table.ts');
  return Math.max(cells, rows, table);
});

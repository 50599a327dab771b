// `npm run mutate`: breaks the engine in thousands of small ways and counts how often its tests notice. Arguments go to
// Stryker: `npm run mutate -- --mutate 'src/diagnosis/ledger/*.ts'` looks at one room.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

const STRYKER = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

endWith(async () => {
  await bootstrap();
  const command = [STRYKER, 'run', ...process.argv.slice(2)];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

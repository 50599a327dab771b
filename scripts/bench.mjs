// `npm run bench`: what the engine costs, beside its budgets. Times depend on the machine, so they fail nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap();
  const command = ['--import', 'tsx', join(ROOT, 'bench', 'main.ts')];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

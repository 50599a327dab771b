// `npm run fuzz`: gives a million odd inputs to the parsers, the engine and the words. `-- --runs N --target T --seed S`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap();
  const command = ['--import', 'tsx', join(ROOT, 'fuzz', 'main.ts'), ...process.argv.slice(2)];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

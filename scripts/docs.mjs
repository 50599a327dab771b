// `npm run docs`: writes the generated documents; installs the locked packages first where they are missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap();
  const command = ['--import', 'tsx', join(ROOT, 'documents', 'main.ts'), ...process.argv.slice(2)];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

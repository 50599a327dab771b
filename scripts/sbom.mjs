// `npm run sbom`: writes the bill of materials of what is built, and the list of its licences. `-- --check` compares that.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap();
  await buildIfStale({ host: false });
  const command = ['--import', 'tsx', join(ROOT, 'supply-chain', 'write-sbom.ts'), ...process.argv.slice(2)];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
});

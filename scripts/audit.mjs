// `npm run audit`: what the registry knows against the packages that ship. Ends with 0 when it knows nothing, with 1 when it
// knows something, and with 2 when that could not be established.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';

const NOT_ESTABLISHED = 2;

endWith(async () => {
  await bootstrap();
  await buildIfStale({ host: false });
  const command = ['--import', 'tsx', join(ROOT, 'supply-chain', 'audit.ts')];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? NOT_ESTABLISHED;
}, NOT_ESTABLISHED);

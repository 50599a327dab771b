// `npm run pictures`: draws both pages in every scenario into .cache/pictures, and those of the documents into docs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], host: true });
  await buildIfStale();
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
  const options = { cwd: ROOT, stdio: 'inherit' };
  return spawnSync(playwright, ['test', '--project', 'pictures'], options).status ?? 1;
});

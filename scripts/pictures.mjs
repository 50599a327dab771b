// `npm run pictures`: draws both pages in every scenario into .cache/pictures, and those of the documents into docs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, ROOT, say, Stop } from './bootstrap.mjs';

try {
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], host: true });
  await buildIfStale();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exit(1);
}
const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
const { status } = spawnSync(playwright, ['test', '--project', 'pictures'], { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);

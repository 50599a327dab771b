// `npm run clean`: removes what was built and what was kept to be quick; the next start makes it anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say } from './bootstrap.mjs';

for (const folder of [
  '.cache',
  'dist',
  'dist-sbom',
  'lab/host/dist',
  'lab/host/console-4.16/dist',
  '.husky/_',
]) {
  rmSync(join(ROOT, folder), { recursive: true, force: true });
  say(`removed ${folder}`);
}

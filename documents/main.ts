// Writes the generated documents; test/documents.test.ts says which are old.
//   npm run docs
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CAUSES_FOLDER, documents } from './documents';

const ROOT = join(__dirname, '..');
const all = documents();

for (const { path, textOf } of all) {
  const file = join(ROOT, path);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const text = textOf(now);
  if (now === text) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`written: ${path}\n`);
}

// Pages of causes that there are no more.
for (const name of readdirSync(join(ROOT, CAUSES_FOLDER))) {
  const path = `${CAUSES_FOLDER}/${name}`;
  if (all.some((each) => each.path === path)) continue;
  rmSync(join(ROOT, path));
  process.stdout.write(`removed: ${path}\n`);
}

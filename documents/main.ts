// Writes the generated documents; with --check it writes nothing, and fails where one is old.
//   npm run docs [-- --check]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CAUSES_FOLDER, documents } from './documents';

const ROOT = join(__dirname, '..');
const check = process.argv.includes('--check');

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Pages of causes that there are no more. */
const left = (paths: readonly string[]): readonly string[] => {
  const folder = join(ROOT, CAUSES_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${CAUSES_FOLDER}/${name}`)
    .filter((path) => !paths.includes(path));
};

const all = documents();
const old = all
  .map(({ path, textOf }) => ({ path, now: readIfThere(join(ROOT, path)), textOf }))
  .map(({ path, now, textOf }) => ({ path, now, text: textOf(now) }))
  .filter(({ now, text }) => now !== text);
const tooMany = left(all.map(({ path }) => path));

if (!check) {
  for (const { path, text } of old) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  for (const path of tooMany) rmSync(join(ROOT, path));
}
for (const { path } of old) process.stdout.write(`${check ? 'old' : 'written'}: ${path}\n`);
for (const path of tooMany) process.stdout.write(`${check ? 'of no cause' : 'removed'}: ${path}\n`);
if (check && old.length + tooMany.length > 0) {
  process.stderr.write('npm run docs writes them anew.\n');
  process.exitCode = 1;
}

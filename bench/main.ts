// Puts the figures of all steps together.
//   node --import tsx bench/main.ts [--write | --sizes-only]
// --write puts them into docs/performance.md; --sizes-only tells those of the built plugin and writes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFigures } from './engine';
import { isOver } from './figure';
import type { Figure } from './figure';
import { sizeFigures } from './sizes';
import { readSteps, STEPS } from './steps';
import { asMarkdown, asText, withTables } from './table';

const ROOT = join(__dirname, '..');
const CACHE = join(ROOT, '.cache');
const DOCUMENT = join(ROOT, 'docs/performance.md');
const OPTIONS = ['--write', '--sizes-only'];

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

/** Tells the figures and which of them fail; returns the code to exit with. */
const judge = (figures: readonly Figure[]): number => {
  say(asText(figures));
  const failing = figures.filter((figure) => figure.fails && isOver(figure));
  for (const { name } of failing) say(`Over its budget: ${name}`);
  return failing.length > 0 ? 1 : 0;
};

const all = (write: boolean): number => {
  const { figures: left, missing } = readSteps(join(CACHE, 'bench'));
  const figures = [...sizeFigures(), ...left, ...engineFigures()];
  const code = judge(figures);
  for (const name of missing) say(`Missing: .cache/bench/${name}, which is written by ${STEPS[name] ?? ''}`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
  say('Also in .cache/bench.json');
  if (missing.length > 0) return 1;
  if (write) {
    writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), asMarkdown(figures)));
    say('docs/performance.md is written.');
  }
  return code;
};

const main = (options: readonly string[]): number => {
  if (options.length > 1 || options.some((option) => !OPTIONS.includes(option))) {
    process.stderr.write(`There is one option at most: ${OPTIONS.join(' or ')}.\n`);
    return 2;
  }
  return options.includes('--sizes-only') ? judge(sizeFigures()) : all(options.includes('--write'));
};

process.exitCode = main(process.argv.slice(2));

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFigures } from './engine';
import type { Figure } from './figure';

const FILE = join(__dirname, '../.cache/bench.json');

const shown = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

const verdict = ({ value, budget }: Figure): string => {
  if (budget === null) return '';
  return `${value <= budget ? 'within' : 'OVER'} ${budget}`;
};

const figures = engineFigures();
const width = Math.max(...figures.map(({ name }) => name.length));
for (const figure of figures) {
  const { name, value, unit } = figure;
  process.stdout.write(
    `${name.padEnd(width)}  ${`${shown(value)} ${unit}`.padStart(10)}  ${verdict(figure)}\n`.trimEnd() + '\n',
  );
}
mkdirSync(join(__dirname, '../.cache'), { recursive: true });
writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
process.stdout.write(`\nAlso in ${FILE}\n`);

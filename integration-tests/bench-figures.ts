import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { isOver } from '../bench/figure';
import type { Figure } from '../bench/figure';

const FOLDER = path.join(__dirname, '../.cache/bench');

/** Leaves figures for `npm run bench`, under the name of the step. */
export const keepFigures = (step: string, figures: readonly Figure[]): void => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${step}.json`), `${JSON.stringify(figures, null, 2)}\n`);
};

/** No figure that fails a run is over its budget. */
export const expectWithin = (figures: readonly Figure[]): void => {
  const over = figures.filter((figure) => figure.fails && isOver(figure));
  expect(over.map(({ name, value, budget }) => `${name}: ${value} of ${budget ?? ''}`)).toEqual([]);
};

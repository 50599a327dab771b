import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';

/** The steps of the bench that leave their figures in a file, each an array of them, and how to make it anew. */
export const STEPS: Readonly<Record<string, string>> = {
  'requests.json': 'playwright test --project=bench',
  'times.json': 'playwright test --project=bench',
  'large.json': 'node --import tsx bench/large-store/main.ts',
};

/** JSON has no NaN: what was not measured is null there, and null would be within every budget. */
const measured = (figure: Figure): Figure => ({
  ...figure,
  value: typeof figure.value === 'number' ? figure.value : NaN,
});

const readStep = (file: string): readonly Figure[] => {
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(found)) throw new Error(`${file} is no list of figures`);
  return (found as readonly Figure[]).map(measured);
};

/** What the steps left in a folder. `missing` names the files that are not there. Throws where one is no list of figures. */
export const readSteps = (
  folder: string,
): { readonly figures: readonly Figure[]; readonly missing: readonly string[] } => {
  const names = Object.keys(STEPS);
  const there = names.filter((name) => existsSync(join(folder, name)));
  return {
    figures: there.flatMap((name) => readStep(join(folder, name))),
    missing: names.filter((name) => !there.includes(name)),
  };
};

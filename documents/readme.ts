import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from '../lab/scenarios/list';
import { isRecord } from '../src/diagnosis/parse/json';
import type { T } from '../src/texts/t';
import { causeIds } from './cause-list';
import { between, table } from './document';
import { scriptsTable } from './scripts-table';

/** The names of package.json's scripts. */
export const scriptNames = (): readonly string[] => {
  const file: unknown = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  return isRecord(file) && isRecord(file['scripts']) ? Object.keys(file['scripts']) : [];
};

const scenariosTable = (): string =>
  table(
    ['scenario', 'what is so'],
    SCENARIOS.map(({ id, description }) => [`\`${id}\``, description]),
  );

/** The README with its lists written anew; all else is written by people. */
export const readme = (t: T, now: string): string => {
  const lists = [
    ['causes', causeIds(t, 'docs/causes/')],
    ['scenarios', scenariosTable()],
    ['commands', scriptsTable(scriptNames())],
  ] as const;
  return lists.reduce((document, [name, text]) => between(document, name, text), now);
};

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The names that a module exports, with those of modules of which it exports all. */
const namesIn = (file: string): readonly string[] => {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/export \{([^}]+)\}/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim().replace(/^.+ as /, ''))
      .filter((name) => name !== ''),
  );
  const others = [...text.matchAll(/export \* from '([^']+)'/g)].flatMap(([, from = '']) =>
    namesIn(path.resolve(path.dirname(file), `${from}.ts`)),
  );
  return [...own, ...others];
};

const namesOf = (generation: string): readonly string[] =>
  namesIn(path.join(__dirname, generation, 'console-sdk.ts'));

it('the SDK of 4.16 lacks what came later, and has everything else (`console.md` 3)', () => {
  const [older, newer] = [namesOf('4.16'), namesOf('4.22')];
  expect(newer.length).toBeGreaterThan(25);
  expect(newer.filter((name) => !older.includes(name)).sort()).toEqual([
    'DocumentTitle',
    'HttpError',
    'useOverlay',
    'useUserPreference',
  ]);
  expect(older.filter((name) => !newer.includes(name))).toEqual([]);
});

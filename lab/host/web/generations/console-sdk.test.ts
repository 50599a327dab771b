import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The names that a generation's module exports. */
const namesOf = (generation: string): readonly string[] => {
  const text = readFileSync(path.join(__dirname, generation, 'console-sdk.ts'), 'utf8');
  return [...text.matchAll(/export \{([^}]+)\}/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim().replace(/^.+ as /, ''))
      .filter((name) => name !== ''),
  );
};

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

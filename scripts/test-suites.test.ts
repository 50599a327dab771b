import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');
const named = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const SUITES = read('scripts/test-suites.mjs');

/** They measure and draw, and are asked for by commands of their own. */
const NO_TESTS = ['bench', 'pictures'];

const JEST = [
  ...named(read('jest.config.mjs'), /displayName: '(\w+)'/g),
  ...named(read('jest.config.mjs'), /inNode\('(\w+)'/g),
];
const PLAYWRIGHT = named(read('playwright.config.ts'), /name: '(\w+)'/g);

test('there are projects to look for', () => {
  expect(JEST.length).toBeGreaterThan(6);
  expect(PLAYWRIGHT.length).toBeGreaterThan(5);
});

test.each([...JEST, ...PLAYWRIGHT.filter((name) => !NO_TESTS.includes(name))])(
  'the tests of %s are run by a suite',
  (name) => expect(SUITES).toContain(`'${name}'`),
);

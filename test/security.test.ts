import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// SECURITY.md says which test holds each promise: the file must be there, and the test in it.

const ROOT = join(__dirname, '..');
const SECURITY = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

type Held = { readonly promise: string; readonly tests: string };

/** Rows of its tables: a promise, and the tests that hold it. */
const rows: readonly Held[] = SECURITY.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|promise)/.test(line))
  .map((line) => line.split(' | '))
  .map(([promise = '', tests = '']) => ({ promise: promise.slice(2), tests }));

/** `path` or `path` "part of a test's name". */
const named = ({ tests }: Held): readonly (readonly [path: string, name: string | undefined])[] =>
  [...tests.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)].map(([, path = '', name]) => [path, name]);

test('there are promises', () => {
  expect(rows.length).toBeGreaterThan(15);
});

describe.each(rows)('$promise', (row) => {
  test('is held by a test', () => {
    expect(named(row)).not.toEqual([]);
  });

  test.each(named(row))('%s %s', (path, name = '') => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(readFileSync(join(ROOT, path), 'utf8')).toContain(name);
  });
});

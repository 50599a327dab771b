import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

const linesOf = (program: string, ...args: readonly string[]): readonly string[] =>
  execFileSync(program, args, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');

/** What an expression over a module gives, which only a Node of its own can read. */
const evaluate = (module: string, expression: string): readonly string[] => {
  const script = `import * as all from './${module}'; console.log(JSON.stringify(${expression}))`;
  return JSON.parse(linesOf(process.execPath, '--input-type=module', '-e', script).join('')) as string[];
};

const JEST = evaluate('jest.config.mjs', 'all.default.projects.map(({ displayName }) => displayName)');
const PLAYWRIGHT = [
  ...readFileSync(join(ROOT, 'playwright.config.ts'), 'utf8').matchAll(/name: '([\w.-]+)'/g),
].map(([, name = '']) => name);
const RUN = evaluate(
  'scripts/test-suites.mjs',
  'Object.values(all.SUITES).flat(2).flatMap(({ projects = [] }) => projects)',
);

/** They measure and draw, and are asked for by commands of their own. */
const NO_TESTS = ['bench', 'pictures', 'pictures-4.16'];

test('there are projects to look for', () => {
  expect(JEST.length).toBeGreaterThan(6);
  expect(PLAYWRIGHT.length).toBeGreaterThan(5);
});

test('the tests of each project are run by a suite', () => {
  const wanted = [...JEST, ...PLAYWRIGHT.filter((name) => !NO_TESTS.includes(name))];
  expect([...new Set(RUN)].sort()).toEqual(wanted.sort());
});

test('each file of tests belongs to a project', () => {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const known = linesOf(process.execPath, jest, '--listTests').map((file) => relative(ROOT, file));
  const written = linesOf('git', 'ls-files', '--cached', '--others', '--exclude-standard').filter(
    (file) => /\.test\.tsx?$/.test(file) && existsSync(join(ROOT, file)),
  );
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((file) => !known.includes(file))).toEqual([]);
});

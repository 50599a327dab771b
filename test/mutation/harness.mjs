// The little of Jest that the engine's tests use: they are pure and take no time, so nothing else is needed.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'expect';
import fc from 'fast-check';
import { register } from 'tsx/cjs/api';

/**
 * Parts of names of files and tests that are left out: whole captures, random series and tests of speed take longer than
 * all others together, and what they would find, others find as well.
 */
const LEFT_OUT = [
  'parse/speed.test.ts',
  'is told of at every minute',
  'is understood',
  'series that Thanos took from two Prometheus',
  'whatever the series hold > nothing is thrown',
  'whatever the series hold > their order',
  'whatever the series hold > merging in pieces',
  'never holds a cause that is named',
  'alone is named where it is the fault',
  'has its first evidence kept',
  'is not named where everything is delivered',
  'whatever it answers',
  'change nothing at any moment',
  'whichever two they are',
];
const isLeftOut = (name) => LEFT_OUT.some((part) => name.includes(part));

/** `name` with and without `.each`; the values of a row of more than one column are arguments of their own. */
const withEach = (declare) =>
  Object.assign(declare, {
    each: (rows) => (name, run) =>
      rows.forEach((row, index) =>
        declare(`${name} [${index}]`, () => run(...(Array.isArray(row) ? row : [row]))),
      ),
  });

/** Loads the engine below a folder and its tests, each with its full name; nothing of them has run yet. */
export function loadTests(root) {
  const tests = [];
  let [file, names] = ['', []];
  const describe = withEach((name, declare) => {
    names = [...names, name];
    declare();
    names = names.slice(0, -1);
  });
  const test = withEach((name, run) => tests.push({ id: [file, ...names, name].join(' > '), run }));
  Object.assign(globalThis, { describe, test, it: test, expect });
  // The same examples for every mutant, and few of them: properties are for `npm test`.
  fc.configureGlobal({ seed: 1, numRuns: 10 });
  register();
  const require = createRequire(join(root, 'package.json'));
  const engine = join(root, 'src/diagnosis');
  const files = readdirSync(engine, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  for (file of files.filter((name) => !isLeftOut(name)).sort()) require(join(engine, file));
  return tests.filter(({ id }) => !isLeftOut(id));
}

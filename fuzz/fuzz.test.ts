import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { BadArguments, parseArguments } from './arguments';
import { CANARY, FORMS } from './credentials';
import { runBatch, runsOf, runTarget } from './run';
import { target } from './target';
import { TARGETS } from './targets';

const FOUND = join(__dirname, '../fixtures/fuzz');

type Found = { readonly target: string; readonly wrong: string; readonly input: unknown };

const found = readdirSync(FOUND).map((name): [string, Found] => [
  name,
  JSON.parse(readFileSync(join(FOUND, name), 'utf8')) as Found,
]);
const named = (name: string) => TARGETS.find((one) => one.name === name);

describe('what was found once', () => {
  test.each(found)('is wrong no more: %s', (_name, { target: name, wrong, input }) => {
    expect(wrong).not.toBe('');
    expect(named(name)?.wrong(input)).toBeNull();
  });

  test('is kept', () => expect(found.length).toBeGreaterThan(5));
});

describe('a short run', () => {
  test.each(TARGETS.map((one) => [one.name, one] as const))('finds nothing in %s', (name, one) => {
    expect(runBatch(one, 20261126, name === 'time' ? 20 : 120)).toBeNull();
  });
});

/** Each with one fault that the real ones are searched for. */
const FAULTY = [
  [
    'throws',
    /^throws TypeError/,
    (text: string) => (text.includes('"') ? (Reflect.get(JSON.parse('null') as object, 'x') as unknown) : ''),
  ],
  ['leaks', /^lets a credential through/, (text: string) => [{ text: `${text} ${FORMS[0] ?? ''}` }]],
  ['looks up what is inherited', /^gives a function/, () => Reflect.get({}, 'constructor') as unknown],
] as const;

describe('the search itself', () => {
  test.each(FAULTY)('finds what %s, and the same again by its seed', (_what, words, run) => {
    const faulty = target({ name: 'faulty', share: 1, inputs: fc.string() }, run);
    const finding = runTarget(faulty, 7, 3000);
    expect(finding?.wrong).toMatch(words);
    expect(runBatch(faulty, finding?.seed ?? 0, finding?.runs ?? 0)?.input).toEqual(finding?.input);
    expect(faulty.wrong(finding?.input)).toMatch(words);
  });

  test('finds what changes a prototype', () => {
    const faulty = target({ name: 'faulty', share: 1, inputs: fc.string() }, () => {
      Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    });
    try {
      expect(faulty.wrong('')).toBe('changes a prototype of the language');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  test('shrinks what it finds', () => {
    const faulty = target({ name: 'faulty', share: 1, inputs: fc.string({ minLength: 0 }) }, (text) =>
      text.length > 3 ? CANARY : '',
    );
    expect(String(runTarget(faulty, 1, 1000)?.input)).toHaveLength(4);
  });

  test('plants credentials whole, each in a form of its own', () => {
    expect(FORMS.every((form) => form.includes(CANARY))).toBe(true);
    expect(new Set(FORMS).size).toBe(FORMS.length);
  });

  test('shares out all runs, and leaves no target without one', () => {
    const shared = [...runsOf(TARGETS, 1_000_000).values()];
    expect(shared.reduce((sum, runs) => sum + runs, 0)).toBeGreaterThanOrEqual(1_000_000);
    expect([...runsOf(TARGETS, 1).values()].every((runs) => runs === 1)).toBe(true);
  });
});

describe('npm run fuzz', () => {
  test('takes a million inputs and a seed of its own, unless told', () => {
    expect(parseArguments([], 99)).toEqual({ runs: 1_000_000, seed: 99, targets: TARGETS });
    expect(parseArguments(['--runs', '5', '--seed', '0', '--target', 'redact'], 99)).toEqual({
      runs: 5,
      seed: 0,
      targets: [named('redact')],
    });
  });

  test.each([
    ['--runs', '0'],
    ['--runs', 'many'],
    ['--seed', '-1'],
    ['--target', 'nothing'],
    ['--else'],
    ['x'],
  ])('refuses %s %s', (...argv) => expect(() => parseArguments(argv, 1)).toThrow(BadArguments));
});

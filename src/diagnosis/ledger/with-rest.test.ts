import { withRest } from './with-rest';

type Entry = { readonly code: string; readonly count: number };

const entries = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => ({ code: String(500 + index), count: index + 1 }));
const sum = (all: readonly Entry[]): number => all.reduce((whole, { count }) => whole + count, 0);
const together = (rest: readonly Entry[]): Entry => ({ code: 'other', count: sum(rest) });
const shown = (all: readonly Entry[]): readonly Entry[] => withRest(all, ({ count }) => count, together);

test('a dozen kinds stand as they are', () => {
  const all = entries(12);
  expect(shown(all)).toBe(all);
});

test('of more, the most frequent stand in their order and the rest as one, and nothing is lost', () => {
  const all = entries(10_000);
  const some = shown(all);
  expect(some.map(({ code }) => code)).toEqual([...all.slice(-11).map(({ code }) => code), 'other']);
  expect(sum(some)).toBe(sum(all));
});

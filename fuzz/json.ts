import fc from 'fast-check';
import { INHERITED, said, word } from './texts';

/** Numbers that are none of an everyday answer. */
const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  200,
  1e300,
  -1e300,
  5e-324,
  8.64e12,
  8.65e12,
  8.64e15,
  8.65e15,
  2 ** 53,
  -(2 ** 53),
  1795344120,
];

/** As text or as number, as JSON can have them. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Numbers as Prometheus writes them, and what is none. */
export const writtenNumber: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 50 }).map(String) },
  { weight: 1, arbitrary: number.map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('NaN', '+Inf', '-Inf', 'Inf', '', ' ', '0x1F', '1_000', '١', '1e999'),
  },
  { weight: 1, arbitrary: word },
);

/** Keys of the answers that are read; with them objects made at random come further. */
const KEYS: readonly string[] = [
  ...INHERITED,
  ...[
    'status',
    'data',
    'result',
    'resultType',
    'metric',
    'values',
    'value',
    'error',
    'warnings',
    'items',
    'kind',
  ],
  ...[
    'metadata',
    'name',
    'creationTimestamp',
    'spec',
    'replicas',
    'conditions',
    'type',
    'message',
    'reason',
    'phase',
  ],
  ...[
    'containerStatuses',
    'state',
    'waiting',
    'restartCount',
    'httpsProxy',
    'trustedCA',
    'config.yaml',
    'matchers',
  ],
];

const key = fc.oneof(fc.constantFrom(...KEYS), word);

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 'True', 'success', 'active', ''),
  number,
  word,
  said,
);

/** As it comes over the wire: `__proto__` is a key like any other, -0 is kept, and nothing is shared. */
export const overTheWire = <V>(value: V): V => JSON.parse(JSON.stringify(value)) as V;

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** Deeper than anything that asks itself again could go. */
const deep = fc
  .tuple(fc.constantFrom('a', 'data', '__proto__'), fc.constantFrom(50, 500))
  .map(([name, depth]) => JSON.parse(`{"${name}":`.repeat(depth) + '1' + '}'.repeat(depth)) as unknown);

/** Any body that JSON can hold. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 50, arbitrary: tree.map(overTheWire) },
  { weight: 1, arbitrary: deep },
);

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, above: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [above]
    : [above, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...above, name]))];

type Change =
  | { readonly is: 'put'; readonly value: unknown }
  | { readonly is: 'drop' }
  | { readonly is: 'rename'; readonly to: string }
  | { readonly is: 'repeat'; readonly times: number };

const changedEntry = (
  name: string,
  inner: unknown,
  change: Change,
): readonly (readonly [string, unknown])[] => {
  switch (change.is) {
    case 'put':
      return [[name, change.value]];
    case 'drop':
      return [];
    case 'rename':
      return [[change.to, inner]];
    case 'repeat':
      return Array.from({ length: change.times }, (_, index) => [
        index === 0 ? name : `${name}${index}`,
        inner,
      ]);
  }
};

const changed = (value: unknown, [name, ...rest]: Path, change: Change): unknown => {
  if (name === undefined) return change.is === 'put' ? change.value : value;
  const entries = Object.entries(value as object).flatMap(([each, inner]) => {
    if (each !== name) return [[each, inner] as const];
    return rest.length === 0
      ? changedEntry(each, inner, change)
      : [[each, changed(inner, rest, change)] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('put' as const), value: fc.oneof(leaf, anyJson) }) },
  { weight: 1, arbitrary: fc.constant({ is: 'drop' as const }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('rename' as const), to: key }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('repeat' as const), times: fc.constantFrom(2, 3, 40) }),
  },
);

/** A real body, changed in some places. */
export const mutated = (seeds: readonly unknown[]): fc.Arbitrary<unknown> => {
  const known = seeds.map((seed) => ({ seed, paths: pathsOf(seed) }));
  return fc
    .tuple(fc.constantFrom(...known), fc.array(fc.tuple(fc.nat(), change), { maxLength: 4 }))
    .map(([{ seed, paths }, changes]) =>
      overTheWire(
        changes.reduce<unknown>((rest, [at, one]) => {
          const path = paths[at % paths.length] ?? [];
          return changed(rest, existing(rest, path), one);
        }, seed),
      ),
    );
};

/** As much of a path as an earlier change has left. */
const existing = (value: unknown, path: Path): Path => {
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    return [];
  return [name, ...existing((value as Record<string | number, unknown>)[name], rest)];
};

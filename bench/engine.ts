import { performance } from 'node:perf_hooks';
import { diagnose } from '../src/diagnosis/diagnose';
import { binAnswers } from '../src/diagnosis/ledger/bin-answers';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { redact } from '../src/diagnosis/parse/redact';
import { evidenceWith, logOf, NOW, SHORT } from './engine-evidence';
import { growthOf, median } from './figure';
import type { Figure } from './figure';

const HOUR_MS = 3_600_000;

/** Beyond this, what is measured once takes long enough. */
const LONG_MS = 500;
const RUNS = 9;

/** The median of some runs after a first one, in milliseconds. */
const cost = (run: () => unknown): number => {
  const time = (): number => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  };
  const runs = time() > LONG_MS ? 3 : RUNS;
  return median(Array.from({ length: runs }, time));
};

const ENGINE = { group: 'engine', fails: false } as const;

/** What grows, to which sizes, and what makes something to run of each. */
type Growing = {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly of: string;
  readonly run: (size: number) => () => unknown;
  /** The most that the middle size, or the first of two, may take, in ms. */
  readonly budget?: number;
  /** Whether it is also told for one. */
  readonly perOne?: true;
};

const figuresOf = ({ name, sizes, of, run, budget, perOne }: Growing): readonly Figure[] => {
  const costs = sizes.map((size) => cost(run(size)));
  const usual = sizes.length === 2 ? 0 : 1;
  const [size, ms] = [sizes.at(-1) ?? NaN, costs.at(-1) ?? NaN];
  return [
    ...sizes.map((each, index) => ({
      ...ENGINE,
      name: `${name}, ${each.toLocaleString('en')} ${of}`,
      value: costs[index] ?? NaN,
      unit: 'ms',
      budget: index === usual ? (budget ?? null) : null,
    })),
    ...(perOne
      ? [{ ...ENGINE, name: `${name}, each`, value: (ms / size) * 1000, unit: 'µs', budget: null }]
      : []),
    {
      ...ENGINE,
      name: `${name}: growth with ${of} (1 is linear)`,
      value: growthOf(sizes, costs),
      unit: '',
      budget: 1.2,
    },
  ];
};

const LINES = { sizes: [1000, 10_000, 100_000], of: 'log lines' } as const;

const diagnosed = (sized: Parameters<typeof evidenceWith>[0]) => {
  const evidence = evidenceWith(sized);
  // The ledger is remembered by the array of series, and every refresh makes a new one.
  return () => {
    const counters = evidence['client-metrics'];
    const fresh =
      counters.is === 'found' ? { ...counters, value: { series: [...counters.value.series] } } : counters;
    return diagnose({ ...evidence, 'client-metrics': fresh }, NOW);
  };
};

const binned = (days: number) => {
  const counters = evidenceWith({ days })['client-metrics'];
  const series = counters.is === 'found' ? counters.value.series : [];
  const range = { from: NOW - days * 24 * HOUR_MS, to: NOW };
  return () => binAnswers([...series], range, HOUR_MS);
};

const GROWING: readonly Growing[] = [
  { name: 'diagnose, a day of counters', ...LINES, run: (lines: number) => diagnosed({ lines }), budget: 50 },
  { name: 'diagnose', sizes: [1, 7], of: 'd of counters', run: (days: number) => diagnosed({ days }) },
  {
    name: 'diagnose, a day of counters',
    sizes: [100, 1000, 10_000],
    of: 'more series of status codes',
    run: (series: number) => diagnosed({ series }),
  },
  { name: 'answers over time', sizes: [1, 7], of: 'd of counters', run: binned },
  {
    name: 'read and classify a log',
    ...LINES,
    run: (lines: number) => {
      const body = logOf(lines);
      return () => parseSource('client-log', [{ is: 'body', body }], NOW);
    },
    perOne: true,
  },
  {
    name: 'redact',
    ...LINES,
    run: (lines: number) => {
      const text = Array.from({ length: lines }, (_, index) => `${index} ${SHORT}`);
      return () => text.map(redact);
    },
    perOne: true,
  },
];

/** The engine's figures; on one core, in Node. */
export const engineFigures = (): readonly Figure[] => GROWING.flatMap(figuresOf);

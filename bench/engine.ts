import { performance } from 'node:perf_hooks';
import { diagnose } from '../src/diagnosis/diagnose';
import type { Evidence } from '../src/diagnosis/evidence/findings';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { redact } from '../src/diagnosis/parse/redact';
import { evidenceAt } from '../src/diagnosis/replay/evidence-at';
import { simulate } from '../src/diagnosis/replay/simulate-client';
import { growthOf } from './figure';
import type { Figure } from './figure';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 24 * 3_600_000;
/** A line of the federate leg quotes an address of 19 kB; one of the other legs is some 300 bytes (`fixtures`). */
const SHORT =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=11111111-2222-3333-4444-555555555555": dial tcp 203.0.113.10:443: connect: connection refused';

const lineAt = (at: number): string =>
  `level=error caller=forwarder.go:295 ts=${new Date(at).toISOString()} component=forwarder/worker msg="unable to forward results" err=${JSON.stringify(SHORT)}`;

/** The log of a client whose `count` last lines are spread over the window: the most that can ever count. */
const logOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => lineAt(NOW - 890_000 + (index * 880_000) / count)).join('\n');

/** The median of some runs after a first one, in milliseconds. */
const cost = (run: () => unknown, runs = 9): number => {
  run();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN;
};

/** A day of counters of a client that fails, and its log. */
const evidenceWith = (lines: number): Evidence => {
  const { stored } = simulate({
    startAt: NOW - DAY_MS,
    endAt: NOW,
    attempt: () => ({ retrieve: 200, err: SHORT }),
  });
  return evidenceAt(stored, logOf(lines), NOW);
};

const SIZES = [1000, 10_000, 100_000] as const;

const ENGINE = { group: 'engine', fails: false } as const;

const sized = (
  name: string,
  run: (lines: number) => () => unknown,
  budget: number | null,
): readonly Figure[] => {
  const costs = SIZES.map((lines) => cost(run(lines), lines > 10_000 ? 3 : 9));
  return [
    ...SIZES.map((lines, index) => ({
      ...ENGINE,
      name: `${name}, ${lines.toLocaleString('en')} log lines`,
      value: costs[index] ?? NaN,
      unit: 'ms',
      budget: lines === 10_000 ? budget : null,
    })),
    {
      ...ENGINE,
      name: `${name}: growth with log lines (1 is linear)`,
      value: growthOf(SIZES, costs),
      unit: '',
      budget: 1.2,
    },
  ];
};

/** The engine's figures; on one core, in Node. */
export const engineFigures = (): readonly Figure[] => [
  ...sized(
    'diagnose, a day of counters',
    (lines) => {
      const evidence = evidenceWith(lines);
      return () => diagnose(evidence, NOW);
    },
    50,
  ),
  ...sized(
    'read and classify a log',
    (lines) => {
      const body = logOf(lines);
      return () => parseSource('client-log', [{ is: 'body', body }], NOW);
    },
    null,
  ),
  ...sized(
    'redact',
    (lines) => {
      const text = Array.from({ length: lines }, (_, index) => `${index} ${SHORT}`);
      return () => text.map(redact);
    },
    null,
  ),
];

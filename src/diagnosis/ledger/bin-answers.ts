import type { EpochMs } from '../evidence/answer';
import type { ClientSeries } from '../evidence/findings';
import type { Run } from './attempts';
import { courseOf } from './course';
import { OTHER_CODES, withRest } from './with-rest';

/**
 * Whose answers: those of Prometheus, or those to the upload. The token exchange is not counted (`telemetry.md` 3.0).
 */
type AnswerLeg = 'retrieve' | 'send';

/**
 * Answers of one kind over time: a status code, `other` for many rare ones, or `none` where attempts failed on this leg
 * without a counted answer.
 */
export type AnswerBins = {
  readonly leg: AnswerLeg;
  readonly code: string;
  /** One count per bin, the oldest first. */
  readonly counts: readonly number[];
};

/** Answers over a range of time, of both legs. */
export type BinnedAnswers = {
  /** Start of each bin. */
  readonly starts: readonly EpochMs[];
  /** Length of each bin, in ms. */
  readonly binMs: number;
  readonly answers: readonly AnswerBins[];
};

type Answered = { readonly leg: AnswerLeg; readonly code: string; readonly count: number };

/** What both legs answered to the attempts of one run; an attempt that came further was answered 200 before. */
const answersOf = ({ outcome, count, stops }: Run): readonly Answered[] => {
  if (outcome === 'accepted') {
    return [
      { leg: 'retrieve', code: '200', count },
      { leg: 'send', code: '200', count },
    ];
  }
  if (outcome === 'empty') return [{ leg: 'retrieve', code: '200', count }];
  const sent = [...stops.send].map(([code, n]): Answered => ({ leg: 'send', code, count: n }));
  const retrieved = stops.stopped + sent.reduce((sum, one) => sum + one.count, 0);
  return [
    { leg: 'retrieve', code: '200', count: retrieved },
    { leg: 'retrieve', code: 'none', count: stops.noAnswer },
    ...[...stops.retrieve].map(([code, n]): Answered => ({ leg: 'retrieve', code, count: n })),
    { leg: 'send', code: 'none', count: stops.stopped },
    ...sent,
  ];
};

const sum = (counts: readonly number[]): number => counts.reduce((whole, count) => whole + count, 0);

const together = (rest: readonly AnswerBins[], leg: AnswerLeg): AnswerBins => ({
  leg,
  code: OTHER_CODES,
  counts: (rest[0]?.counts ?? []).map((_unused, bin) => sum(rest.map(({ counts }) => counts[bin] ?? 0))),
});

/** The kinds of one leg, by code; where they are many, the rare ones as one. */
const kindsOf = (all: readonly AnswerBins[], leg: AnswerLeg): readonly AnswerBins[] =>
  withRest(
    all.filter((one) => one.leg === leg).sort((one, other) => one.code.localeCompare(other.code)),
    ({ counts }) => sum(counts),
    (rest) => together(rest, leg),
  );

/**
 * Answers per leg and status code in bins of `binMs` over (from, to], of finished attempts; at most 24 hours before
 * `to`. Only kinds that occur are in it.
 */
export const binAnswers = (
  series: readonly ClientSeries[],
  range: { readonly from: EpochMs; readonly to: EpochMs },
  binMs: number,
): BinnedAnswers => {
  const bins = Math.ceil((range.to - range.from) / binMs);
  const starts = Array.from({ length: bins }, (_unused, index) => range.from + index * binMs);
  const kinds = new Map<
    string,
    { readonly leg: AnswerLeg; readonly code: string; readonly counts: number[] }
  >();
  for (const run of courseOf(series, range.to)?.runs ?? []) {
    const bin = Math.ceil((run.at - range.from) / binMs) - 1;
    if (bin < 0 || bin >= bins) continue;
    for (const { leg, code, count } of answersOf(run)) {
      if (count === 0) continue;
      const kind = kinds.get(`${leg} ${code}`) ?? { leg, code, counts: starts.map(() => 0) };
      kind.counts[bin] = (kind.counts[bin] ?? 0) + count;
      kinds.set(`${leg} ${code}`, kind);
    }
  }
  const all = [...kinds.values()];
  return { starts, binMs, answers: [...kindsOf(all, 'retrieve'), ...kindsOf(all, 'send')] };
};

import type { EpochMs } from '../evidence/answer';
import type { ClientSeries } from '../evidence/findings';
import type { Run } from './attempts';
import { courseOf, DAY_MS } from './course';
import type { Course } from './course';
import { mayBeOlder } from './moments';
import { LOOK_BACK_MS } from './scrapes';

/**
 * Failed attempts without an accepted upload in between. `from` is the scrape that first shows the first of them, as
 * `failingSince` of the report has it; `to` the one that first shows the upload that ended it.
 */
export type Outage = {
  readonly is: 'outage';
  readonly from: EpochMs;
  /** null while it lasts; where the data end with it, the last scrape. */
  readonly to: EpochMs | null;
  /** `unseen`: nothing was read after it, so nobody knows whether it went on. */
  readonly ended: 'delivered' | 'lasts' | 'unseen';
  /** Failed attempts of the whole outage, within one in flight. */
  readonly failed: number;
  /** It began before what is known: `from` is only the first failure that was seen. */
  readonly mayBeOlder: boolean;
  /** Time within it of which there are no data, in ms; failures lie on both sides of it. */
  readonly unseenMs: number;
};

/** Nothing was read of the client: neither an outage nor health. */
export type Gap = { readonly is: 'gap'; readonly from: EpochMs; readonly to: EpochMs };

/** What became of a range of time. */
export type OutageHistory = {
  /** Oldest first, none over another; each touches the range. An outage is told whole, also where it began before. */
  readonly spans: readonly (Outage | Gap)[];
  /** Since when there are data of the range's 24 hours at most; null where there are none up to its end. */
  readonly knownFrom: EpochMs | null;
  /** Whether the data reach back to the beginning of the range. */
  readonly covered: boolean;
};

/** Two moments, `from` before `to`; whether they belong to it says who takes it. */
export type TimeRange = { readonly from: EpochMs; readonly to: EpochMs };

/** A Prometheus calls a series gone when it is older than it looks back; a shorter break is a missed scrape. */
const GAP_MS = LOOK_BACK_MS;

/** When any pod's attempts were scraped, oldest first, `to` at the end. */
const seenTimes = (series: readonly ClientSeries[], to: EpochMs): readonly EpochMs[] => {
  const times = series
    .filter(({ metric }) => metric === 'federate_requests_total')
    .flatMap(({ samples }) => samples.filter(([, value]) => Number.isFinite(value)).map(([at]) => at));
  return [...times.filter((at) => at <= to).sort((left, right) => left - right), to];
};

const gapsOf = (series: readonly ClientSeries[], to: EpochMs): readonly Gap[] => {
  const times = seenTimes(series, to);
  return times.slice(1).flatMap((at, index): readonly Gap[] => {
    const from = times[index] ?? at;
    return at - from > GAP_MS ? [{ is: 'gap', from, to: at }] : [];
  });
};

/** Runs of failures, each with what ended it; attempts with nothing to send end none, as in `failingSince`. */
const failuresOf = (runs: readonly Run[]): readonly { readonly runs: Run[]; end: EpochMs | null }[] => {
  const all: { readonly runs: Run[]; end: EpochMs | null }[] = [];
  for (const run of runs) {
    const open = all.at(-1)?.end === null ? all.at(-1) : undefined;
    if (run.outcome === 'failed' && open !== undefined) open.runs.push(run);
    else if (run.outcome === 'failed') all.push({ runs: [run], end: null });
    else if (run.outcome === 'accepted' && open !== undefined) open.end = run.at;
  }
  return all;
};

const within = (gap: Gap, from: EpochMs, to: EpochMs): boolean => gap.from >= from && gap.to <= to;

const outagesIn = (course: Course, gaps: readonly Gap[]): readonly Outage[] =>
  failuresOf(course.runs).flatMap(({ runs, end }): readonly Outage[] => {
    const [first] = runs;
    if (first === undefined) return [];
    const from = first.at;
    const last = gaps.find((gap) => gap.to === course.now);
    const to = end ?? last?.from ?? null;
    return [
      {
        is: 'outage',
        from,
        to: to === null ? null : Math.max(from, to),
        ended: end !== null ? 'delivered' : to === null ? 'lasts' : 'unseen',
        failed: runs.reduce((sum, { count }) => sum + count, 0),
        // What the first scrape after a break shows may have begun at any time of it.
        mayBeOlder: mayBeOlder(course, from) || from - first.from > GAP_MS,
        unseenMs: gaps
          .filter((gap) => within(gap, from, to ?? course.now))
          .reduce((sum, gap) => sum + gap.to - gap.from, 0),
      },
    ];
  });

/** The history of outages over `range` (at most 24 hours before its end), from raw counters of all pods together. */
export const outagesOf = (series: readonly ClientSeries[], range: TimeRange): OutageHistory => {
  const course = courseOf(series, range.to);
  if (course === null) return { spans: [], knownFrom: null, covered: false };
  const gaps = gapsOf(series, range.to);
  const outages = outagesIn(course, gaps);
  // A break that failures surround belongs to their outage; of any other nothing is known.
  const alone = gaps.filter((gap) => !outages.some(({ from, to }) => within(gap, from, to ?? range.to)));
  const knownFrom = Math.max(course.firstAt, range.to - DAY_MS);
  return {
    spans: [...outages, ...alone]
      .filter(({ to }) => (to ?? range.to) > range.from)
      .sort((left, right) => left.from - right.from || (left.to ?? Infinity) - (right.to ?? Infinity)),
    knownFrom,
    covered: knownFrom <= range.from + GAP_MS,
  };
};

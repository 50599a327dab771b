import type { EpochMs } from '../evidence/answer';
import { sumOf } from './codes';
import { lastWhere } from './last';
import type { Step } from './steps';
import { countAll, NO_STOPS, refusalsOf, stopsOf, takeRefusals } from './stops';
import type { Refusals, Stops } from './stops';

/** Finished attempts of one kind that one scrape is the first to show; `count` is above 0. */
export type Run = {
  readonly outcome: 'failed' | 'accepted' | 'empty';
  readonly count: number;
  /** `from`, `at` and `usableUntil` as in the `Step` that shows it. */
  readonly from: EpochMs;
  readonly at: EpochMs;
  readonly usableUntil: EpochMs;
  /** When the process started to count, to tell an old pod's from a new one's. */
  readonly bornAt: EpochMs;
  /** Others of the same scrape interval may have come before or after. */
  readonly unordered: boolean;
  /** Only of failed ones. */
  readonly stops: Stops;
};

/**
 * What is known of the attempt in flight: at most one per process. `retrieved` and `refusals` may be a scrape early,
 * since the counters of a pod need not come from one and the same Prometheus (`scrapes.ts`).
 */
type Flight = { readonly open: number; readonly retrieved: number; readonly refusals: readonly Refusals[] };

const GROUNDED: Flight = { open: 0, retrieved: 0, refusals: [] };

type Finished = {
  readonly failed: number;
  readonly accepted: number;
  readonly empty: number;
  readonly stops: Stops;
};

/** How long the client waits after a failure, with no back-off (`telemetry.md` 1.1). */
export const RETRY_MS = 60_000;
/** How long it waits after anything else, 4 min 30 s; one exchange may take as long (`telemetry.md` 1.1). */
export const INTERVAL_MS = 270_000;
const SLACK_MS = 5_000;

/**
 * Whether the attempt in flight had nothing to send: the step shows a start and an end, and no client is so quick as
 * to start again after the end of the one before.
 */
const isSuperseded = (flight: Flight, { starts, failed, from, at }: Step, accepted: number): boolean =>
  flight.open > 0 &&
  starts > 0 &&
  failed + accepted > 0 &&
  failed + accepted <= starts &&
  at - from <= RETRY_MS;

/** Of several none but one can be in flight. */
const atMostOne = (count: number): number => Math.min(1, Math.max(0, count));

/**
 * What one step finishes, and what it leaves in flight. An attempt that neither failed nor was accepted is finished
 * when the next one has started (`verdicts.md` 1). Of failures without a status code those stopped behind Prometheus
 * for which it had answered 200.
 */
const finish = (flight: Flight, step: Step): readonly [Finished, Flight, unexpected: number] => {
  const { failed } = step;
  const accepted = step.send.get('200') ?? 0;
  const superseded = isSuperseded(flight, step, accepted) ? 1 : 0;
  const open = flight.open - superseded + step.starts - failed - accepted;
  const empty = superseded + Math.max(0, open - 1);
  const [refusals, early] = takeRefusals([...flight.refusals, ...refusalsOf(step)], failed);
  const retrieved = flight.retrieved + (step.retrieve.get('200') ?? 0) - sumOf(step.send) - empty;
  const stopped = Math.min(failed - countAll(refusals), Math.max(0, retrieved));
  const next = {
    open: atMostOne(open),
    retrieved: atMostOne(retrieved - stopped),
    refusals: takeRefusals([...early].reverse(), 1)[0],
  };
  const stops = stopsOf(failed, refusals, stopped);
  return [{ failed, accepted, empty, stops }, next, Math.max(0, -open)];
};

/** Which outcome came last in a step with both, as the next start tells it; null where it does not. */
const lastOutcome = (
  steps: readonly Step[],
  index: number,
  newestAt: EpochMs,
): 'failed' | 'accepted' | null => {
  const step = steps[index];
  if (step === undefined) return null;
  const next = steps.slice(index + 1).find(({ starts, reborn }) => starts > 0 || reborn);
  if (next?.reborn === true) return null;
  if (next === undefined) return newestAt >= step.at + RETRY_MS + SLACK_MS ? 'accepted' : null;
  if (next.at < step.from + INTERVAL_MS - SLACK_MS) return 'failed';
  return next.from >= step.at + RETRY_MS + SLACK_MS ? 'accepted' : null;
};

type Draft = Omit<Run, 'count'> & { count: number };

/** The runs of one step in their order; of failed and accepted ones the accepted come last unless known otherwise. */
const draftsOf = (
  step: Step,
  finished: Finished,
  last: 'failed' | 'accepted' | null,
  bornAt: EpochMs,
): readonly Draft[] => {
  const { from, at, usableUntil } = step;
  const mixed = finished.failed > 0 && finished.accepted > 0;
  const shown = { from, at, usableUntil, bornAt, stops: NO_STOPS, unordered: mixed && last === null };
  const empty: Draft = { ...shown, outcome: 'empty', count: finished.empty, unordered: false };
  const failed: Draft = { ...shown, outcome: 'failed', count: finished.failed, stops: finished.stops };
  const accepted: Draft = { ...shown, outcome: 'accepted', count: finished.accepted };
  return last === 'failed' ? [empty, accepted, failed] : [empty, failed, accepted];
};

/** One that was taken for empty has come to its end after all: its end was seen late. */
const takeBack = (runs: readonly Draft[], unexpected: number, bornAt: EpochMs): void => {
  const late = lastWhere(runs, (run) => run.outcome === 'empty' && run.count > 0 && run.bornAt === bornAt);
  if (late !== undefined) late.count -= Math.min(late.count, unexpected);
};

/** Finished attempts of one pod, oldest first; `newestAt` is its last scrape. */
export const runsOf = (
  steps: readonly Step[],
  newestAt: EpochMs,
): { readonly runs: readonly Run[]; readonly inFlight: boolean } => {
  const runs: Draft[] = [];
  let flight = GROUNDED;
  let bornAt = steps[0]?.from ?? newestAt;
  steps.forEach((step, index) => {
    if (step.reborn) [flight, bornAt] = [GROUNDED, step.from];
    const [finished, next, unexpected] = finish(flight, step);
    flight = next;
    if (unexpected > 0) takeBack(runs, unexpected, bornAt);
    // With another attempt under way already, its start tells nothing about the order of those before.
    const isMixed = finished.failed > 0 && finished.accepted > 0;
    const last = isMixed && next.open === 0 ? lastOutcome(steps, index, newestAt) : null;
    runs.push(...draftsOf(step, finished, last, bornAt));
  });
  return { runs: runs.filter(({ count }) => count > 0), inFlight: flight.open > 0 };
};

import type { EpochMs } from '../evidence/answer';
import { FAILING_SHARE_THRESHOLD } from '../evidence/alert-rule';
import type { AlertFinding } from '../evidence/findings';
import type { State } from '../report';
import { INTERVAL_MS, RETRY_MS } from './attempts';
import { DAY_MS, isFresh, WINDOW_MS } from './course';
import type { Course } from './course';
import { lastIndexWhere } from './last';
import { failuresSinceAccepted, lastAcceptedOf, windowRuns } from './counted-state';

/** Where the first failure seen is so near to the first sample, the run may have begun before it. */
const NEAR_MS = INTERVAL_MS + 2 * RETRY_MS;

/** The first failure of the run that the newest accepted uploads have ended; null where it lies before what is known. */
const startOfEndedRun = ({ runs }: Course): EpochMs | null => {
  const end = lastIndexWhere(runs, ({ outcome }) => outcome === 'failed');
  const before = lastIndexWhere(runs.slice(0, end + 1), ({ outcome }) => outcome === 'accepted');
  return runs.slice(before + 1).find(({ outcome }) => outcome === 'failed')?.at ?? null;
};

/** Nothing accepted is known before: the failures may be older than what is seen. */
export const mayBeOlder = (course: Course, first: EpochMs): boolean => {
  const acceptedBefore = course.runs.some(({ outcome, at }) => outcome === 'accepted' && at <= first);
  const seenFrom = Math.max(course.firstAt, course.now - DAY_MS);
  return !acceptedBefore && !course.fromBirth && first - seenFrom < NEAR_MS;
};

/** `failingSince` of `verdicts.md` 4: the scrape that first shows the first failure that matters to the state. */
export const failingSinceOf = (course: Course, state: State): EpochMs | null => {
  const first = ((): EpochMs | null => {
    if (state === 'failing') return failuresSinceAccepted(course)[0]?.at ?? null;
    if (state === 'recovering') return startOfEndedRun(course);
    if (state === 'degraded')
      return windowRuns(course).find(({ outcome }) => outcome === 'failed')?.at ?? null;
    return null;
  })();
  if (first === null || state === 'degraded') return first;
  return mayBeOlder(course, first) ? null : first;
};

const TICK_MS = 30_000;

type Count = {
  readonly from: EpochMs;
  readonly at: EpochMs;
  readonly attempts: number;
  readonly failed: number;
};

/** As rate() sees it: only what was gained between two samples of the range. */
const isClearAt = (moment: EpochMs, counts: readonly Count[]): boolean => {
  const inside = counts.filter(({ from, at }) => from > moment - WINDOW_MS && at <= moment);
  const attempts = inside.reduce((sum, one) => sum + one.attempts, 0);
  const failed = inside.reduce((sum, one) => sum + one.failed, 0);
  return attempts === 0 || failed / attempts <= FAILING_SHARE_THRESHOLD;
};

/** From now on a success every 4 min 30 s (`verdicts.md` 4). */
const future = (course: Course): readonly Count[] => {
  const last = lastAcceptedOf(course) ?? course.now;
  const first = last + INTERVAL_MS > course.now ? last + INTERVAL_MS : course.now;
  return Array.from({ length: 5 }, (_, index) => {
    const at = first + index * INTERVAL_MS;
    return { from: at - TICK_MS, at, attempts: 1, failed: 0 };
  });
};

/** When the rule's share will have sunk to its threshold; null unless the alert is up and the client gets through. */
export const clearsAtOf = (course: Course, state: State, alert: AlertFinding | null): EpochMs | null => {
  const isUp = alert !== null && alert.state !== 'inactive';
  if (!isUp || (state !== 'recovering' && state !== 'degraded')) return null;
  const past = course.steps.map(({ from, at, starts, failed }) => ({ from, at, attempts: starts, failed }));
  const counts = [...past, ...future(course)];
  for (let moment = course.now; moment <= course.now + WINDOW_MS + INTERVAL_MS; moment += TICK_MS) {
    if (isClearAt(moment, counts)) return moment;
  }
  return null;
};

/** A try that is so late is no longer expected: the client hangs or its clock is another one. */
const LATE_MS = 2 * RETRY_MS;

/**
 * When the client tries next: 1 min after a failure, 4 min 30 s after anything else (`telemetry.md` 1.1). null while it
 * tries, and where that moment is gone by more than 2 min or nothing fresh is known.
 */
export const nextAttemptOf = (course: Course, newestFailureLine: EpochMs | null): EpochMs | null => {
  const last = course.runs.at(-1);
  if (last === undefined || !isFresh(course) || course.inFlight) return null;
  const failed = last.outcome === 'failed';
  const line = newestFailureLine !== null && newestFailureLine > last.from && newestFailureLine <= last.at;
  const end = failed && line ? newestFailureLine : last.at;
  const next = end + (failed ? RETRY_MS : INTERVAL_MS);
  return next >= course.now - LATE_MS ? next : null;
};

import { together } from './codes';
import type { Codes } from './codes';
import { isWithin, HOUR_MS, WINDOW_MS } from './course';
import type { Course } from './course';
import type { Run } from './attempts';
import { failuresSinceAccepted, windowRuns } from './counted-state';
import type { CountedState } from './counted-state';
import { lastIndexWhere } from './last';

/** Failures taken together: how many stopped where. */
export type Failures = {
  /** All of them; the other members tell them apart, as in `Stops`. */
  readonly count: number;
  readonly noAnswer: number;
  readonly stopped: number;
  readonly retrieve: Codes;
  readonly send: Codes;
};

/** Failed runs as one. Runs of another outcome would be counted with them. */
export const sumFailures = (runs: readonly Run[]): Failures => {
  const sum = (pick: (run: Run) => number): number => runs.reduce((whole, run) => whole + pick(run), 0);
  return {
    count: sum(({ count }) => count),
    noAnswer: sum(({ stops }) => stops.noAnswer),
    stopped: sum(({ stops }) => stops.stopped),
    retrieve: together(runs.map(({ stops }) => stops.retrieve)),
    send: together(runs.map(({ stops }) => stops.send)),
  };
};

/**
 * The failures that the causes have to explain. While the client fails, what lies before its last accepted upload is
 * over; where failures and uploads alternate, or have just ended, it is the whole window.
 */
export const consideredRuns = (course: Course, state: CountedState): readonly Run[] => {
  if (state === 'unknown') return [];
  if (state !== 'failing' && state !== 'collecting') {
    return windowRuns(course).filter(({ outcome }) => outcome === 'failed');
  }
  const since = failuresSinceAccepted(course);
  const inWindow = since.filter((run) => isWithin(run, course.now - WINDOW_MS, course.now));
  return inWindow.length > 0 ? inWindow : since.filter(({ at }) => at > course.now - HOUR_MS);
};

/** Attempts of the window that ended without failure and upload, those before the last accepted one left out. */
export const emptyAttempts = (course: Course, state: CountedState): number => {
  if (state === 'unknown' || state === 'recovering') return 0;
  const runs = windowRuns(course);
  const after = state === 'degraded' ? -1 : lastIndexWhere(runs, ({ outcome }) => outcome === 'accepted');
  return runs.slice(after + 1).reduce((sum, run) => sum + (run.outcome === 'empty' ? run.count : 0), 0);
};

/**
 * The answer before a run of 429s, and all answers to uploads of the unbroken run of failures (`verdicts.md` 1, Echo).
 */
export type Echo = { readonly code: string; readonly send: Codes; readonly failed: number };

const onlySend = (run: Run, code: string): boolean => (run.stops.send.get(code) ?? 0) >= run.count;

const otherCode = ({ stops }: Run): string | undefined =>
  [...stops.send.keys()].find((code) => code !== '429');

/**
 * The limiter of Red Hat's server charges an upload before it fails otherwise, so the next tries are answered 429
 * (`telemetry.md` 4.2); null where the failures do not end in 429 or nothing else came before.
 */
export const echoOf = (course: Course): Echo | null => {
  const failures = failuresSinceAccepted(course);
  const newest = failures.at(-1);
  if (newest === undefined || !onlySend(newest, '429')) return null;
  const before = failures[lastIndexWhere(failures, (run) => otherCode(run) !== undefined)];
  const code = before === undefined ? undefined : otherCode(before);
  if (code === undefined) return null;
  const sums = sumFailures(failures);
  return { code, send: sums.send, failed: sums.count };
};

import type { EpochMs } from '../evidence/answer';
import type { State } from '../report';
import type { Run } from './attempts';
import { HOUR_MS, isFresh, isWithin, WINDOW_MS } from './course';
import type { Course } from './course';
import { lastIndexWhere, lastWhere } from './last';

/** States that counters alone can tell. */
export type CountedState = Exclude<State, 'off'>;

const within = ({ runs, now }: Course, length: number): readonly Run[] =>
  runs.filter((run) => isWithin(run, now - length, now));

/** Finished attempts that belong to the window. */
export const windowRuns = (course: Course): readonly Run[] => within(course, WINDOW_MS);

const has = (runs: readonly Run[], outcome: Run['outcome']): boolean =>
  runs.some((run) => run.outcome === outcome);

/** The last two finished attempts failed. Of a scrape whose order is not known nobody knows which were last. */
const endsInTwoFailures = (runs: readonly Run[]): boolean => {
  const last = runs.at(-1);
  if (last === undefined || last.outcome !== 'failed' || last.unordered) return false;
  const before = runs.at(-2);
  return last.count >= 2 || (before?.outcome === 'failed' && !before.unordered);
};

/** The failures form one run, and accepted uploads alone came after it. */
const isOneRunThatEnded = (runs: readonly Run[]): boolean => {
  if (runs.some(({ unordered }) => unordered)) return false;
  const first = runs.findIndex(({ outcome }) => outcome === 'failed');
  const last = lastIndexWhere(runs, ({ outcome }) => outcome === 'failed');
  return !has(runs.slice(first, last), 'accepted') && has(runs.slice(last + 1), 'accepted');
};

const count = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.count, 0);

/** The table of `verdicts.md` 1 from the top, as far as counters decide it. */
export const countedState = (course: Course): CountedState => {
  if (!isFresh(course)) return 'unknown';
  const hour = course.runs.filter(({ at }) => at > course.now - HOUR_MS);
  if (endsInTwoFailures(hour)) return 'failing';
  const window = windowRuns(course);
  const failed = has(window, 'failed');
  const accepted = has(window, 'accepted');
  if (failed && isOneRunThatEnded(window)) return 'recovering';
  if ((failed && accepted) || has(window, 'empty')) return 'degraded';
  if (accepted) return 'delivering';
  if (count(hour) < 2 && !has(hour, 'accepted')) return 'collecting';
  // One failure, and what was accepted before it has just left the window.
  return failed && has(hour, 'accepted') ? 'degraded' : 'unknown';
};

/** The newest scrape that shows an accepted upload; null where there is none in 24 hours. */
export const lastAcceptedOf = ({ runs }: Course): EpochMs | null =>
  lastWhere(runs, ({ outcome }) => outcome === 'accepted')?.at ?? null;

/** Failed attempts since the last accepted upload, oldest first. */
export const failuresSinceAccepted = ({ runs }: Course): readonly Run[] =>
  runs
    .slice(lastIndexWhere(runs, ({ outcome }) => outcome === 'accepted') + 1)
    .filter(({ outcome }) => outcome === 'failed');

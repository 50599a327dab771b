import { RETRY_MS } from './attempts';
import { HOUR_MS, WINDOW_MS } from './course';
import type { Course } from './course';
import { failuresSinceAccepted } from './counted-state';

/** How quickly failed tries follow each other. */
export type Pace = {
  /** Each try fails at once, waits out a limit of about 30 s, or hangs for minutes. */
  readonly kind: 'fast' | 'timeout' | 'hang';
  /** Tries in 15 minutes at that pace, rounded. */
  readonly attemptsInWindow: number;
};

/** The client's own limits are 30 s for the token exchange and 4 min 30 s for the rest (`telemetry.md` 1.1). */
const KINDS: readonly (readonly [upTo: number, kind: Pace['kind'] | null])[] = [
  [12_000, 'fast'],
  [20_000, null],
  [45_000, 'timeout'],
  [150_000, null],
  [300_000, 'hang'],
];

/** So many tries make a pace. */
const ENOUGH = 3;
/** A scrape shows a failure late by up to its interval; spread over the tries, more than this would blur a short pace. */
const BLUR_MS = 10_000;

/**
 * The pace of the last hour's failures since the last accepted upload; null where they are too few, or where it says
 * nothing.
 */
export const paceOf = (course: Course): Pace | null => {
  const runs = failuresSinceAccepted(course).filter(({ at }) => at > course.now - HOUR_MS);
  const [first, last] = [runs[0], runs.at(-1)];
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  if (first === undefined || last === undefined || count < ENOUGH) return null;
  const [gaps, blur] = [count - first.count, last.at - last.from];
  const gap = (last.at - first.at) / gaps;
  const kind = KINDS.find(([upTo]) => gap - RETRY_MS <= upTo)?.[1] ?? null;
  if (kind === null || (kind !== 'hang' && blur / gaps > BLUR_MS)) return null;
  return { kind, attemptsInWindow: Math.round(WINDOW_MS / gap) };
};

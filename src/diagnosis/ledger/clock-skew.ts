import type { EpochMs } from '../evidence/answer';
import type { LogLine } from '../evidence/findings';
import { HOUR_MS } from './course';
import type { Course } from './course';

/** How finely clocks are compared; a scrape interval is coarser. */
const GRAIN_MS = 15_000;
/** Less is what scrapes and slow writing make. */
const LEAST_MS = 2 * 60_000;
const MOST_MS = 3 * HOUR_MS;
/** So many lines must contradict the counters as they stand, and agree with them once shifted. */
const ENOUGH = 3;
/** The newest lines are enough. */
const MOST_LINES = 100;

const grainOf = (at: EpochMs): number => Math.floor(at / GRAIN_MS);

/** Moments at which the counters saw attempts fail, a grain more on either side. */
const failedGrains = ({ runs }: Course): ReadonlySet<number> => {
  const grains = new Set<number>();
  for (const { outcome, from, at } of runs) {
    if (outcome !== 'failed') continue;
    for (let grain = grainOf(from) - 1; grain <= grainOf(at) + 1; grain += 1) grains.add(grain);
  }
  return grains;
};

/** Shifts of whole grains, smallest first. */
const shifts = (): readonly number[] => {
  const steps = Array.from({ length: MOST_MS / GRAIN_MS }, (_, index) => (index + 1) * GRAIN_MS);
  return steps.filter((shift) => shift >= LEAST_MS).flatMap((shift) => [shift, -shift]);
};

/**
 * How far at least the clock behind the log is from that behind the counters, in milliseconds, where it is beyond
 * doubt: lines tell of failures where the counters saw none, and a shift makes all of them agree. Above 0: the log's
 * clock is behind. Steady failures look the same under every shift, so null does not mean that the clocks agree.
 */
export const clockSkewOf = (lines: readonly LogLine[], course: Course): number | null => {
  const { firstAt, newestAt } = course;
  const seen = (at: EpochMs): boolean => at >= firstAt && at <= newestAt;
  const failed = failedGrains(course);
  const all = lines.slice(-MOST_LINES);
  const agreeing = (shift: number): readonly [agree: number, differ: number] => {
    const shifted = all.map(({ at }) => at + shift).filter(seen);
    const agree = shifted.filter((at) => failed.has(grainOf(at))).length;
    return [agree, shifted.length - agree];
  };
  if (agreeing(0)[1] < ENOUGH) return null;
  const skew = shifts().find((shift) => {
    const [agree, differ] = agreeing(shift);
    return differ === 0 && agree >= ENOUGH && agree >= all.length * 0.8;
  });
  return skew ?? null;
};

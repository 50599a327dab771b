import type { EpochMs } from '../evidence/answer';
import type { Codes } from './codes';
import { LOOK_BACK_MS } from './scrapes';
import type { Scrapes } from './scrapes';

/** What one pod's counters gained from one scrape to the next; never negative. */
export type Step = {
  readonly pod: string;
  /** The gain happened after this moment … */
  readonly from: EpochMs;
  /** … and this scrape is the first that shows it. */
  readonly at: EpochMs;
  /** A window may begin no later than this to take the gain in (the baseline rules of `verdicts.md` 1). */
  readonly usableUntil: EpochMs;
  /** A new process: its counters began at 0, and what the old one had in flight is lost. */
  readonly reborn: boolean;
  readonly starts: number;
  readonly failed: number;
  readonly retrieve: Codes;
  readonly send: Codes;
};

/** Clocks of two Prometheus differ a little: so small a decrease without a new process is no reset. */
const SKEW = 2;

type Rebirth = { readonly droppedAt: EpochMs };

/** Whether the process of this scrape is another one than that of the scrape before. */
const isReborn = ({ times, requests, started }: Scrapes, row: number, last: Rebirth): boolean => {
  const [before, now] = [requests[row - 1] ?? 0, requests[row] ?? 0];
  const [oldStart, newStart] = [started[row - 1], started[row]];
  const known = oldStart !== undefined && newStart !== undefined;
  const sameProcess = known && Math.abs(newStart - oldStart) <= 1000;
  if (now < before) return !(sameProcess && before - now <= SKEW && now > SKEW);
  // The drop was seen before the new start was (series of two Prometheus): still the same new process.
  return known && !sameProcess && (times[row] ?? 0) - last.droppedAt > LOOK_BACK_MS;
};

type Since = { readonly from: EpochMs; readonly usableUntil: EpochMs };

/** Since when the counters of the first scrape have counted; null where that lies before all that is known. */
const birthOf = ({ times, started }: Scrapes, othersBefore: EpochMs | null): Since | null => {
  const [at] = times;
  const [start] = started;
  if (at === undefined) return null;
  if (start !== undefined) return { from: Math.min(start, at), usableUntil: start };
  return othersBefore === null ? null : { from: othersBefore, usableUntil: othersBefore + LOOK_BACK_MS };
};

/**
 * Gain of one counter; remembers the most it has shown: where it goes back by a little (SKEW), what comes after has been
 * counted before. A counter that a scrape lacks has gained nothing yet.
 */
const gain = (seen: Map<string, number>, key: string, value: number): number => {
  const before = seen.get(key) ?? 0;
  seen.set(key, Math.max(before, value));
  return Math.max(0, Math.round(value - before));
};

const gains = (scrapes: Scrapes, row: number, seen: Map<string, number>) => {
  const codes = { retrieve: new Map<string, number>(), send: new Map<string, number>() };
  const starts = gain(seen, 'requests', scrapes.requests[row] ?? 0);
  let failed = 0;
  for (const { of, value } of scrapes.values[row] ?? []) {
    const by = gain(seen, of.key, value);
    if (by === 0) continue;
    if (of.counter === 'failed') failed += by;
    else codes[of.counter].set(of.code, by);
  }
  return { starts, failed, ...codes };
};

/**
 * The gains of one pod, oldest first. A status code that appears for the first time counts from 0 (its series is born
 * with its first event, at 1); so does everything of a process whose start is known. `othersBefore`: the last scrape
 * of any other pod before this one's first.
 */
export const stepsOf = (scrapes: Scrapes, othersBefore: EpochMs | null): readonly Step[] => {
  const steps: Step[] = [];
  const seen = new Map<string, number>();
  let last: Rebirth = { droppedAt: -Infinity };
  scrapes.times.forEach((at, row) => {
    const before = scrapes.times[row - 1];
    const reborn = row === 0 || isReborn(scrapes, row, last);
    const since =
      before === undefined
        ? birthOf(scrapes, othersBefore)
        : { from: before, usableUntil: before + LOOK_BACK_MS };
    if (reborn) {
      seen.clear();
      if (row > 0) last = { droppedAt: at };
    }
    const gained = gains(scrapes, row, seen);
    const some = gained.starts + gained.failed + gained.retrieve.size + gained.send.size > 0;
    if (since !== null && (some || reborn)) steps.push({ pod: scrapes.pod, at, reborn, ...since, ...gained });
  });
  return steps;
};

import type { EpochMs } from './answer';
import type { Findings, LogLine } from './findings';
import { KEPT_MS } from './merge-series';

type Log = Findings['client-log'];

const keyOf = ({ at, text }: LogLine): string => `${at} ${text}`;

/**
 * What was read of a log before, and its newest part, as one: every line once, oldest first, nothing older than KEPT_MS
 * before `now`. The newest part must reach back into what was read before (see `Reach`).
 */
export const mergeLog = (old: Log, fresh: Log, now: EpochMs): Log => {
  const all = new Map([...old.lines, ...fresh.lines].map((line) => [keyOf(line), line]));
  return {
    lines: [...all.values()].filter(({ at }) => at > now - KEPT_MS).sort((a, b) => a.at - b.at),
    from: old.from ?? fresh.from,
  };
};

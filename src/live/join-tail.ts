import type { EpochMs } from '../diagnosis/evidence/answer';
import { GAP } from '../diagnosis/parse/log-gap';
import type { ShownLine } from '../diagnosis/parse/read-log';

/** More lines are not held; the oldest go. */
export const MOST_LINES = 100_000;

/** A log's lines, oldest first, and how many of them nobody had seen. */
export type JoinedTail = { readonly lines: readonly ShownLine[]; readonly added: number };

/**
 * What was held of a log, and what it has had since, each line once. The fresh ones must begin where the log was asked
 * from: of what is held, all that is as new as the first of them comes again with them.
 */
export const joinTail = (held: readonly ShownLine[], fresh: readonly ShownLine[]): JoinedTail => {
  const from = fresh[0]?.at;
  if (from === undefined) return { lines: held, added: 0 };
  let end = held.length;
  while (from !== null && end > 0 && (held[end - 1]?.at ?? -Infinity) >= from) end -= 1;
  const again = held.length - end;
  const isKnown = again === fresh.length && held.at(-1)?.text === fresh.at(-1)?.text;
  if (isKnown) return { lines: held, added: 0 };
  return {
    lines: [...held.slice(0, end), ...fresh].slice(-MOST_LINES),
    added: Math.max(0, fresh.length - again),
  };
};

/** The same where lines may be missing between the two: a mark stands there, which is none of them. */
export const joinAcrossGap = (held: readonly ShownLine[], fresh: readonly ShownLine[]): JoinedTail =>
  fresh.length === 0
    ? { lines: held, added: 0 }
    : { lines: [...held, GAP, ...fresh].slice(-MOST_LINES), added: fresh.length };

/** Until when the log was read; null where no line tells. */
export const readUntil = (lines: readonly ShownLine[]): EpochMs | null => {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const at = lines[index]?.at;
    if (at !== null && at !== undefined) return at;
  }
  return null;
};

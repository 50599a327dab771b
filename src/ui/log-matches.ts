import type { EpochMs, Redacted } from '../diagnosis/evidence/answer';
import type { LogId } from '../diagnosis/evidence/log-paths';
import type { LogSaying, ShownLine } from '../diagnosis/parse/read-log';
import { shorten } from '../diagnosis/parse/redact';
import { levelText } from '../texts/log-panel';
import { sayingText } from '../texts/log-rules';
import type { T } from '../texts/t';

/** A meaning that some lines have in common. */
export type LogMatch = {
  readonly meaning: string;
  readonly count: number;
  /** Of the newest of them. */
  readonly at: EpochMs | null;
  readonly text: Redacted;
  /** Where the newest of them stands among the lines. */
  readonly index: number;
};

type Line = Pick<ShownLine, 'at' | 'text'>;

/** More of a line is not needed to know it. */
const QUOTED = 400;

/**
 * Each meaning once, the one that was said last first. `keyOf` is null for a line that says nothing; keys are cheap,
 * meanings are words and made once for each of them.
 */
const matchesOf = <L extends Line>(
  lines: readonly L[],
  keyOf: (line: L) => string | null,
  meaningOf: (line: L) => string,
): readonly LogMatch[] => {
  const found = new Map<string, { count: number; readonly index: number; readonly line: L }>();
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const key = line === undefined ? null : keyOf(line);
    if (line === undefined || key === null) continue;
    const held = found.get(key);
    if (held === undefined) found.set(key, { count: 1, index, line });
    else held.count += 1;
  }
  const matches = new Map<string, LogMatch>();
  for (const { count, index, line } of found.values()) {
    const meaning = meaningOf(line);
    const newer = matches.get(meaning);
    const own = { meaning, count, at: line.at, text: shorten(line.text, QUOTED), index };
    matches.set(meaning, newer === undefined ? own : { ...newer, count: newer.count + count });
  }
  return [...matches.values()];
};

/** What lines that tell of attempts mean. */
export const sayings = (
  t: T,
  lines: readonly (Line & { readonly saying: LogSaying | null })[],
): readonly LogMatch[] =>
  matchesOf(
    lines,
    ({ saying }) => (saying === null ? null : `${saying.rule ?? ''} ${saying.stage}`),
    ({ saying }) => (saying === null ? '' : sayingText(t, saying)),
  );

/** What is worth reading in a log: what the client says of its attempts, what Prometheus warns of and complains of. */
export const logMatches = (t: T, log: LogId, lines: readonly ShownLine[]): readonly LogMatch[] =>
  log === 'client-log'
    ? sayings(t, lines)
    : matchesOf(
        lines,
        ({ level }) => (level === 'error' || level === 'warn' ? level : null),
        ({ level }) => levelText(t, level === 'error' ? 'error' : 'warn'),
      );

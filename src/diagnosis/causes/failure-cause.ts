import type { LogLine } from '../evidence/findings';
import type { SourceId } from '../evidence/source-id';
import type { Codes } from '../ledger/codes';
import type { Reason, Stage, Sureness } from '../report';
import type { NonEmpty } from '../non-empty';
import type { CauseId } from './cause-id';
import { OPEN, valueOf } from './cause';
import type { Cause, Counted, Echoed, Logged, Opinion, Seen } from './cause';
import { byPace } from './corroboration';
import { exclusion } from './exclusion';
import type { Place } from './exclusion';
import { isCountedRule, isNamedBy, logReason, reason, sureBy, unexplained } from './traces';
import type { RulesByStage } from './traces';

/** Counters and log; each can name a failure without the other. */
export type Traced = 'client-metrics' | 'client-log';

/** How sure a line makes of a cause, and what else speaks for it; null where the line is about something else. */
export type Naming = { readonly sureness: Sureness; readonly also: readonly Reason[] };

/** A cause that stops attempts, as a row: which lines and status codes name it, and what excludes it. */
export type FailureRow<S extends SourceId> = {
  readonly id: CauseId;
  readonly place: Place;
  /** Sources beyond counters and log that its judgement looks at. */
  readonly alsoNeeds?: readonly S[];
  /** Rules whose lines make it found. */
  readonly rules?: RulesByStage;
  /** For lines that take more than their rule to judge; null: this one is about something else. */
  readonly names?: (line: LogLine, seen: Seen<S | Traced>) => Naming | null;
  /** Codes of the counters that make it found. */
  readonly codes?: { readonly leg: 'retrieve' | 'send'; readonly includes: (code: string) => boolean };
  /** One of the usual ones where the counters show the place and no log the reason. */
  readonly usualAt?: 'no-answer' | 'stopped';
  /** What else speaks for it, once it is named. */
  readonly supports?: (seen: Seen<S | Traced>, lines: readonly LogLine[]) => readonly Reason[];
  /** What else excludes it, asked first. */
  readonly excludes?: (seen: Seen<S | Traced>) => readonly Reason[];
};

const FOUND: Naming = { sureness: 'found', also: [] };

type Match = { readonly line: LogLine; readonly naming: Naming };

const namingOf = <S extends SourceId>(
  { rules, names }: FailureRow<S>,
  line: LogLine,
  seen: Seen<S | Traced>,
): Naming | null => (rules !== undefined && isNamedBy(rules, line) ? FOUND : (names?.(line, seen) ?? null));

/** Lines that name it. Each cause looks at each line, of which there may be 10,000: so nothing is made for the others. */
const matches = <S extends SourceId>(
  row: FailureRow<S>,
  logged: Logged | null,
  seen: Seen<S | Traced>,
): readonly Match[] => {
  const matched: Match[] = [];
  for (const line of logged?.lines ?? []) {
    const naming = namingOf(row, line, seen);
    if (naming === null) continue;
    const sureness = sureBy(logged, naming.sureness);
    matched.push({ line, naming: sureness === naming.sureness ? naming : { ...naming, sureness } });
  }
  return matched;
};

/** The codes that name it, most first. */
const countedCodes = <S extends SourceId>(
  row: FailureRow<S>,
  counted: Counted | null,
): readonly (readonly [string, number])[] => {
  if (row.codes === undefined || counted === null) return [];
  const { leg, includes } = row.codes;
  const codes: Codes = counted.failures[leg];
  return [...codes].filter(([code]) => includes(code)).sort(([, one], [, other]) => other - one);
};

const codeReasons = (
  leg: 'retrieve' | 'send',
  codes: readonly (readonly [string, number])[],
  failed: number,
): readonly Reason[] =>
  codes.map(([code, count]) =>
    reason(leg === 'retrieve' ? 'retrieve-code' : 'send-code', 'client-metrics', { code, count, failed }),
  );

const lineReason = (lines: readonly Match[]): readonly Reason[] => {
  const newest = lines.at(-1)?.line;
  if (newest === undefined) return [];
  return [reason('log-line', 'client-log', { count: lines.length, line: newest.text, seenAt: newest.at })];
};

const STAGE_OF_PLACE: Readonly<Record<Place, Stage>> = {
  'no-answer': 'retrieve',
  'retrieve-answer': 'retrieve',
  body: 'retrieve',
  slow: 'retrieve',
  authorize: 'authorize',
  way: 'reach',
  'send-answer': 'send',
};

/** The code of the failures; a line tells it where no counter does. */
const statusCode = (code: string | undefined, line: LogLine | undefined): number | null => {
  const fromCounter = Number(code ?? NaN);
  return Number.isInteger(fromCounter) ? fromCounter : (line?.statusCode ?? null);
};

/** What came before the 429s, if that is this cause's code; the run's other failures by this cause count with it. */
const echoed = <S extends SourceId>({ codes }: FailureRow<S>, counted: Counted | null): Echoed | null => {
  const echo = counted?.echo ?? null;
  if (echo === null || codes?.leg !== 'send' || !codes.includes(echo.code)) return null;
  const own = [...echo.send].filter(([code]) => codes.includes(code));
  const count = own.reduce((sum, [, each]) => sum + each, 0);
  return { code: echo.code, count, failed: echo.failed };
};

type Evidenced = {
  readonly counted: Counted | null;
  readonly codes: readonly (readonly [string, number])[];
  readonly lines: readonly Match[];
  readonly echo: Echoed | null;
};

const holds = <S extends SourceId>(row: FailureRow<S>, seen: Seen<S | Traced>, by: Evidenced): Opinion => {
  const { codes, lines, echo, counted } = by;
  const newest = lines.at(-1);
  const certain =
    codes.length > 0 || echo !== null || lines.some(({ naming }) => naming.sureness === 'found');
  const leg = row.codes?.leg ?? 'send';
  return {
    is: 'holds',
    sureness: certain ? 'found' : (newest?.naming.sureness ?? 'possible'),
    stage: newest?.line.stage ?? (certain ? leg : STAGE_OF_PLACE[row.place]),
    statusCode: statusCode(echo?.code ?? codes[0]?.[0], newest?.line),
    counted: codes.reduce((sum, [, count]) => sum + count, 0),
    lines: lines.filter(({ line }) => counted?.fresh !== true || !isCountedRule(line)).length,
    ...(echo === null ? {} : { echo }),
    because: [
      ...codeReasons(leg, codes, counted?.failures.count ?? 0),
      ...(echo === null ? [] : [reason('echo', 'client-metrics', { ...echo })]),
      ...lineReason(lines),
      ...(newest?.naming.also ?? []),
      ...(row.supports?.(
        seen,
        lines.map(({ line }) => line),
      ) ?? []),
    ],
  };
};

/** Where only the place is known, the usual causes there are named as possible. */
const possible = <S extends SourceId>(
  row: FailureRow<S>,
  counted: Counted | null,
  logged: Logged | null,
): Opinion | null => {
  if (row.usualAt === undefined || counted === null) return null;
  const count = unexplained(counted, logged, row.usualAt);
  if (count === 0) return null;
  const place = reason(row.usualAt, 'client-metrics', { count, failed: counted.failures.count });
  const stage = row.usualAt === 'stopped' ? 'reach' : 'retrieve';
  return {
    is: 'holds',
    sureness: 'possible',
    stage,
    statusCode: null,
    counted: 0,
    lines: 0,
    because: [place, logReason(logged), ...byPace(counted)],
  };
};

const judge = <S extends SourceId>(row: FailureRow<S>, seen: Seen<S | Traced>): Opinion => {
  const counted: Counted | null = valueOf(seen['client-metrics']);
  const logged: Logged | null = valueOf(seen['client-log']);
  const codes = countedCodes(row, counted);
  const lines = matches(row, logged, seen);
  const echo = echoed(row, counted);
  if (codes.length > 0 || lines.length > 0 || echo !== null)
    return holds(row, seen, { counted, codes, lines, echo });
  const because = row.excludes?.(seen) ?? [];
  if (because.length > 0) return { is: 'ruled-out', because };
  return possible(row, counted, logged) ?? exclusion(row.place, counted, logged) ?? OPEN;
};

/**
 * The cause of a row. A code, a line or an echo makes it hold; else `excludes` is asked, then whether it is one of the
 * usual causes where attempts stop, and at last what counters and log exclude.
 */
export const failureCause = <S extends SourceId = Traced>(row: FailureRow<S>): Cause<S | Traced> => {
  const needs: NonEmpty<S | Traced> = ['client-metrics', 'client-log', ...(row.alsoNeeds ?? [])];
  return { id: row.id, needs, judge: (seen) => judge(row, seen) };
};

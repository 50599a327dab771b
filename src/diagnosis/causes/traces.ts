import type { LogLine, LogStage } from '../evidence/findings';
import type { SourceId } from '../evidence/source-id';
import type { Reason, Sureness } from '../report';
import type { ReasonId } from '../reason-id';
import type { Counted, Logged } from './cause';

/** `values` holds what its words need (`texts/reasons.ts`); a key that ends in `At` holds EpochMs. */
export const reason = (id: ReasonId, source: SourceId, values: Reason['values'] = {}): Reason => ({
  id,
  source,
  values,
});

/** Rules by the stage on which they name a cause. */
export type RulesByStage = { readonly [S in LogStage]?: readonly string[] };

/** Whether one of the rules gave this line its id, on the stage of the line. */
export const isNamedBy = (rules: RulesByStage, { rule, stage }: LogLine): boolean =>
  rule !== null && (rules[stage] ?? []).includes(rule);

/** How sure lines can make: never quite, where an upload was accepted after them. */
export const sureBy = (logged: Logged | null, sureness: Sureness): Sureness =>
  sureness === 'found' && logged?.overtaken === true ? 'likely' : sureness;

/** Answers that a counter counts, too (`telemetry.md` 2.1): their share comes from there. */
const COUNTED_RULES = ['F9', 'F10', 'F11', 'F12', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8'];

/** Whether the failure of a line has a status code in the counters, too. */
export const isCountedRule = ({ rule }: LogLine): boolean => rule !== null && COUNTED_RULES.includes(rule);

/** An error of an attempt: neither the process's own, nor the warning that nothing was selected. */
export const isFailure = ({ rule, stage, level }: LogLine): boolean =>
  level === 'error' && stage !== 'client' && rule !== 'F16';

/** Lines of attempts that no status code in the counters tells of. */
export const uncountedLines = ({ lines }: Logged): readonly LogLine[] =>
  lines.filter((line) => isFailure(line) && !isCountedRule(line));

/** Prometheus had answered 200 before these (`telemetry.md` 3.0). */
const BEHIND_AN_ANSWER = ['F13', 'F14', 'F15'];

/** Whether a line can be that of a failure which the counters show at this place. */
export const explains = (line: LogLine, place: 'no-answer' | 'stopped'): boolean => {
  if (!isFailure(line) || isCountedRule(line)) return false;
  if (line.stage !== 'retrieve') return place === 'stopped';
  if (line.rule === null) return true;
  return BEHIND_AN_ANSWER.includes(line.rule) === (place === 'stopped');
};

/**
 * How many failures stopped at a place of which no line of the log speaks, be it read or not; 0 while recovering, when
 * the lines are over rather than missing.
 */
export const unexplained = (
  counted: Counted,
  logged: Logged | null,
  place: 'no-answer' | 'stopped',
): number => {
  if (counted.state === 'recovering') return 0;
  if (logged?.lines.some((line) => explains(line, place)) === true) return 0;
  return place === 'stopped' ? counted.failures.stopped : counted.failures.noAnswer;
};

/** Why the log does not say more: it was not read (null), or has no line of this. */
export const logReason = (logged: Logged | null): Reason =>
  reason(logged === null ? 'log-not-read' : 'log-silent', 'client-log');

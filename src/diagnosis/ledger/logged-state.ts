import type { EpochMs } from '../evidence/answer';
import type { LogLine } from '../evidence/findings';
import { INTERVAL_MS, RETRY_MS } from './attempts';
import { HOUR_MS } from './course';

/** A container that crashes is started again after at most 5 min. */
const CRASH_BACK_OFF_MS = 6 * 60_000;
const SLACK_MS = 90_000;
/** A failure and an accepted upload, which leaves no line, take at least this together. */
const ROOM_FOR_SUCCESS_MS = RETRY_MS + INTERVAL_MS - 10_000;
/** Failures that last as long as an exchange may, 4 min 30 s: between two of them there is no room for a success. */
const SLOW_RULES = ['F7', 'F15', 'N7'];

/** Lines that say how an attempt of the last hour ended: a failure, or nothing to send. */
const endsOf = (lines: readonly LogLine[], now: EpochMs): readonly LogLine[] =>
  lines.filter(
    ({ at, level, stage, rule }) =>
      at > now - HOUR_MS && stage !== 'client' && (level === 'error' || rule === 'F16'),
  );

const isSlow = ({ rule }: LogLine): boolean => rule !== null && SLOW_RULES.includes(rule);

/** Whether no attempt can have been accepted between these two lines. */
const followsAtOnce = (first: LogLine, second: LogLine): boolean =>
  second.at - first.at < ROOM_FOR_SUCCESS_MS ||
  (isSlow(second) && second.at - first.at <= ROOM_FOR_SUCCESS_MS + SLACK_MS);

/** The process's last word, if it is that it cannot start. No line is later than `now` here and below (`digest.ts`). */
export const crashOf = (lines: readonly LogLine[], now: EpochMs): LogLine | null => {
  const last = lines.at(-1);
  if (last === undefined || last.stage !== 'client' || last.level !== 'error') return null;
  return now - last.at <= CRASH_BACK_OFF_MS ? last : null;
};

/** The next line is overdue, if attempts still ended as the last one did: they may have been accepted since. */
const isSilent = (last: LogLine, before: LogLine | undefined, now: EpochMs): boolean => {
  if (last.rule === 'F16') return now - last.at > INTERVAL_MS + SLACK_MS;
  const pace = before === undefined ? RETRY_MS : Math.min(last.at - before.at, RETRY_MS + INTERVAL_MS);
  return now - last.at > pace + SLACK_MS;
};

/** What the log alone tells (`verdicts.md` 1). */
export type LoggedState = {
  readonly state: 'failing' | 'degraded' | 'collecting' | 'unknown';
  /** Its lines are of the past: nothing in it says that attempts still fail. */
  readonly silent: boolean;
};

/**
 * State by the last two attempts in the log. Accepted uploads leave no line, so failures are present only while they
 * come as often as before, and a log without an error tells nothing.
 */
export const loggedState = (lines: readonly LogLine[], now: EpochMs): LoggedState => {
  const ends = endsOf(lines, now);
  const [last, before] = [ends.at(-1), ends.at(-2)];
  if (last === undefined || isSilent(last, before, now)) return { state: 'unknown', silent: true };
  if (last.rule === 'F16') return { state: 'degraded', silent: false };
  const started = lines.some(
    ({ at, level, stage }) => stage === 'client' && level === 'info' && at > now - HOUR_MS,
  );

  // One failure is the first attempt of a process that was seen to start; else others went before it.
  if (before === undefined) return { state: started ? 'collecting' : 'unknown', silent: false };
  if (before.rule === 'F16' || !followsAtOnce(before, last)) return { state: 'unknown', silent: false };
  return { state: 'failing', silent: false };
};

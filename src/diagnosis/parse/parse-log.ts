import type { EpochMs, Redacted } from '../evidence/answer';
import type { Findings, LogLine } from '../evidence/findings';
import { reasonOf } from './log-reason';
import { isDump, joinedLines, withoutQueries } from './log-pieces';
import { timeOf } from './json';
import { parseLogfmt } from './logfmt';
import type { Logfmt } from './logfmt';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { redact, shorten } from './redact';
import { withoutUserInfo } from './user-info';

/** Bodies of foreign answers are logged up to 4 KiB (`telemetry.md` 3.1); so much is enough to recognise one. */
const TEXT_LENGTH = 1200;

const LEVELS = ['error', 'warn', 'info'] as const;

/** Passwords go first: one with a question mark would be taken for an address with a query, and its beginning stay. */
const shown = (reason: string): Redacted =>
  shorten(redact(withoutQueries(withoutUserInfo(reason)).trimEnd()), TEXT_LENGTH);

const errorLine = (fields: Logfmt['fields'], cut: boolean): Omit<LogLine, 'at' | 'level'> | null => {
  const reason = fields.get('err') ?? (cut ? '' : (fields.get('msg') ?? ''));
  const fromStartup = fields.get('caller')?.startsWith('main.go:') === true;
  if (!fromStartup && fields.get('msg') !== 'unable to forward results') return null;
  const { rule, stage, statusCode, requestId } = reasonOf(reason, fromStartup, cut);
  // The end that would have named the reason is missing: the line says nothing.
  if (cut && rule === null) return null;
  return {
    rule,
    stage,
    ...(statusCode === null ? {} : { statusCode }),
    ...(requestId === null ? {} : { requestId }),
    text: shown(reason),
  };
};

/** Messages that say how an attempt ended or that the process started (`telemetry.md` 9). */
const quietLine = (message: string): Omit<LogLine, 'at' | 'level'> | null => {
  if (message === 'no metrics to send, doing nothing')
    return { rule: 'F16', stage: 'retrieve', text: redact(message) };
  return message === 'starting telemeter-client'
    ? { rule: null, stage: 'client', text: redact(message) }
    : null;
};

const writtenAt = ({ fields }: Logfmt): EpochMs | null => timeOf(Date.parse(fields.get('ts') ?? ''));

/** What a line of the client says of an attempt or of its start; none where it is about something else. */
export const logLine = (line: Logfmt): readonly LogLine[] => {
  const at = writtenAt(line);
  const level = LEVELS.find((each) => each === line.fields.get('level'));
  if (at === null || level === undefined) return [];
  const said =
    level === 'error'
      ? errorLine(line.fields, line.quotes !== 'closed')
      : quietLine(line.fields.get('msg') ?? '');
  return said === null ? [] : [{ at, level, ...said }];
};

/** The lines of telemeter-client's log that tell of attempts, oldest first, redacted (`telemetry.md` 3.1). */
export const parseLog = parserOf<Findings['client-log']>(([body]) => {
  if (body === ABSENT) return NOTHING;
  if (typeof body !== 'string') return unreadable('the log is no text');
  const read = [...joinedLines(body)]
    .filter(({ is, text }) => is !== 'stray' && !isDump(text))
    .map(({ text }) => parseLogfmt(text));
  const times = read.map(writtenAt).filter((at) => at !== null);
  if (times.length === 0) return NOTHING;
  const lines = read.flatMap(logLine).sort((left, right) => left.at - right.at);
  return found({ lines, from: times.reduce((oldest, at) => Math.min(oldest, at)) });
});

import type { EpochMs, Redacted } from '../evidence/answer';
import type { Findings, LogLine } from '../evidence/findings';
import { reasonOf } from './log-reason';
import { parseLogfmt, quotesAfter } from './logfmt';
import type { Logfmt, Quotes } from './logfmt';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { redact, shorten } from './redact';
import { withoutUserInfo } from './user-info';

/** Bodies of foreign answers are logged up to 4 KiB (`telemetry.md` 3.1); so much is enough to recognise one. */
const TEXT_LENGTH = 1200;

/** What `oc logs --prefix`, `oc adm inspect`, `--timestamps` and the container runtime put before a line. */
const PREFIX =
  /^(?:\[pod\/[^\]]*\] )?(?:\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) )?(?:(?:stdout|stderr) ([FP]) )?/;

/** Dumps of requests and answers carry credentials (`product.md` 7): such a line is dropped whole, before all else. */
const DUMP = /\b(requestdump|responsedump|responsebody)\b|^level=debug\b/;

/** No line of the client is longer: the federate address has 19 kB, a foreign body 4 (`telemetry.md` 3.1). */
const LONGEST = 200_000;

/**
 * Joins what a runtime has split: a piece without `level=` goes on with a line whose quote is still open. Each piece is
 * read once, whatever it is joined to; a line that grows too long is left without its end.
 */
const joinPieces = (text: string): readonly string[] => {
  const lines: string[][] = [];
  let [quotes, length]: [Quotes, number] = ['closed', 0];
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    const piece = raw.replace(/\r$/, '').replace(PREFIX, '');
    const isFirst = piece.startsWith('level=');
    if (piece === '' || (!isFirst && quotes === 'closed')) continue;
    if (isFirst) [quotes, length] = ['closed', 0];
    length += piece.length;
    const isTooLong = !isFirst && length > LONGEST;
    quotes = isTooLong ? 'closed' : quotesAfter(piece, quotes);
    if (isFirst) lines.push([piece]);
    else if (!isTooLong) lines.at(-1)?.push(piece);
  }
  return lines.map((pieces) => pieces.join(''));
};

const LEVELS = ['error', 'warn', 'info'] as const;

/** Without the query of an address: the federate one is 11 to 19 kB, the authorize one holds the cluster id. */
const withoutQueries = (text: string): string =>
  text.replace(/[^\s"]+/g, (run) => {
    const from = run.search(/https?:\/\//);
    const query = from < 0 ? -1 : run.indexOf('?', from);
    return query < 0 ? run : run.slice(0, query);
  });

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

const timeOf = ({ fields }: Logfmt): EpochMs | null => {
  const at = Date.parse(fields.get('ts') ?? '');
  return Number.isNaN(at) ? null : at;
};

const logLine = (line: Logfmt): readonly LogLine[] => {
  const at = timeOf(line);
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
  const read = joinPieces(body)
    .filter((line) => !DUMP.test(line))
    .map(parseLogfmt);
  const times = read.map(timeOf).filter((at) => at !== null);
  if (times.length === 0) return NOTHING;
  const lines = read.flatMap(logLine).sort((left, right) => left.at - right.at);
  return found({ lines, from: times.reduce((oldest, at) => Math.min(oldest, at)) });
});

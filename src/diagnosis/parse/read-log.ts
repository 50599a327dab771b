import type { EpochMs, Redacted } from '../evidence/answer';
import type { LogLine, LogStage } from '../evidence/findings';
import type { LogId } from '../evidence/log-paths';
import { cutText } from './cut';
import { isDump, joinedLines, LONGEST, rawLines, withoutPrefix, withoutQueries } from './log-pieces';
import type { Piece } from './log-pieces';
import { withoutRests } from './log-rests';
import { timeOf } from './json';
import { parseLogfmt } from './logfmt';
import { logLine } from './parse-log';
import { redact, shorten } from './redact';
import { withoutUserInfo } from './user-info';

/** What a line says of an attempt: as in `LogLine`. A rule of null on the stage `client` at level info is a start. */
export type LogSaying = { readonly rule: string | null; readonly stage: LogStage };

/** One line of a log as it may be shown: all of it, not only what tells of attempts. */
export type ShownLine = {
  /** When the runtime, or else the line itself, says that it was written. */
  readonly at: EpochMs | null;
  readonly level: LogLine['level'] | null;
  /** Without queries of addresses, control characters and credentials; at most 1500 characters. */
  readonly text: Redacted;
  readonly saying: LogSaying | null;
};

const TEXT_LENGTH = 1500;

const shown = (text: string): Redacted => {
  const bare = cutText(text, LONGEST).replace(/\t/g, '    ');
  return shorten(redact(withoutQueries(withoutUserInfo(bare), '?…').trimEnd()), TEXT_LENGTH);
};

const LEVEL = /(?:\blevel=|"level":")(error|warn|info|debug)\b/i;
const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const TIME = /(?:\b(?:ts|time)=|"(?:ts|time)":)"?([\dT:.Z+-]{10,40})/;
/** Level and time stand at the beginning; a federate line goes on for 19 kB. */
const HEAD = 400;

const levelOf = (head: string): ShownLine['level'] => {
  const word = LEVEL.exec(head)?.[1]?.toLowerCase();
  return LEVELS.find((level) => level === word) ?? null;
};

const writtenAt = (head: string, stamp: EpochMs | null): EpochMs | null => {
  if (stamp !== null) return stamp;
  return timeOf(Date.parse(TIME.exec(head)?.[1] ?? ''));
};

const lineOf = ({ stamp, text }: Piece, saying: LogSaying | null): ShownLine => {
  const head = text.slice(0, HEAD);
  return { at: writtenAt(head, stamp), level: levelOf(head), text: shown(text), saying };
};

/** Lines of the client that can say something; the others need not be taken apart. */
const MAY_SAY = /^level=error\b|no metrics to send|starting telemeter-client/;

const sayingOf = (text: string): LogSaying | null => {
  if (!MAY_SAY.test(text)) return null;
  const [line] = logLine(parseLogfmt(text));
  return line === undefined ? null : { rule: line.rule, stage: line.stage };
};

/** What else than the client's logger writes there: a Go panic and its stack, and Go's and Kubernetes' own loggers. */
const OF_ITS_OWN =
  /^(?:panic: |fatal error: |goroutine \d|\[signal |runtime[.:]|created by |exit status|[\w./*()-]{1,200}\([^)]{0,200}\)$|\s+\/\S{1,300}\.go:\d|[IWEF]\d{4} |\d{4}\/\d\d\/\d\d )/;

function* clientLines(text: string): Generator<ShownLine> {
  // What follows a dump, a line without its end, or the cut that a tail begins with may be the rest of a dump.
  let isOpen = true;
  for (const { is, ...piece } of withoutRests(joinedLines(text))) {
    const isStray = is === 'stray';
    if (isDump(piece.text)) isOpen = true;
    else if (!isStray || !isOpen || OF_ITS_OWN.test(piece.text)) {
      isOpen = isStray ? isOpen : is === 'cut';
      yield lineOf(piece, isStray ? null : sayingOf(piece.text));
    }
  }
}

function* plainPieces(text: string): Generator<Piece> {
  for (const raw of rawLines(text)) {
    const piece = withoutPrefix(raw);
    if (piece.text !== '' && !isDump(piece.text)) yield piece;
  }
}

function* plainLines(text: string): Generator<ShownLine> {
  for (const piece of withoutRests(plainPieces(text))) yield lineOf(piece, null);
}

/**
 * All lines of a log, in their order, without dumps of requests. One by one, since a reader of 100,000 of them must be
 * able to rest; the time goes up with the length of the text and no faster.
 */
export const readLog = (log: LogId, text: string): Generator<ShownLine> =>
  log === 'client-log' ? clientLines(text) : plainLines(text);

import type { Findings } from '../evidence/findings';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { redact, shorten } from './redact';

const MOST_LINES = 100;
const LINE_LENGTH = 1000;
/** Both spellings of Prometheus' logger: logfmt of 2.x, upper case from 3.x (slog). */
const WORTH_READING =
  /\blevel=(warn|error|WARN|ERROR)\b|"level":"(warn|error|WARN|ERROR)"|\bpanic\b|out of memory/;

/** The newest lines of the prometheus container that warn or complain; at most 100, each of at most 1000 characters. */
export const parsePrometheusLog = parserOf<Findings['prometheus-log']>(([body]) => {
  if (body === ABSENT) return NOTHING;
  if (typeof body !== 'string') return unreadable('the log is no text');
  const lines = body.split('\n').filter((line) => WORTH_READING.test(line));
  return found({ lines: lines.slice(-MOST_LINES).map((line) => shorten(redact(line), LINE_LENGTH)) });
});

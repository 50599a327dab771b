import type { EpochMs } from '../evidence/answer';
import { timeOf } from './json';
import { quotesAfter } from './logfmt';
import type { Quotes } from './logfmt';
import { withoutControls } from './without-controls';

/** What `oc logs --prefix`, `oc adm inspect`, `--timestamps` and the container runtime put before a line. */
const PREFIX =
  /^(?:\[pod\/[^\]]*\] )?(?:(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) )?(?:(?:stdout|stderr) [FP] )?/;

/** Dumps of requests and answers carry credentials (`product.md` 7): such a line is dropped whole, before all else. */
const DUMP = /\b(requestdump|responsedump|responsebody)\b|^level=debug\b/;

/** Whether a line is such a dump, or one of level debug, which may be. */
export const isDump = (line: string): boolean => DUMP.test(line);

/**
 * In characters. No line of the client is longer: the federate address has 19 kB, a foreign body 4 (`telemetry.md`
 * 3.1).
 */
export const LONGEST = 200_000;

/** A line as it was written, and the time that the runtime put before it, where it did. */
export type Piece = { readonly stamp: EpochMs | null; readonly text: string };

/** Takes off what stands before a line, and out of it what cannot be seen. */
export const withoutPrefix = (raw: string): Piece => {
  const line = withoutControls(raw);
  const prefix = PREFIX.exec(line);
  return {
    stamp: prefix?.[1] === undefined ? null : timeOf(Date.parse(prefix[1])),
    text: line.slice(prefix?.[0].length ?? 0),
  };
};

/**
 * The lines of a text, with what a runtime put before them; the last one is empty where the text ends in a line end.
 */
export const rawLines = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split('\n');

/**
 * `line`: one of the client's logger, whole; `cut`: the same, too long, without its end. `stray`: what something else in
 * the container wrote, or a piece of a line whose beginning is lost.
 */
export type Entry = Piece & { readonly is: 'line' | 'cut' | 'stray' };

/** How a credential begins: joined to the word that the piece before ends with, it would not be known as one. */
const CREDENTIAL_BEGINS =
  /^(?:[\w-]{0,40}(?:auth|token|passw|secret|cookie|credential|key)|bearer|basic|negotiate|digest|ntlm|pwd|eyj|sha256~)/i;

const apart = (piece: string): string => (CREDENTIAL_BEGINS.test(piece) ? ` ${piece}` : piece);

type Begun = { readonly stamp: EpochMs | null; readonly pieces: string[] };

const entryOf = ({ stamp, pieces }: Begun, length: number): Entry => ({
  is: length > LONGEST ? 'cut' : 'line',
  stamp,
  text: pieces.join(''),
});

/**
 * Joins what a runtime has split: a piece without `level=` goes on with a line whose quote is still open. Each piece is
 * read once, whatever it is joined to; a line that grows too long is left without its end.
 */
export function* joinedLines(text: string): Generator<Entry> {
  let line: Begun | null = null;
  let [quotes, length]: [Quotes, number] = ['closed', 0];
  for (const raw of rawLines(text)) {
    const piece = withoutPrefix(raw);
    const isFirst = piece.text.startsWith('level=');
    if (piece.text === '') continue;
    if (line !== null && (isFirst || quotes === 'closed')) {
      yield entryOf(line, length);
      line = null;
    }
    if (!isFirst && quotes === 'closed') {
      yield { is: 'stray', ...piece };
      continue;
    }
    if (isFirst) [quotes, length] = ['closed', 0];
    length += piece.text.length;
    const isTooLong = !isFirst && length > LONGEST;
    quotes = isTooLong ? 'closed' : quotesAfter(piece.text, quotes);
    if (isFirst) line = { stamp: piece.stamp, pieces: [piece.text] };
    else if (!isTooLong) line?.pieces.push(apart(piece.text));
  }
  if (line !== null) yield entryOf(line, length);
}

/**
 * Without the query of an address, with `mark` in its place: the federate one is 11 to 19 kB, the authorize one holds
 * the cluster id. The backslash of a quote behind it stays.
 */
export const withoutQueries = (text: string, mark = ''): string => {
  if (!text.includes('?')) return text;
  return text.replace(/[^\s"]+/g, (run) => {
    const from = run.search(/https?:\/\//);
    const query = from < 0 ? -1 : run.indexOf('?', from);
    if (query < 0) return run;
    return `${run.slice(0, query)}${mark}${mark !== '' && run.endsWith('\\') ? '\\' : ''}`;
  });
};

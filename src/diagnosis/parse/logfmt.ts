import { withoutControls } from './without-controls';

/** How a line leaves its quotes: open where its last value has no end, `escaped` where it ends in a backslash besides. */
export type Quotes = 'closed' | 'open' | 'escaped';

/** One line of logfmt. */
export type Logfmt = { readonly fields: ReadonlyMap<string, string>; readonly quotes: Quotes };

const KEY = /\s*([A-Za-z_][\w.]*)=/y;
const BARE = /[^\s"]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescape = (text: string): string =>
  withoutControls(
    text.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, code: string) =>
      code.length === 5 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
    ),
  );

/** Where the quoted text that goes on at `from` ends: at its closing quote, or else in what follows the line. */
const endOfQuotes = (line: string, from: number): number | Exclude<Quotes, 'closed'> => {
  let at = from;
  for (; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at;
  }
  return at > line.length ? 'escaped' : 'open';
};

const readFrom = (line: string, from: number): Logfmt => {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(line)?.[1];
    if (key === undefined) return { fields, quotes: 'closed' };
    at = KEY.lastIndex;
    if (line[at] === '"') {
      const end = endOfQuotes(line, at + 1);
      const isCut = typeof end === 'string';
      fields.set(key, unescape(line.slice(at + 1, isCut ? line.length : end)));
      if (isCut) return { fields, quotes: end };
      at = end + 1;
    } else {
      BARE.lastIndex = at;
      fields.set(key, BARE.exec(line)?.[0] ?? '');
      at = BARE.lastIndex;
    }
  }
};

/** Splits a line into its fields, in one pass: lines can be 200 kB long. What is no field ends the line. */
export const parseLogfmt = (line: string): Logfmt => readFrom(line, 0);

/** How a piece of a line leaves the quotes that the pieces before have left so: they need not be read again. */
export const quotesAfter = (piece: string, before: Quotes): Quotes => {
  if (before === 'closed') return readFrom(piece, 0).quotes;
  const end = endOfQuotes(piece, before === 'escaped' ? 1 : 0);
  return typeof end === 'string' ? end : readFrom(piece, end + 1).quotes;
};

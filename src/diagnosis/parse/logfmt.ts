/** One line of logfmt. `cut`: its last value has no end, so the line was cut off. */
export type Logfmt = { readonly fields: ReadonlyMap<string, string>; readonly cut: boolean };

const KEY = /\s*([A-Za-z_][\w.]*)=/y;
const BARE = /[^\s"]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescape = (text: string): string =>
  text.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, code: string) =>
    code.length === 5 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );

/** Where the quoted text that starts at `from` ends: at its closing quote, or nowhere. */
export const closingQuote = (line: string, from: number): number => {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at;
  }
  return -1;
};

/** Splits a line into its fields, in one pass: lines can be 200 kB long. What is no field ends the line. */
export const parseLogfmt = (line: string): Logfmt => {
  const fields = new Map<string, string>();
  let at = 0;
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(line)?.[1];
    if (key === undefined) return { fields, cut: false };
    at = KEY.lastIndex;
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      fields.set(key, unescape(end < 0 ? line.slice(at + 1) : line.slice(at + 1, end)));
      if (end < 0) return { fields, cut: true };
      at = end + 1;
    } else {
      BARE.lastIndex = at;
      fields.set(key, BARE.exec(line)?.[0] ?? '');
      at = BARE.lastIndex;
    }
  }
};

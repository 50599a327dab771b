import type { Piece } from './log-pieces';

/** A key in several lines, whose lines alone are not known for what they are. */
const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]{1,40}-----/;
const KEY_GOES_ON = /^[A-Za-z0-9+/=\s]*$|-----END /;
/** Names under which a credential stands; wider than those of `redact`, since nothing else tells what the next line is. */
const NAMED =
  '(?:token|passw|passphrase|secret|credential|key|cookie|dockerconfig|auth|pwd)[\\w-]{0,40}[\\\\"\'\\s]{0,8}[:=]\\s{0,8}';
/** What YAML has between a name and a value in the next lines: a type, and how the lines are put together. */
const BLOCK = '(?:![\\w!]{0,20}\\s{0,8})?(?:[|>][-+0-9]{0,2})?\\s{0,8}$';
/** The name of a credential, which itself stands on the next lines. */
const NAME_ALONE = new RegExp(NAMED + BLOCK, 'i');
/** What may stand before the end of such a line; first looked for without the name, which is quicker. */
const LAST = 120;
const END_ALONE = new RegExp(`[:=]\\s{0,8}${BLOCK}`);
const END = 60;
/** The name of a credential before a value in quotes, and how these begin. */
const NAME_QUOTED = new RegExp(`${NAMED}(\\\\{0,64}["'\`])`, 'gi');
/** What a logger begins a line with: whatever quote was left open, this is no rest of it. */
const NEW_LINE = /^(?:level=|ts=|time=|caller=|\{"(?:ts|time|level)"|[IWEF]\d{4} )/;

/** What the lines after one may still hold of a credential. */
type Rest =
  | { readonly of: 'nothing' }
  | { readonly of: 'key' }
  /** Of the name of one: the next line, and what is indented deeper than the name's. */
  | { readonly of: 'name'; readonly indent: number; readonly isNext: boolean }
  /** Of a value in quotes: everything up to the quote that ends it. */
  | { readonly of: 'quotes'; readonly quote: string };

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Where the value ends that goes on at `from`; -1: not in this text. The quote behind a backslash is a part of it. */
const endOfValue = (text: string, quote: string, from: number): number => {
  let at = text.indexOf(quote, from);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(quote, at + 1);
  return at < 0 ? -1 : at + quote.length;
};

/** The quote of a credential that has no end in this text, looked for from `from` on; null: there is none. */
const openQuote = (text: string, from: number): string | null => {
  NAME_QUOTED.lastIndex = from;
  for (let found = NAME_QUOTED.exec(text); found !== null; found = NAME_QUOTED.exec(text)) {
    const quote = found[1] ?? '';
    const end = endOfValue(text, quote, NAME_QUOTED.lastIndex);
    if (end < 0) return quote;
    NAME_QUOTED.lastIndex = end;
  }
  return null;
};

/** What begins in a line, of which the first `from` characters belong to something else, and does not end in it. */
const begunIn = (text: string, from = 0): Rest => {
  if (KEY_BEGINS.test(text) && !text.includes('-----END ')) return { of: 'key' };
  if (END_ALONE.test(text.slice(-END)) && NAME_ALONE.test(text.slice(-LAST)))
    return { of: 'name', indent: indentOf(text), isNext: true };
  const quote = openQuote(text, from);
  return quote === null ? { of: 'nothing' } : { of: 'quotes', quote };
};

/** What is left after a line that belongs to a rest; null for a line that does not. */
const restAfter = (text: string, rest: Rest): Rest | null => {
  switch (rest.of) {
    case 'nothing':
      return null;
    case 'key':
      if (!KEY_GOES_ON.test(text)) return null;
      return text.includes('-----END ') ? begunIn(text) : rest;
    case 'name': {
      const isDeeper = indentOf(text) > rest.indent;
      if (!isDeeper && !rest.isNext) return null;
      const begun = begunIn(text);
      return isDeeper && begun.of !== 'key' ? { ...rest, isNext: false } : begun;
    }
    case 'quotes': {
      if (NEW_LINE.test(text)) return null;
      const end = endOfValue(text, rest.quote, 0);
      return end < 0 ? rest : begunIn(text, end);
    }
  }
};

/** Without lines that hold the rest of a credential which began in a line before. */
export function* withoutRests<P extends Piece>(pieces: Iterable<P>): Generator<P> {
  let rest: Rest = { of: 'nothing' };
  for (const piece of pieces) {
    const after = restAfter(piece.text, rest);
    if (after === null) yield piece;
    rest = after ?? begunIn(piece.text);
  }
}

/** Neither is in most lines of a log: what is not printable ASCII, and escapes that spell a character by its number. */
const UNUSUAL = /[^\t\n -~]|\\[ux]/i;

/** A character by its number, as loggers write one that cannot be seen: `\u001b`, `\x1b`; perhaps escaped again. */
const SPELLED = /\\{1,8}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi;
/** What cannot be seen: controls, marks of direction, line ends of Unicode, halves of characters, no width. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/gu;
/** Of those, what is spelled out; line ends are not, since they tell where a value ends. */
const IS_UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u;

/* eslint-disable no-control-regex -- these are what is looked for */
/** Titles, links and more for a terminal (OSC, DCS and the like), whole: they end in a bell or in ST. */
const STRINGS =
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\n"\u0007\u001b\u009c]{0,4000}(?:\u0007|\u009c|\u001b\\)/g;
/** Colours and other orders to a terminal. A quote or a backslash behind one is the line's own. */
const ORDERS = /(?:\u001b\[|\u009b)[0-?]{0,100}[ !#-/]{0,100}[@-[\]-~]?|\u001b[ !#-/]{0,100}[0-[\]-~]?/g;
/* eslint-enable no-control-regex */

const spelledOut = (text: string): string =>
  text.replace(SPELLED, (spelled, four: string | undefined, two: string | undefined) => {
    const char = String.fromCharCode(parseInt(four ?? two ?? '', 16));
    return IS_UNSEEN.test(char) ? char : spelled;
  });

/**
 * Without what acts instead of being seen: control characters, zero bytes included, orders to a terminal, marks that
 * turn the direction of what follows, characters of no width. Tabs and line ends stay. All text of the cluster passes
 * here before anything is looked for in it, so that a mark inside of a name does not hide the name.
 */
export const withoutControls = (text: string): string =>
  UNUSUAL.test(text) ? spelledOut(text).replace(STRINGS, '').replace(ORDERS, '').replace(UNSEEN, '') : text;

/** What stands in the place of a credential. */
export const MASK = '[redacted]';

/**
 * The end of a scheme and of the user: as they are, with the slashes of JSON, as a part of another address, and where
 * there is no scheme.
 */
const SPELLINGS = [
  { scheme: /:\\{0,8}\/\\{0,8}\//, end: /@/g },
  { scheme: /(?<![^"'`=(<[,;])\\{0,8}\/\\{0,8}\//, end: /@/g },
  { scheme: /%3a%2f%2f/i, end: /%40/g },
] as const;

/** Everything up to the last @: names and passwords may hold slashes, quotes, question marks and at-signs themselves. */
const inAddress = (run: string): string =>
  SPELLINGS.reduce((rest, { scheme, end }) => {
    const found = scheme.exec(rest);
    const from = found === null ? rest.length : found.index + found[0].length;
    const to = [...rest.matchAll(end)].at(-1)?.index ?? -1;
    return to >= from ? rest.slice(0, from) + MASK + rest.slice(to) : rest;
  }, run);

/** An address in quotes: a password that Go could not parse is shown with its spaces. */
const inQuotes = (text: string): string =>
  /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(text) ? inAddress(text) : text;

/** A word before a colon that is not the one of `://`. */
const USER = /(?:^|[/@:=,;()])([^/@:=,;()]+):(?!\/\/)/;

/** user:password@host without a scheme. */
const withoutScheme = (run: string): string => {
  const end = run.lastIndexOf('@');
  const user = end < 0 ? null : USER.exec(run.slice(0, end));
  if (user === null) return run;
  const start = user.index + user[0].length - (user[1]?.length ?? 0) - 1;
  return run.slice(0, start) + MASK + run.slice(end);
};

const withinAddresses = (text: string): string =>
  text
    .replace(/(?<=["'])[^"'\r\n]+/g, inQuotes)
    .replace(/\S+/g, inAddress)
    .replace(/[^\s"'\\<>]+/g, withoutScheme);

/**
 * A user and the beginning of a password where the address is cut off before its @: what stands in the place of a port
 * is no number, and was not masked already.
 */
const CUT_OFF =
  /(:\\{0,8}\/\\{0,8}\/)[^\s"'`\\/@:<>?#[\]]{1,300}:(?!\d{1,5}(?!\w)|\[redacted\](?![\w[@]))[^\s"'`\\<>:,;)]{1,300}/g;

/** Masks names and passwords in addresses. Each pass looks at every character a few times, however long the text is. */
export const withoutUserInfo = (text: string): string => {
  // Most lines of a log have neither, and a log may have 100,000 of them.
  const whole = text.includes('@') || text.includes('%40') ? withinAddresses(text) : text;
  return whole.replace(CUT_OFF, `$1${MASK}`);
};

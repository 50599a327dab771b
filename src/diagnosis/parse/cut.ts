/** An address in quotes up to where it may have a user and a password before an @ that is not there any more. */
const OPEN_ADDRESS = /(["'`])[a-z][a-z0-9+.-]{0,30}:\\{0,8}\/\\{0,8}\/[^"'`@\r\n]*$/i;

/** Words behind the last of these may be the beginning of a credential that nothing tells any more. */
const END = 4000;

/**
 * The beginning of a text that is longer than `most`. What the cut goes through is dropped: half a credential is not
 * recognised as one. That is a word, and an address in quotes, whose password may hold spaces.
 */
export const cutText = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const whole = cut.slice(0, Math.max(0, cut.lastIndexOf(' '), cut.lastIndexOf('\n')));
  const end = whole.slice(-END);
  return `${whole.slice(0, whole.length - end.length)}${end.replace(OPEN_ADDRESS, '')} …`;
};

/** A character of JavaScript is at most so many bytes of UTF-8. */
const BYTES_PER_CHARACTER = 3;

/**
 * Of a log that may have been cut at `limitBytes`, which goes through a line, the lines that are whole: the kubelet
 * ends each with a line end.
 */
export const wholeLines = (log: string, limitBytes: number): string =>
  log.endsWith('\n') || log.length * BYTES_PER_CHARACTER < limitBytes
    ? log
    : log.slice(0, log.lastIndexOf('\n') + 1);

import type { Redacted } from '../evidence/answer';
import { cutText } from './cut';
import { textAt } from './json';
import { MASK, withoutUserInfo } from './user-info';
import { withoutControls } from './without-controls';

/** Names under which a credential stands, in JSON, YAML, logfmt, forms and headers; what stands before them stays. */
const NAME =
  '(?:tokens?|passw(?:or)?ds?|passphrase|secrets?|credentials?|(?:api|private|access)[-_]?key(?:[-_]?id)?|cookies?|dockerconfig(?:json)?|(?<![a-z])(?:auth(?:orization)?|pwd))';
/** A quote, however often it is escaped. */
const QUOTE = '(?:\\\\{0,64}["\'`])';
/** A quote in the escapes of JSON, HTML and addresses. */
const ENCODED_QUOTE = '(?:\\\\{1,8}u0022|&quot;|&#34;|%22)';
/** White space, also in the escapes of JSON. */
const SPACE = '(?:\\s|\\\\{1,8}[nrt])';
/** Name of a scheme of HTTP authentication, and what stands before its credential. */
const SCHEME = `(Bearer|Basic|Negotiate|Digest|NTLM)(?:${SPACE}{0,8}[:=]${SPACE}{0,8}|${SPACE}{1,8}|%20|\\+)`;
/** "a long lived token: 403:" is the client's own reason (`telemetry.md` 3.2, A2 to A9), its code no credential. */
const OWN_WORDS = '(?!(?<=for a long lived )token: \\d{3}:)';
const NAMED = `${NAME}(?:${QUOTE}|${ENCODED_QUOTE})?${SPACE}{0,8}(?:[:=]|%3A|%3D)${SPACE}{0,8}`;
const KEY = `${OWN_WORDS}(${NAMED})`;
/** Behind one name may stand another: the credential is behind the last one, or is masked already. */
const NO_NAME = `(?!(?:\\\\*["'<])?(?:${SCHEME}|${NAMED}|\\[redacted\\]))`;

/** A quoted value: it ends at the same quote behind as many backslashes as it began with, or not at all. */
const QUOTED = '(?<open>\\\\{0,64}["\'`])(?:(?!(?<!\\\\)\\k<open>)[\\s\\S])*';
/**
 * A block of YAML: what it begins with, and its lines, which are indented; also in the escapes of JSON, or put together
 * to one line.
 */
const BLOCK_LINE = '(?:[ \\t]{0,8}(?:\\r?\\n|\\\\{1,8}[nr])+)?[ \\t]+(?:(?!\\\\{1,8}[nr])[^\\r\\n])*';
const BLOCK = `(?:![\\w!]{0,20}[ \\t]{1,8})?[|>][-+0-9]{0,2}(?:${BLOCK_LINE})+`;
/** What Go says of a file that has such a name (os package). */
const ABOUT_A_FILE = '(?:no such file or|permission denied|file does not exist|(?:is|not) a directory)\\b';

const rule = (pattern: string, by: string) => [new RegExp(pattern, 'gi'), by] as const;

/** From left to right; each takes what the ones before have left. `$1` is what may stay. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // A PEM block, with real or escaped line ends, whole or cut off.
  [/-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g, MASK],
  // Go quotes a part of a password that it took for the port ("invalid port \":pa\" after host").
  [/(invalid (?:port|userinfo|URL escape) \\*")[^"]*"/gi, `$1${MASK}"`],
  // A header line: everything to its end.
  [
    /\b((?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]{0,40}(?:token|auth|key)[\w-]{0,40})([ \t]{0,8}:[ \t]{0,8})(?![ \t]|\\*["'{[])(?:[^\r\n\\]|\\(?![rn]))+/gi,
    `$1$2${MASK}`,
  ],
  // The parameters of HTTP's digests.
  [/\b(Digest)\s{1,8}(?:[\w-]{1,40}=(?:\\*"[^"]*"|[^\s,"]+),?\s{0,8})+/gi, `$1 ${MASK}`],
  // HTTP authentication schemes, wherever they stand; of several in a row the last one has the credential.
  rule(
    `\\b${SCHEME}${NO_NAME}(?!auth(?:orization|entication)?\\b)(?:\\\\*["'<])?(?:[^\\s"';\\\\<>]|\\\\{1,8}u[0-9a-f]{4})+`,
    `$1 ${MASK}`,
  ),
  // An option of a command, whose value is the next word.
  rule(`(--[\\w-]{0,40}${NAME}${SPACE}{1,8})${QUOTED}`, `$1$<open>${MASK}`),
  rule(`(--[\\w-]{0,40}${NAME}${SPACE}{1,8})(?![-\\\\"'\`])[^\\s"'\`;\\\\<>]+`, `$1${MASK}`),
  // A block of lines behind its name; with all that stands in its last line.
  rule(`${KEY}${BLOCK}`, `$1${MASK}`),
  // "token": "value", token=value and the like: the value in quotes, in other escapes, in brackets, bare.
  rule(`${KEY}${QUOTED}`, `$1$<open>${MASK}`),
  rule(`${KEY}(${ENCODED_QUOTE})(?:(?!${ENCODED_QUOTE})\\S)*`, `$1$2${MASK}`),
  rule(`${KEY}([[{])(?!\\[?redacted\\])[^\\]}]*`, `$1$2${MASK}`),
  rule(
    `${KEY}${NO_NAME}(?!${SPACE}|\\\\*["'\`]|[[{]|${ABOUT_A_FILE})(?:[^\\s"'\`&,;\\\\<>}]|\\\\(?![\\\\"'\`nrt]))+`,
    `$1${MASK}`,
  ),
  // JWT shapes, whole or cut off.
  [/\beyJ[\w-]{5,}(?:\.[\w-]*)*/g, MASK],
  [/(?<![\w-])[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}/g, MASK],
  // OpenShift's own tokens.
  [/\bsha256~[\w-]+/g, MASK],
];

/** What may be base64, base64url or hex. */
const RUN = /[A-Za-z0-9+/_-]{6,}={0,2}/g;
/** Shorter runs count only where they are padded to whole groups of four. */
const LONG = 24;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A run of letters is a key rather than a name when its classes are mixed as chance mixes them. */
const looksRandom = (run: string): boolean => {
  if (UUID.test(run)) return false;
  const has = { lower: /[a-z]/.test(run), upper: /[A-Z]/.test(run), digit: /[0-9]/.test(run) };
  if (run.endsWith('=')) return run.length >= 24 || (run.length % 4 === 0 && has.lower && has.upper);
  if (has.lower && has.upper && (has.digit || run.length >= 40)) return true;
  return (
    run.length >= 32 && (run.match(/[0-9]/g)?.length ?? 0) >= 4 && !/[-/_]/.test(run) && !/^[0-9]+$/.test(run)
  );
};

/** Hides random runs, from right to left: where one is hidden, what stands before it ends as it would in the result. */
const hideRuns = (text: string): string => {
  let hiddenAt = -1;
  return [...text.matchAll(RUN)].reduceRight((rest, { 0: run, index }) => {
    const end = index + run.length;
    const isPadded = run.endsWith('=') && (end === hiddenAt || !/[\w=]/.test(text.charAt(end)));
    const isRun = isPadded || run.replace(/=+$/, '').length >= LONG;
    if (!isRun || !looksRandom(run)) return rest;
    hiddenAt = index;
    return rest.slice(0, index) + MASK + rest.slice(end);
  }, text);
};

/** More is never shown, and the patterns need not be fast on more. */
const MOST = 8000;

/** The brand's only giver: every displayable text from the cluster passes here. */
function brand(text: string): asserts text is Redacted {
  void text;
}

/**
 * Masks what may be a credential (`product.md`: Bearer, JWT shapes, user:pass@, "token", "auth", long base64). It
 * rather masks too much than too little; UUIDs, host names and request ids stay.
 */
export const redact = (text: string): Redacted => {
  const bare = withoutUserInfo(cutText(withoutControls(text), MOST));
  const masked = RULES.reduce((rest, [pattern, by]) => rest.replace(pattern, by), bare);
  const out = hideRuns(masked);
  brand(out);
  return out;
};

/**
 * The text under a path of keys, redacted: whoever writes an object may put a credential anywhere. null as in `textAt`.
 */
export const saidAt = (value: unknown, ...path: readonly string[]): Redacted | null => {
  const text = textAt(value, ...path);
  return text === null ? null : redact(text);
};

/** The first `most` characters of a redacted text, which are redacted too, and a mark where some are left out. */
export const shorten = (text: Redacted, most: number): Redacted => {
  if (text.length <= most) return text;
  const out = `${text.slice(0, most)}…`;
  brand(out);
  return out;
};

/** More of why something could not be read says no more. */
const DETAIL_LENGTH = 300;

/** What a server, or something before it, says of why there is no answer; it may be a whole page. */
export const redactDetail = (detail: string): Redacted => shorten(redact(detail), DETAIL_LENGTH);

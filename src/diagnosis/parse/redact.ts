import type { Redacted } from '../evidence/answer';

const MASK = '[redacted]';

/** Names under which a credential stands, in JSON, YAML, logfmt, forms and headers. */
const SECRET_NAME =
  '(?:[\\w.-]{0,40}(?:token|passw(?:or)?d|passphrase|secret|credentials?|api[-_]?key|private[-_]?key|access[-_]?key)|(?:proxy-)?auth(?:orization)?|(?:set-)?cookie|\\.?dockerconfig(?:json)?|identitytoken|pwd)';

/** A quoted value: it ends at the same quote behind as many backslashes as it began with, or not at all. */
const QUOTED = '(?<slashes>\\\\*)(?<quote>["\'])(?:(?!(?<!\\\\)\\k<slashes>\\k<quote>)[\\s\\S])*';
/** A quote in the escapes of JSON, HTML and addresses. */
const ENCODED_QUOTE = '(?:\\\\u0022|&quot;|&#34;|%22)';
/** What stands behind such a name without being a credential: the beginnings of the client's own reasons. */
const HARMLESS = '(?:unable|open|read|no|not|permission)\\s|https?:\\/\\/|\\d{3}(?:[:\\s]|$)|\\[redacted';

/** From left to right; each takes what the ones before have left. `$1` is what may stay. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // A PEM block, with real or escaped line ends, whole or cut off.
  [/-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g, MASK],
  // Everything up to the last @ of an address: user names and passwords may hold slashes, quotes and at-signs themselves.
  [/((?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/)[^\s<>]*@/gi, `$1${MASK}@`],
  [/((?<![a-z0-9+.-])[a-z][a-z0-9+.-]*%3A%2F%2F)[^\s<>]*%40/gi, `$1${MASK}%40`],
  // Go quotes a part of a password that it took for the port ("invalid port \":pa\" after host").
  [/(invalid (?:port|userinfo|URL escape) \\*")[^"]*"/gi, `$1${MASK}"`],
  // user:pass@host without a scheme, up to the last @.
  [/(?<![^\s"'\\/@:=,;()<>])[^\s"'\\/@:=,;()<>]+:(?!\/\/)[^\s"'\\<>]+@(?=[\w[])/g, `${MASK}@`],
  // A header line: everything to its end.
  [
    /\b((?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]*(?:token|auth|key)[\w-]*)(\s*:\s*)(?!\s*\\*["'{[])[^\r\n\\]+(?:\\(?![rn])[^\r\n\\]*)*/gi,
    `$1$2${MASK}`,
  ],
  // HTTP authentication schemes, wherever they stand.
  [
    /\b(Bearer|Basic|Negotiate|Digest|NTLM)(\s*[:=]\s*|\s+|%20|\+|\\t)(?!authorization\b)(?:\\*["'<])?[^\s"';\\<>]+/gi,
    `$1 ${MASK}`,
  ],
  // "token": "value", with any number of backslashes before the quotes; the value may be cut off.
  [
    new RegExp(`(["']${SECRET_NAME}\\\\*["']\\s*[:=]\\s*(?:\\[\\s*)?)${QUOTED}`, 'gi'),
    `$1$<slashes>$<quote>${MASK}`,
  ],
  // token=value, token: value, token="value".
  [new RegExp(`(\\b${SECRET_NAME}\\s*[:=]\\s*)${QUOTED}`, 'gi'), `$1$<slashes>$<quote>${MASK}`],
  // The same in other escapes.
  [
    new RegExp(
      `(\\b${SECRET_NAME}${ENCODED_QUOTE}\\s*(?:[:=]|%3A|%3D)\\s*${ENCODED_QUOTE})[^\\s"'&%\\\\<>]+`,
      'gi',
    ),
    `$1${MASK}`,
  ],
  [
    new RegExp(
      `\\b(${SECRET_NAME}\\\\*["']?)(\\s{0,8}(?:=|%3D|:)\\s{0,8})(?!\\s|\\\\*["']|${HARMLESS})[^\\s"'&,;\\\\<>}]+`,
      'gi',
    ),
    `$1$2${MASK}`,
  ],
  // JWT shapes, whole or cut off.
  [/\beyJ[\w-]{5,}(?:\.[\w-]*)*/g, MASK],
  [/\b[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}\b/g, MASK],
  // OpenShift's own tokens.
  [/\bsha256~[\w-]+/g, MASK],
];

/** Runs that may be base64, base64url or hex; shorter ones where they are padded. */
const LONG_RUN = /[A-Za-z0-9+/_-]{24,}={0,2}|(?<![\w%+/-])[A-Za-z0-9+/_-]{12,23}={1,2}(?![\w=])/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A run of letters is a key rather than a name when its classes are mixed as chance mixes them. */
const looksRandom = (run: string): boolean => {
  if (UUID.test(run)) return false;
  const has = { lower: /[a-z]/.test(run), upper: /[A-Z]/.test(run), digit: /[0-9]/.test(run) };
  if (run.endsWith('=')) return true;
  if (has.lower && has.upper && (has.digit || run.length >= 40)) return true;
  return (
    run.length >= 32 && (run.match(/[0-9]/g)?.length ?? 0) >= 4 && !/[-/_]/.test(run) && !/^[0-9]+$/.test(run)
  );
};

/** More is never shown, and the patterns need not be fast on more. */
const MOST = 8000;

/** The word that the cut would go through is dropped: half a credential is not recognised as one. */
const bounded = (text: string): string => {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  const lastSpace = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return `${cut.slice(0, Math.max(0, lastSpace))} …`;
};

/** The brand's only giver: every displayable text from the cluster passes here. */
function brand(text: string): asserts text is Redacted {
  void text;
}

/**
 * Masks what may be a credential (`product.md`: Bearer, JWT shapes, user:pass@, "token", "auth", long base64). It
 * rather masks too much than too little; UUIDs, host names and request ids stay.
 */
export const redact = (text: string): Redacted => {
  const masked = RULES.reduce((rest, [pattern, by]) => rest.replace(pattern, by), bounded(text));
  const out = masked.replace(LONG_RUN, (run) => (looksRandom(run) ? MASK : run));
  brand(out);
  return out;
};

/** The first `most` characters of a redacted text are redacted too. */
export const shorten = (text: Redacted, most: number): Redacted => {
  if (text.length <= most) return text;
  const out = `${text.slice(0, most)}…`;
  brand(out);
  return out;
};

import fc from 'fast-check';
import { credential } from './credentials';
import { LOG_LINES } from './seeds';

/** Names that every object has without having been given them. */
export const INHERITED: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

/** What parsers look for, and what has a meaning of its own to one of them. */
const TOKENS: readonly string[] = [
  ...INHERITED,
  ...['level=error ', 'level=warn ', 'level=info ', 'msg="', 'err="', 'caller=main.go:1 ', 'component=x '],
  ...['ts=2026-11-22T10:41:00Z ', 'ts=', 'time="2026', '2026-11-22T10:41:00.123Z ', 'stdout F ', 'stderr P '],
  ...[
    '[pod/a/b] ',
    'unable to forward results',
    'no metrics to send, doing nothing',
    'starting telemeter-client',
  ],
  ...['unable to authorize to server: ', 'Post "https://x/upload": ', 'Get "http://y": ', 'gateway server '],
  ...[
    'requestdump',
    'responsebody',
    'level=debug',
    'panic: ',
    'goroutine 1 [running]:',
    '-----BEGIN A KEY-----',
  ],
  ...[
    '-----END A KEY-----',
    'token',
    'password',
    'secret: |',
    'auth',
    'Bearer',
    'Basic ',
    'Digest ',
    'eyJ',
    '…',
  ],
  ...[
    'http://',
    'https:\\/\\/',
    '%3A%2F%2F',
    '%40',
    '%22',
    '@',
    ':',
    '::',
    '=',
    '?',
    '#',
    '&',
    ';',
    ',',
    '//',
    '/',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\\\"',
    '\\n',
    '\\u0022',
    '&quot;',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '|',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\udc00',
    '😀',
    'ﬀ',
    'İ',
  ],
  ...[
    'NaN',
    '+Inf',
    '-Inf',
    'Infinity',
    '0x10',
    '1e999',
    '-0',
    '9007199254740993',
    'null',
    'undefined',
    'true',
  ],
  ...[
    'telemeterClient:',
    'enabled: false',
    'telemeterClient: {enabled: no}',
    '  token: x',
    '- ',
    '# x',
    '---',
  ],
];

const token = fc.constantFrom(...TOKENS);

/** A short text of anything, lone halves of characters included. */
export const word: fc.Arbitrary<string> = fc.oneof(
  token,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);

type Edit = readonly [at: number, remove: number, insert: string];

const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 12 }), word);

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((rest, [at, remove, insert]) => {
    const from = at % (rest.length + 1);
    return rest.slice(0, from) + insert + rest.slice(from + remove);
  }, text);

/** A line of a real client, changed in some places. */
const realLine = fc
  .tuple(fc.constantFrom(...LOG_LINES), fc.array(edit, { maxLength: 4 }))
  .map(([line, edits]) => edited(line, edits));

const madeLine = fc.array(word, { maxLength: 10 }).map((words) => words.join(''));

/** What stands in one line. */
export const line: fc.Arbitrary<string> = fc.oneof(realLine, madeLine);

/** Several lines. */
export const lines: fc.Arbitrary<string> = fc.array(line, { maxLength: 6 }).map((all) => all.join('\n'));

/** With a credential somewhere among other text; as in logs, it stands apart from that or on lines of its own. */
const withCredential = fc
  .tuple(lines, fc.constantFrom(' ', '\n'), credential, fc.constantFrom(' ', '\n'), lines)
  .map((parts) => parts.join(''));

/** What a server may say of itself. */
export const said: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: lines },
  { weight: 1, arbitrary: withCredential },
);

/** A line of the client whose reason quotes a credential. */
const quoting = fc
  .tuple(fc.constantFrom(...LOG_LINES), word, credential)
  .map(([line, before, form]) =>
    line.replace(/(err=|$)/, (found) => `${found}${JSON.stringify(`${before} ${form} x`)} `),
  );

/** A log of either container. */
export const log: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: said },
  { weight: 1, arbitrary: fc.tuple(lines, quoting, lines).map((parts) => parts.join('\n')) },
);

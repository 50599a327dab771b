import type { LogLine } from '../evidence/findings';
import { parseSource } from './parse-source';
import { redact, shorten } from './redact';

/** Text as it stands in logs and messages: what is read of it, and what is shown. */

const AT = Date.parse('2026-11-22T10:00:00Z');
const ts = (minute: number): string => `ts=2026-11-22T09:${minute}:00Z`;
const P = `level=error caller=forwarder.go:295 ${ts(51)} msg="unable to forward results"`;
const UP = 'Post \\"https://infogw.api.openshift.com/upload\\"';

const log = (...lines: readonly string[]) => {
  const answer = parseSource('client-log', [{ is: 'body', body: lines.join('\n') }], AT);
  return answer.is === 'found' ? answer.value : { lines: [], from: null };
};
const read = (...lines: readonly string[]): readonly LogLine[] => log(...lines).lines;
const rules = (...lines: readonly string[]) => read(...lines).map(({ rule }) => rule);

describe('what is shown of a line', () => {
  test.each<readonly [string, string, string]>([
    ['is its reason without the line end of the answer', 'a: 403:\\nforbidden\\n', 'a: 403:\nforbidden'],
    [
      'is an address without its query',
      'Get \\"http://p.example.com/x?id=1\\": EOF',
      'Get "http://p.example.com/x": EOF',
    ],
    [
      'is two addresses, each without its query',
      'https://a/x?y https://b/x?y z',
      'https://a/x https://b/x z',
    ],
    ['is a question mark that belongs to no address', 'what?x: no', 'what?x: no'],
    ['is a question mark before an address', 'a?https://b/c', 'a?https://b/c'],
    ['are the letters behind escapes', 'a \\u0026 b\\tc \\\\ d', 'a & b\tc \\ d'],
  ])('%s', (_what, err, text) => {
    expect(read(`${P} err="${err}"`).map((line) => line.text)).toEqual([text]);
  });

  test('is no request id where there is none', () => {
    expect(Object.keys(read(`${P} err="gateway server forbidden: x"`)[0] ?? {}).sort()).toEqual([
      'at',
      'level',
      'rule',
      'stage',
      'statusCode',
      'text',
    ]);
  });
});

describe('what is a line', () => {
  const failure = `${P} err="unexpected EOF"`;

  test.each<readonly [string, readonly string[], readonly (string | null)[]]>([
    [
      'an error of another part of the client is none',
      [`level=error caller=x.go:1 ${ts(51)} msg="no" err="EOF"`],
      [],
    ],
    [
      'a start-up error may have only a message',
      [`level=error caller=main.go:105 ${ts(51)} msg="no port"`],
      ['S3'],
    ],
    [
      'a start-up error that is cut before its reason is none',
      [`level=error caller=main.go:105 ${ts(51)} msg="no po`],
      [],
    ],
    [
      'a line without a time is none',
      [`level=error caller=forwarder.go:1 msg="unable to forward results" err="EOF"`],
      [],
    ],
    ['a line of another level is none', [failure.replace('level=error', 'level=fatal')], []],
    ['a foreign line after it changes nothing', [failure, 'err="gateway server forbidden: x"'], ['F14']],
    ['an empty line after it changes nothing', [failure, '', failure], ['F14', 'F14']],
    ['a foreign line before it changes nothing', ['msg="a', failure], ['F14']],
    [
      'a new one ends the one before, whatever quote that left open',
      [`${P} err="gateway server forb`, failure],
      ['F14'],
    ],
    [
      'it may be split twice, within one value and within the next',
      [
        `level=error caller=forwarder.go:295 ${ts(51)} msg="unable to`,
        ' forward results" err="gateway server',
        ' forbidden: x"',
      ],
      ['U2'],
    ],
    ['it may be split with line ends of Windows', [`${P} err="gateway server\r`, ' forbidden: x"\r'], ['U2']],
  ])('%s', (_what, lines, expected) => {
    expect(rules(...lines)).toEqual(expected);
  });

  test('they are put in order, and the first time that is readable is where the log begins', () => {
    const at = (minute: number) => failure.replace(ts(51), ts(minute));
    const { lines, from } = log('level=info msg="no time"', at(53), at(51), at(52));
    expect(lines.map((line) => new Date(line.at).getUTCMinutes())).toEqual([51, 52, 53]);
    expect(from).toBe(Date.parse('2026-11-22T09:51:00Z'));
  });
});

describe('a line without its end says nothing that the end could change', () => {
  const Z =
    'unable to authorize to server: unable to perform authentication request: Post \\"https://infogw.api.openshift.com/authorize\\"';

  test.each([
    ['a proxy that wants a password, perhaps', `${Z}: Proxy Authentication Req`],
    ['a proxy that does not answer, perhaps', `${Z}: proxyconnect tcp: dial tcp 10.0.0.1:3128: conn`],
    [
      'a proxy without a name, perhaps',
      `${Z}: proxyconnect tcp: dial tcp: lookup proxy on 10.0.0.10:53: no su`,
    ],
    ['a name that does not exist, perhaps', `${Z}: dial tcp: lookup infogw.api.opens`],
    ['a start that failed', ''],
  ])('%s', (_what, err) => {
    expect(rules(`${P} err="${err}`)).toEqual([]);
    expect(rules(`${P} err="${err}`, `${P} err="${UP}: EOF"`)).toEqual(['N6']);
  });
});

describe('a run of letters and digits', () => {
  test.each<readonly [string, string]>([
    ['an alert', 'TelemeterClientRetrieveErrorsAgain'],
    ['a word of 39 letters', 'Abcdefghijabcdefghijabcdefghijabcdefghi'],
    ['31 digits and letters', '1234abcdefghijabcdefghijabcdefg'],
    ['three digits among letters', '123abcdefghijabcdefghijabcdefghijabc'],
    ['a long number', '12345678901234567890123456789012345'],
    ['a name with hyphens', 'openshift-monitoring-1234567890-abcdefghij'],
    ['an assignment', 'retries='],
    ['an assignment of four letters more', 'MaxRetries='],
    ['a cluster id', '11111111-2222-3333-4444-555555555555'],
  ])('stays where it is %s: %s', (_what, run) => {
    expect(redact(`the ${run} of`)).toBe(`the ${run} of`);
  });

  test.each<readonly [string, string]>([
    ['in capitals and small letters, 40 long', 'Abcdefghijabcdefghijabcdefghijabcdefghij'],
    ['in capitals, small letters and digits', 'Abcdefghijabcdefghij1234'],
    ['32 long with four digits', '1234abcdefghijabcdefghijabcdefgh'],
    ['padded, 24 long', 'abcdefghijabcdefghijabc='],
    ['padded to groups of four', 'aHVudGVyMg=='],
  ])('goes where it looks like a key, %s: %s', (_what, run) => {
    expect(redact(`the ${run} of`)).toBe('the [redacted] of');
  });
});

describe('an address with a password', () => {
  test.each<readonly [string, string]>([
    ['dial proxy admin:hunter2@proxy:3128 failed', 'dial proxy [redacted]@proxy:3128 failed'],
    ['to=a/admin:hunter2@proxy:3128', 'to=a/[redacted]@proxy:3128'],
    ['open "http://admin:hun ter2@proxy:3128": no', 'open "http://[redacted]@proxy:3128": no'],
    ["open 'http://admin:hun ter2@proxy:3128': no", "open 'http://[redacted]@proxy:3128': no"],
    ['open http://@proxy:3128', 'open http://[redacted]@proxy:3128'],
    ['mail to @admin and x@y', 'mail to @admin and x@y'],
  ])('is shown without it: %s', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });
});

describe('a long text', () => {
  test('is whole up to 8000 letters', () => {
    const text = 'word '.repeat(1600);
    expect(redact(text)).toBe(text);
  });

  test.each([
    ['space', ' '],
    ['line end', '\n'],
  ])('ends at the last %s before that', (_what, between) => {
    expect(redact(`${`word${between}`.repeat(1599)}wordword${between}word`)).toBe(
      `${`word${between}`.repeat(1598)}word …`,
    );
  });

  test('without a space is not shown at all', () => {
    expect(redact('-'.repeat(9000))).toBe(' …');
  });

  test('is shortened only where it is longer', () => {
    expect(shorten(redact('one two'), 7)).toBe('one two');
    expect(shorten(redact('one two'), 6)).toBe('one tw…');
  });
});

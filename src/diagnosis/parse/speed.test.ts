import type { LogLine } from '../evidence/findings';
import { parseSource } from './parse-source';
import { redact } from './redact';
import { withoutUserInfo } from './user-info';

/** What is read grows with its length and no faster; these take longer than what else is tested of the parsers. */

const AT = Date.parse('2026-11-22T10:00:00Z');
const TS = 'ts=2026-11-22T09:51:39.595633437Z';
const P = `level=error caller=forwarder.go:295 ${TS} component=forwarder/worker msg="unable to forward results"`;
const SELECTORS = 'match%5B%5D=%7B__name__%3D%22up%22%7D&'.repeat(400);
const G = `Get \\"https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}\\"`;
const X = 'unable to authorize to server: unable to exchange initial token for a long lived token';
const whole = `${P} err="${G}: dial tcp 172.30.115.6:9091: connect: connection refused"`;

const read = (text: string): readonly LogLine[] => {
  const answer = parseSource('client-log', [{ is: 'body', body: text }], AT);
  return answer.is === 'found' ? answer.value.lines : [];
};
const body = (value: unknown) => ({ is: 'body' as const, body: value });

const SLOW: readonly string[] = [
  ...['a:', 'a.', 'http', '"token', 'a-', '\\"', 'token:', 'token="', 'Bearer ', 'http://', 'a%3A%2F%2F'],
  ...['authorization: \\x', 'authorization:', 'x-token', 'x-', 'set-', '@', 'a@', 'a:b@', '://', '%40', '::'],
  ...[
    '&quot;token&quot;:&quot;',
    '--token ',
    '--a',
    '//',
    "'//",
    '://a:',
    '://a:b',
    'token:[',
    "secret='",
    'Digest x="',
    'Digest a="b",',
    '-----BEGIN A-----',
  ],
  ...['invalid port "', 'eyJ', 'a_', '\n', '{', ' ', '\\', 'A', 'for a long lived token: 1'],
]
  .map((part) => part.repeat(Math.ceil(200_000 / part.length)))
  .concat([
    `token: |${'\n x'.repeat(60_000)}`,
    `token: |${'\\'.repeat(200_000)}n x`,
    `token: |${'\\n'.repeat(100_000)}x`,
    `token=${'\\'.repeat(100_000)}"${'\\'.repeat(100_000)}`,
    `Bearer${' '.repeat(200_000)}"`,
    `authorization:${' '.repeat(200_000)}"`,
    `Bearer ${'\\'.repeat(200_000)}x`,
    `${'a'.repeat(200_000)}@`,
    `${'a:'.repeat(100_000)}@`,
  ]);

describe('in time', () => {
  test('has a line of 200 kB', () => {
    const started = performance.now();
    const long = `${P} err="Get \\"https://p:9091/federate?${'a'.repeat(200_000)}\\": EOF"`;
    expect(read(`${long}\n${P} err="${X}: 418:\\n${'YWJj'.repeat(50_000)}"`).map(({ rule }) => rule)).toEqual(
      ['F8', 'A9'],
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    [
      'one line in many pieces',
      ['err="cut off', ...Array<string>(20_000).fill('a piece of what is no log at all')],
    ],
    ['very many pieces', ['err="cut off', ...Array<string>(500_000).fill('a')]],
    ['many lines in pieces', Array<string>(60).fill(`${P} err="G${'\nabcd'.repeat(4000)}\n: EOF"`)],
    [
      'pieces that end in the middle of an escape',
      ['err="x', ...Array<string>(1000).fill('\\'.repeat(1001))],
    ],
    ['addresses without an end', [`${P} err="${'http://'.repeat(150_000)}"`]],
    ['queries without an end', [`${P} err="${'http://?'.repeat(150_000)}"`]],
    ['names of secrets', Array<string>(120).fill(`${P} err="${'token='.repeat(1400)}"`)],
  ])('is read in time that grows with its length, 1 MB of %s', (_what, lines) => {
    const text = [`${P} ${lines.join('\n')}`, whole].join('\n');
    const started = performance.now();
    expect(read(text).at(-1)?.rule).toBe('F1');
    expect(text.length).toBeGreaterThan(600_000);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('is quick on text made to be slow', () => {
    const started = performance.now();
    for (const text of SLOW) redact(text);
    for (const text of SLOW) withoutUserInfo(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('a configuration with a very long line is read in time', () => {
    const yaml = `telemeterClient:\n  a: b${' '.repeat(200_000)}c\n  enabled: false # for now\n`;
    const started = performance.now();
    expect(parseSource('monitoring-config', [body({ data: { 'config.yaml': yaml } })], AT)).toMatchObject({
      value: { telemeterEnabled: false },
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('a configuration with very many lines is read', () => {
    const yaml = `telemeterClient:\n${'  a: 1\n'.repeat(150_000)}  enabled: false\n`;
    const raw = { is: 'body' as const, body: { data: { 'config.yaml': yaml } } };
    expect(parseSource('monitoring-config', [raw], AT)).toMatchObject({ value: { telemeterEnabled: false } });
  });
});

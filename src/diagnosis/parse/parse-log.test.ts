import fc from 'fast-check';
import type { LogLine } from '../evidence/findings';
import { parseSource } from './parse-source';

const AT = Date.parse('2026-11-22T10:00:00Z');
const TS = 'ts=2026-11-22T09:51:39.595633437Z';
const P = `level=error caller=forwarder.go:295 ${TS} component=forwarder/worker msg="unable to forward results"`;
const SELECTORS = 'match%5B%5D=%7B__name__%3D%22up%22%7D&'.repeat(400);
const G = `Get \\"https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}\\"`;
const Z =
  'unable to authorize to server: unable to perform authentication request: Post \\"https://infogw.api.openshift.com/authorize?id=11111111-2222-3333-4444-555555555555\\"';
const UP = 'Post \\"https://infogw.api.openshift.com/upload\\"';
const X = 'unable to authorize to server: unable to exchange initial token for a long lived token';
const W = 'gateway server reported unexpected error code';

const read = (text: string): readonly LogLine[] => {
  const answer = parseSource('client-log', [{ is: 'body', body: text }], AT);
  return answer.is === 'found' ? answer.value.lines : [];
};

/** Rule, stage, code and the `err` of the line, as the real client writes it (telemetry.md 9). */
const LINES: readonly (readonly [
  rule: string | null,
  stage: string,
  code: number | undefined,
  err: string,
])[] = [
  ['F1', 'retrieve', undefined, `${G}: dial tcp 172.30.115.6:9091: connect: connection refused`],
  ['F2', 'retrieve', undefined, `${G}: dial tcp 172.30.115.6:9091: i/o timeout`],
  ['F2', 'retrieve', undefined, `${G}: dial tcp 172.30.115.6:9091: connect: no route to host`],
  [
    'F3',
    'retrieve',
    undefined,
    `${G}: dial tcp: lookup prometheus-k8s.openshift-monitoring.svc on 172.30.0.10:53: no such host`,
  ],
  [
    'F3',
    'retrieve',
    undefined,
    `${G}: dial tcp: lookup prometheus-k8s.openshift-monitoring.svc on 172.30.0.10:53: server misbehaving`,
  ],
  [
    'F4',
    'retrieve',
    undefined,
    `${G}: tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of \\"x509: ECDSA verification failure\\" while trying to verify candidate authority certificate \\"openshift-service-serving-signer\\")`,
  ],
  [
    'F5',
    'retrieve',
    undefined,
    `${G}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T09:50:44Z is after 2026-11-19T09:50:18Z`,
  ],
  [
    'F5',
    'retrieve',
    undefined,
    `${G}: x509: certificate is valid for localhost, not prometheus-k8s.openshift-monitoring.svc`,
  ],
  ['F6', 'retrieve', undefined, `${G}: http: server gave HTTP response to HTTPS client`],
  ['X5', 'retrieve', undefined, `${G}: remote error: tls: handshake failure`],
  ['N5', 'retrieve', undefined, `${G}: net/http: TLS handshake timeout`],
  ['F7', 'retrieve', undefined, `${G}: context deadline exceeded`],
  ['F8', 'retrieve', undefined, `${G}: EOF`],
  [
    'F8',
    'retrieve',
    undefined,
    `${G}: read tcp 10.128.2.31:33772->172.30.115.6:9091: read: connection reset by peer`,
  ],
  [
    'F9',
    'retrieve',
    401,
    `Prometheus server requires authentication: https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}`,
  ],
  [
    'F10',
    'retrieve',
    403,
    `Prometheus server forbidden: https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}`,
  ],
  [
    'F11',
    'retrieve',
    400,
    `bad request: https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}`,
  ],
  ['F12', 'retrieve', 503, 'Prometheus server reported unexpected error code: 503'],
  ['F13', 'retrieve', undefined, 'the incoming sample data is too long'],
  ['F14', 'retrieve', undefined, 'unexpected EOF'],
  ['F14', 'retrieve', undefined, 'text format parsing error in line 1: invalid metric name'],
  ['F15', 'retrieve', undefined, 'context deadline exceeded'],
  [
    'A1',
    'authorize',
    401,
    'unable to authorize to server: initial authentication token is expired or invalid',
  ],
  ['A1', 'authorize', 401, `${UP}: initial authentication token is expired or invalid`],
  ['A2', 'authorize', 403, `${X}: 403:\\nforbidden\\n`],
  ['A3', 'authorize', 404, `${X}: 404:\\nnot found\\n`],
  [
    'A4',
    'authorize',
    409,
    `${X}: 409:\\nthe provided cluster identifier is already in use under a different account or is not sufficiently random\\n`,
  ],
  [
    'A4',
    'authorize',
    409,
    `${UP}: unable to exchange initial token for a long lived token: 409:\\nthe provided cluster identifier is already in use\\n`,
  ],
  ['A5', 'authorize', 429, `${X}: 429:\\nrate limited, please try again later\\n`],
  ['A6', 'authorize', 500, `${X}: 500:\\nInternal server error, requestid=4037200794235010051\\n`],
  ['A6', 'authorize', 502, `${X}: 502:\\n`],
  [
    'A6',
    'authorize',
    503,
    `${X}: 503:\\n<html><body><h1>503 Service Unavailable</h1>\\nNo server\\n</body></html>\\n`,
  ],
  [
    'A9',
    'authorize',
    400,
    `${X}: 400:\\nThe 'id' parameter must be specified via URL or url-encoded form body\\n`,
  ],
  [
    'A7',
    'authorize',
    undefined,
    `unable to authorize to server: unable to parse the authentication response: invalid character '<' looking for beginning of value`,
  ],
  ['A7', 'authorize', undefined, `${UP}: unable to read the authentication response: unexpected EOF`],
  ['A8', 'authorize', undefined, 'labels from server have expired'],
  [
    'N1',
    'authorize',
    undefined,
    `${Z}: dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: no such host`,
  ],
  [
    'N2',
    'authorize',
    undefined,
    `${Z}: dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: server misbehaving`,
  ],
  [
    'N2',
    'authorize',
    undefined,
    `${Z}: dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: read udp 10.128.2.31:47894->172.30.0.10:53: i/o timeout`,
  ],
  [
    'N2',
    'authorize',
    undefined,
    `${Z}: dial tcp: lookup infogw.api.openshift.com: Temporary failure in name resolution`,
  ],
  [
    'N7',
    'authorize',
    undefined,
    `${Z}: context deadline exceeded (Client.Timeout exceeded while awaiting headers)`,
  ],
  [
    'N7',
    'authorize',
    undefined,
    `${Z}: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)`,
  ],
  ['N7', 'authorize', undefined, `${Z}: context deadline exceeded`],
  ['N3', 'send', undefined, `${UP}: dial tcp 203.0.113.10:443: i/o timeout`],
  ['N4', 'authorize', undefined, `${Z}: dial tcp 203.0.113.10:443: connect: connection refused`],
  ['N4', 'authorize', undefined, `${Z}: dial tcp [2001:db8::1]:443: connect: network is unreachable`],
  ['N5', 'authorize', undefined, `${Z}: net/http: TLS handshake timeout`],
  ['N6', 'authorize', undefined, `${Z}: EOF`],
  [
    'N6',
    'send',
    undefined,
    `${UP}: read tcp 10.128.2.31:33672->203.0.113.10:443: read: connection reset by peer`,
  ],
  ['N7', 'send', undefined, `${UP}: context deadline exceeded`],
  [
    'X1',
    'authorize',
    undefined,
    `${Z}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  ],
  ['X1', 'authorize', undefined, `${Z}: x509: certificate signed by unknown authority`],
  [
    'X2',
    'authorize',
    undefined,
    `${Z}: tls: failed to verify certificate: x509: certificate is valid for blocked.corp.example.com, not infogw.api.openshift.com`,
  ],
  [
    'X3',
    'authorize',
    undefined,
    `${Z}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T09:51:51Z is before 2026-12-22T09:50:18Z`,
  ],
  ['X4', 'authorize', undefined, `${Z}: http: server gave HTTP response to HTTPS client`],
  ['X5', 'authorize', undefined, `${Z}: tls: protocol version not supported`],
  [
    'P1',
    'authorize',
    undefined,
    `${Z}: proxyconnect tcp: dial tcp 192.0.2.20:3128: connect: connection refused`,
  ],
  [
    'P2',
    'authorize',
    undefined,
    `${Z}: proxyconnect tcp: dial tcp: lookup noproxy.example.com on 172.30.0.10:53: read udp 10.128.2.31:36915->172.30.0.10:53: read: connection refused`,
  ],
  ['P3', 'authorize', undefined, `${Z}: Proxy Authentication Required`],
  ['P4', 'authorize', undefined, `${Z}: Forbidden`],
  ['P4', 'authorize', undefined, `${Z}: URL blocked by policy`],
  ['P4', 'send', undefined, `${UP}: Service Unavailable`],
  [
    'P5',
    'authorize',
    undefined,
    `${Z}: proxyconnect tcp: tls: first record does not look like a TLS handshake`,
  ],
  [
    'P6',
    'authorize',
    undefined,
    `${Z}: proxyconnect tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  ],
  ['U1', 'send', 401, 'gateway server requires authentication: https://infogw.api.openshift.com/upload'],
  ['U2', 'send', 403, 'gateway server forbidden: https://infogw.api.openshift.com/upload'],
  ['U3', 'send', 400, 'gateway server bad request: https://infogw.api.openshift.com/upload'],
  ['U4', 'send', 413, `${W}: 413: failed to read request body\\n`],
  [
    'U5',
    'send',
    429,
    `${W}: 429: write limit reached for cluster with id \\"11111111-2222-3333-4444-555555555555\\"\\n`,
  ],
  ['U6', 'send', 502, `${W}: 502: failed to forward request\\n`],
  ['U6', 'send', 504, `${W}: 504: `],
  ['U7', 'send', 404, `${W}: 404: 404 page not found\\n`],
  ['U8', 'send', 202, `${W}: 202: `],
  [null, 'authorize', undefined, `${Z}: some: new kind of trouble`],
];

describe('an error line of the real client', () => {
  test.each(LINES)('is known as %s at %s with code %s: %s', (rule, stage, statusCode, err) => {
    const [line] = read(`${P} err="${err}"\n`);
    expect(line).toMatchObject({ rule, stage, level: 'error', at: Date.parse('2026-11-22T09:51:39.595Z') });
    expect(line?.statusCode).toBe(statusCode);
    expect(line?.text.length).toBeLessThan(1300);
  });

  test('keeps the request id for a support case', () => {
    expect(
      read(`${P} err="${X}: 500:\\nInternal server error, requestid=4037200794235010051\\n"`)[0]?.requestId,
    ).toBe('4037200794235010051');
  });

  test('is shown without the long address and without the cluster id', () => {
    const text = read(`${P} err="${G}: EOF"\n${P} err="${Z}: EOF"`).map((line) => line.text);
    expect(text[0]).toBe('Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate": EOF');
    expect(text[1]).not.toContain('11111111');
  });

  test.each(['forwarder.go:276', 'forwarder.go:296', 'forwarder.go:295'])(
    'of any release (%s) is read',
    (caller) => {
      expect(read(`${P.replace('forwarder.go:295', caller)} err="unexpected EOF"`)).toHaveLength(1);
    },
  );
});

describe('other lines', () => {
  const crash = (err: string): string =>
    `level=error caller=main.go:105 ${TS} err="failed to configure Telemeter client: ${err}"`;

  test.each([
    ['S1', 'an authorization URL and authorization token must both specified or empty'],
    [
      'S2',
      'failed to read from-ca-file: open /etc/serving-certs-ca-bundle/service-ca.crt: no such file or directory',
    ],
    ['S3', 'listen tcp 127.0.0.1:8080: bind: address already in use'],
  ])('a start-up failure is %s', (rule, err) => {
    expect(read(crash(err))[0]).toMatchObject({ rule, stage: 'client' });
  });

  test('nothing to send is a warning, not an error', () => {
    const [line] = read(
      `level=warn caller=forwarder.go:345 ${TS} component=forwarder/worker msg="no metrics to send, doing nothing"`,
    );
    expect(line).toMatchObject({ rule: 'F16', level: 'warn', stage: 'retrieve' });
  });

  test('a start is kept, the usual chatter is not', () => {
    const lines = read(
      [
        `level=info caller=main.go:102 ${TS} msg="telemeter client initialized"`,
        `level=warn caller=forwarder.go:138 ${TS} component=forwarder msg="not anonymizing any labels"`,
        `level=info caller=main.go:301 ${TS} msg="starting telemeter-client" from=https://p:9091 to=https://infogw.api.openshift.com/ listen=localhost:8080`,
      ].join('\n'),
    );
    expect(lines.map(({ level, rule, stage }) => [level, rule, stage])).toEqual([['info', null, 'client']]);
  });

  test('dumps of requests are dropped whole', () => {
    expect(
      read(
        [
          `level=debug caller=roundtripper.go:10 ${TS} requestdump="POST /authorize HTTP/1.1\\r\\nAuthorization: Bearer abc\\r\\n"`,
          `level=error caller=forwarder.go:295 ${TS} msg="unable to forward results" responsebody="{\\"token\\":\\"abc\\"}" err="unexpected EOF"`,
        ].join('\n'),
      ),
    ).toEqual([]);
  });
});

describe('a log that arrives damaged', () => {
  const whole = `${P} err="${G}: dial tcp 172.30.115.6:9091: connect: connection refused"`;

  test('begins in the middle of a line', () => {
    expect(read(`${whole.slice(9000)}\n${whole}\n`).map(({ rule }) => rule)).toEqual(['F1']);
  });

  test('ends in the middle of a line whose reason would have come later', () => {
    expect(read(`${whole}\n${whole.slice(0, 5000)}`)).toHaveLength(1);
  });

  test('ends in the middle of a line that has said enough', () => {
    expect(read(`${P} err="${W}: 503: response status code is 503 Serv`)[0]).toMatchObject({
      rule: 'U6',
      statusCode: 503,
    });
  });

  test('has lines that the runtime has split', () => {
    expect(
      read(`${whole.slice(0, 8000)}\n${whole.slice(8000, 12000)}\n${whole.slice(12000)}\n`).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['F1']);
  });

  test("carries the time stamps of a must-gather or the runtime's own marks", () => {
    const stamp = '2026-11-22T09:51:39.595633437Z ';
    expect(read(`${stamp}${whole}\r\n`)).toHaveLength(1);
    const cri = (flag: string, text: string): string =>
      `2026-11-22T09:51:39.595633437+00:00 stderr ${flag} ${text}`;
    expect(
      read(`${cri('P', whole.slice(0, 8000))}\n${cri('F', whole.slice(8000))}\n`).map(({ rule }) => rule),
    ).toEqual(['F1']);
  });

  test('has a line that is joined to 200 kB and no further', () => {
    const filler = Array<string>(5).fill('a'.repeat(50_000));
    const ends = (count: number) =>
      read([`${P} err="Get \\"https://p/`, ...filler.slice(0, count), '\\": EOF"'].join('\n')).map(
        ({ rule }) => rule,
      );
    expect([ends(3), ends(5)]).toEqual([['F8'], []]);
  });

  test.each([
    ['a backslash before a quote', [`${P} err="G \\`, '": ', 'EOF"']],
    ['two backslashes before the next one', [`${P} err="G \\\\`, '\\": ', 'EOF"']],
    ['a backslash, then one escaped and one more', [`${P} err="G \\`, '\\\\', '": ', 'EOF"']],
  ])('was split in the middle of an escape: %s', (_what, pieces) => {
    expect(read(pieces.join('\n')).map(({ rule }) => rule)).toEqual(['F14']);
  });

  test('begins with a byte order mark, or carries the names that oc logs --prefix gives', () => {
    expect(read(`\uFEFF${whole}`)).toHaveLength(1);
    const stamp = '2026-11-22T09:51:39.595633437Z ';
    const prefix = '[pod/telemeter-client-x/telemeter-client] ';
    expect(read(`${prefix}${whole}`)).toHaveLength(1);
    expect(
      read(`\uFEFF${prefix}${stamp}${whole.slice(0, 8000)}\n${prefix}${whole.slice(8000)}`),
    ).toHaveLength(1);
  });

  test.each(['user:hun?ter2@proxy', 'user:hun?t@er2@proxy', 'user:hun/?ter2@proxy', 'user:12?x/ter2@proxy'])(
    'shows nothing of a password with a question mark: %s',
    (address) => {
      const [line] = read(`${P} err="Post \\"http://${address}.example.com/x\\": EOF"`);
      expect(line?.text).toBe('Post "http://[redacted]@proxy.example.com/x": EOF');
    },
  );

  test('is no log', () => {
    const at = (body: unknown) => parseSource('client-log', [{ is: 'body', body }], AT).is;
    expect([at(''), at('hello\nworld'), at({}), at(null)]).toEqual([
      'nothing',
      'nothing',
      'unreadable',
      'unreadable',
    ]);
  });

  test('never makes the reader throw, whatever it holds', () => {
    const words = fc.constantFrom(
      'level=error ',
      'ts=2026-11-22T09:51:39Z ',
      'err="',
      '\\"',
      '\\',
      '"',
      '\n',
      'Get ',
      ': EOF',
      'msg="unable to forward results" ',
      'caller=main.go:1 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        expect(read(parts.join('')).every(({ at }) => Number.isFinite(at))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('the oldest line of any kind says how far the log reaches back', () => {
  const old = `level=info caller=main.go:102 ts=2026-11-22T08:00:00Z msg="telemeter client initialized"`;
  const answer = parseSource('client-log', [{ is: 'body', body: `${P} err="unexpected EOF"\n${old}\n` }], AT);
  expect(answer).toMatchObject({ is: 'found', value: { from: Date.parse('2026-11-22T08:00:00Z') } });
});

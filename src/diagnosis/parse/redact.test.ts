import fc from 'fast-check';
import { readLog } from './read-log';
import { redact, redactDetail, shorten } from './redact';
import { MASK } from './user-info';

const SECRET = 'c2VjcmV0LXZhbHVlLW9mLXRoZS1jbHVzdGVyOjEyMzQ1Njc4OTA';
const JWT =
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJ0ZXN0Iiwic3ViIjoieCJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';

/** Lines that a log, a proxy object or an operator's message can hold; `hunter2` and its like must not come through. */
const CORPUS: readonly string[] = [
  'Authorization: Bearer hunter2',
  'authorization: bearer hunter2hunter2',
  '\\"Authorization\\":[\\"Bearer hunter2\\"]',
  'Proxy-Authorization: Basic aHVudGVyMjpodW50ZXIy',
  'Proxy-Authorization: Basic hunter2==',
  'Authorization: Negotiate hunter2abc',
  'Authorization:Token hunter2',
  'X-Auth-Token: hunter2',
  'Cookie: session=hunter2; other=1',
  'Set-Cookie: sid=hunter2; Path=/; HttpOnly',
  'POST /authorize HTTP/1.1\\r\\nAuthorization: Bearer hunter2\\r\\nHost: infogw.api.openshift.com',
  `Bearer ${JWT}`,
  JWT,
  `token was ${JWT} and more`,
  `cut off: ${JWT.slice(0, 60)}`,
  'http://user:hunter2@proxy.example.com:3128',
  'https://user:hunter2@proxy.example.com',
  'http://user:p@hunter2@proxy.example.com:3128/',
  'http://user:hun/hunter2@proxy.example.com:3128',
  'http://hunter2@proxy.example.com:3128',
  'proxyconnect tcp: dial tcp: lookup user:hunter2@proxy.example.com: no such host',
  'parse "http://user:hunter2@proxy": invalid port ":hunter2" after host',
  'parse \\"http://user:hunter2@proxy\\": invalid port \\":hunter2\\" after host',
  'user:hunter2@proxy.example.com:3128',
  '{"token":"hunter2"}',
  'password: |\n  hunter2\n  hunter2\nuser: me',
  'token: !!binary >2-\n\n  hunter2',
  'msg="read password: |\\n  hunter2\\n  and hunter2\\nuser: me"',
  '{"token" : "hunter2"}',
  '{\\"token\\":\\"hunter2\\"}',
  '{\\\\\\"token\\\\\\":\\\\\\"hunter2\\\\\\"}',
  '{"auths":{"cloud.openshift.com":{"auth":"hunter2","email":"a@example.com"}}}',
  `{"auths":{"quay.io":{"auth":"${SECRET}"}}}`,
  '{"access_token": "hunter2", "expires_in": 900}',
  '{"refresh_token":"hunter2"}',
  '{"client_secret":"hunter2"}',
  '{"password":"hunter2"}',
  "{'password': 'hunter2'}",
  '{"apiKey":"hunter2"}',
  '{"token":"hunter2 is cut off',
  'token: hunter2',
  'token=hunter2',
  'password=hunter2&user=admin',
  'grant_type=refresh_token&refresh_token=hunter2&client_id=x',
  'https://example.com/login?access_token=hunter2&x=1',
  'passwd: hunter2',
  'secret="hunter2"',
  '.dockerconfigjson: hunter2hunter2',
  'sha256~hunter2hunter2hunter2hunter2hunter2hunter2h',
  `auth: ${SECRET}`,
  `the value ${SECRET} was refused`,
  `the value ${SECRET}== was refused`,
  'deadbeefcafe0123deadbeefcafe0123hunter2',
  'A7x-hunter2_Zq9LmW3-pR5tYbV8nC1dF4gH6jK0sX',
  '-----BEGIN PRIVATE KEY-----\nMIIhunter2\nhunter2==\n-----END PRIVATE KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----\\nMIIhunter2',
  '<input name="token" value="x"><meta token="hunter2">',
  '"token":"a\\"hunter2"',
  '"token":"a\'hunter2"',
  'token="it\'s hunter2"',
  'password : hunter2',
  'token=  hunter2',
  'token:\n  hunter2',
  '"auth": hunter2',
  '{"token":hunter2}',
  'password: 123-hunter2',
  'password: httpHunter2hunter2',
  'password: http-hunter2',
  'password: httphunter2',
  'token: http://hunter2',
  'token: unablehunter2',
  'Bearer: hunter2',
  'Bearer=hunter2',
  'Bearer <hunter2>',
  'Bearer\\thunter2',
  'Bearer\thunter2',
  'Bearer abc\\u003dhunter2',
  'Bearer a,hunter2',
  'Proxy-Authorization: Digest username="x", response="hunter2"',
  'Authorization: Token token="hunter2"',
  'http://user:"hunter2"@proxy.example.com:3128',
  'http://user:<hunter2>@proxy.example.com:3128',
  'http://user:hun?hunter2@proxy.example.com:3128',
  'http://user:hun@hunter2@proxy.example.com:3128',
  'parse "http://user:hun hunter2@proxy": net/url: invalid userinfo',
  'http:\\/\\/user:hun\\/hunter2@proxy.example.com',
  'proxy user:hunter2@',
  'user:hun/hunter2@proxy.example.com:3128',
  'user:hun@hunter2@proxy.example.com:3128',
  '\\u0022token\\u0022:\\u0022hunter2\\u0022',
  '&quot;token&quot;:&quot;hunter2&quot;',
  '%22token%22:%22hunter2%22',
  '%22token%22%3A%22hunter2%22',
  'http%3A%2F%2Fuser%3Ahunter2%40proxy.example.com',
  'see https://example.com/?proxy=http%3a%2f%2fuser%3ahunter2%40proxy.example.com',
  'map[Authorization:[Custom hunter2] Accept:[*/*]]',
  '{"password":["a","hunter2"]}',
  '{"token":{"value":"hunter2"}}',
  'Digest username="x", nonce="y", response="hunter2"',
  'clientSecret":"hunter2"',
  `${'A_NAME_THAT_IS_LONG_'.repeat(4)}TOKEN=hunter2`,
  'password=domain\\hunter2',
  'password: "correct horse hunter2 staple"',
  "passphrase='correct horse hunter2'",
  '{\\"password\\":\\"correct horse hunter2\\"}',
  '//user:hunter2@proxy.example.com:3128',
  '//hunter2@proxy.example.com',
  'proxy="//hunter2@proxy.example.com"',
  'socks5h://hunter2@proxy.example.com',
  'cut off: http://user:hunter2',
  'cut off: "https:\\/\\/user:hunter2-and-more',
  'cut off: http://user:123hunter2',
  'http://proxy.example.com:3128/?token=hunter2',
  'authorization=Basic hunter2',
  'Authorization : "Bearer hunter2"',
  'curl -H "Authorization: Bearer hunter2" https://example.com',
  'oc login --token=hunter2 --server=https://api.example.com',
  'oc login --token hunter2',
  'podman login --password "hunter2 and more"',
  'registry auth="hunter2"',
  'x-api-key: hunter2',
  'session_token=hunter2; path=/',
];

const UPLOAD = 'Post "https://infogw.api.openshift.com/upload"';
const EXCHANGE = 'unable to authorize to server: unable to exchange initial token for a long lived token';

/** What the real client says (telemetry.md 9); every word of it may be needed. */
const REASONS: readonly string[] = [
  'Prometheus server requires authentication: https://prometheus-k8s.openshift-monitoring.svc:9091/federate',
  'Prometheus server forbidden: https://prometheus-k8s.openshift-monitoring.svc:9091/federate',
  'bad request: https://prometheus-k8s.openshift-monitoring.svc:9091/federate',
  'Prometheus server reported unexpected error code: 503',
  'Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate": tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "x509: ECDSA verification failure" while trying to verify candidate authority certificate "openshift-service-serving-signer")',
  'Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate": read tcp 10.128.2.31:33772->172.30.115.6:9091: read: connection reset by peer',
  'the incoming sample data is too long',
  'text format parsing error in line 1: invalid metric name',
  'unable to authorize to server: initial authentication token is expired or invalid',
  `${UPLOAD}: initial authentication token is expired or invalid`,
  `${EXCHANGE}: 403:\nforbidden`,
  `${EXCHANGE}: 404:\nnot found`,
  `${EXCHANGE}: 409:\nthe provided cluster identifier is already in use under a different account or is not sufficiently random`,
  `${EXCHANGE}: 429:\nrate limited, please try again later`,
  `${EXCHANGE}: 500:\nInternal server error, requestid=4037200794235010051`,
  `${EXCHANGE}: 502:`,
  `${EXCHANGE}: 503:\n<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>`,
  `${UPLOAD}: unable to exchange initial token for a long lived token: 409:\nthe provided cluster identifier is already in use`,
  "unable to authorize to server: unable to parse the authentication response: invalid character '<' looking for beginning of value",
  'unable to authorize to server: unable to parse the authentication response: unexpected end of JSON input',
  'labels from server have expired',
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize": dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: read udp 10.128.2.31:47894->172.30.0.10:53: i/o timeout',
  `${UPLOAD}: context deadline exceeded (Client.Timeout exceeded while awaiting headers)`,
  `${UPLOAD}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T09:51:51Z is before 2026-12-22T09:50:18Z`,
  `${UPLOAD}: proxyconnect tcp: dial tcp: lookup noproxy.example.com on 172.30.0.10:53: read: connection refused`,
  `${UPLOAD}: Proxy Authentication Required`,
  `${UPLOAD}: URL blocked by policy`,
  'gateway server requires authentication: https://infogw.api.openshift.com/upload',
  'gateway server reported unexpected error code: 429: write limit reached for cluster with id "11111111-2222-3333-4444-555555555555"',
  'gateway server reported unexpected error code: 503: response status code is 503 Service Unavailable',
  'failed to configure Telemeter client: an authorization URL and authorization token must both specified or empty',
  'failed to configure Telemeter client: failed to read from-ca-file: open /etc/serving-certs-ca-bundle/service-ca.crt: no such file or directory',
  'open /var/run/secrets/kubernetes.io/serviceaccount/token: permission denied',
];

/** 200 kB each: what a rule might read again and again. */
describe('the redactor', () => {
  test('is tried on a good number of nasty lines', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(40);
  });

  test.each(CORPUS)('hides the credential in %s', (line) => {
    for (const text of [line, `level=error err="${line}"`, `${line}\n`, `before ${line} after`]) {
      const out = redact(text);
      expect(out).not.toContain('hunter2');
      expect(out).not.toContain('aHVudGVyMj');
      expect(out).not.toContain(SECRET.slice(0, 20));
      expect(out).not.toContain(JWT.slice(40, 60));
    }
  });

  test.each([
    'unable to exchange initial token for a long lived token: 403:\nforbidden',
    'initial authentication token is expired or invalid',
    'Internal server error, requestid=4037200794235010051',
    'Post "https://infogw.api.openshift.com/upload": context deadline exceeded',
    'dial tcp 203.0.113.10:443: connect: connection refused',
    'x509: certificate is valid for *.apps.example.com, not infogw.api.openshift.com',
    'cluster with id "11111111-2222-3333-4444-555555555555"',
    'telemeter-client-serving-certs-ca-bundle',
    'read tcp 10.128.2.31:33672->203.0.113.10:443: read: connection reset by peer',
    'Prometheus server requires authentication: https://prometheus-k8s.openshift-monitoring.svc:9091/federate',
    'unable to read to-token-file: open /etc/telemeter/token: no such file or directory',
    'Proxy Authentication Required',
    'Only bearer authorization allowed',
  ])('leaves what helps: %s', (line) => {
    expect(redact(line)).toBe(line);
  });

  test.each(['YWRtaW46YWRtaW4xMjM=', 'aHVudGVyMg==', 'YWxhZGRpbjpvcGVuc2VzYW1lMQ=='])(
    'knows short base64 by its padding: %s',
    (value) => {
      expect(redact(`the value ${value} was refused`)).toBe('the value [redacted] was refused');
    },
  );

  test.each(REASONS)("leaves the client's own reason as it is: %s", (reason) => {
    expect(redact(reason)).toBe(reason);
  });

  test.each(CORPUS)('hides it also where a log is read line by line: %s', (line) => {
    for (const log of ['client-log', 'prometheus-log'] as const) {
      const lines = [...readLog(log, `level=info msg=x\n${line}\nlevel=error err="${line}"\n${line}`)];
      const out = lines.map(({ text }) => text).join('\n');
      expect(lines[0]?.text).toBe('level=info msg=x');
      for (const secret of ['hunter2', 'aHVudGVyMj', SECRET.slice(0, 20), JWT.slice(40, 60)]) {
        expect(out).not.toContain(secret);
      }
    }
  });

  test('never lets a long random value through, wherever it stands', () => {
    const random = fc
      .uint8Array({ minLength: 40, maxLength: 200 })
      .map((bytes) => Buffer.from(bytes).toString('base64'));
    fc.assert(
      fc.property(random, fc.string(), fc.string(), (secret, before, after) => {
        // What is random enough to be a secret: not one byte over and over.
        fc.pre(new Set(secret).size > 12);
        expect(redact(`${before} ${secret} ${after}`)).not.toContain(secret);
        expect(redact(`${before} {"auth":"${secret}"} ${after}`)).not.toContain(secret);
      }),
    );
  });

  test('never lets a password of a proxy through', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9!$%&*+,;=~@/:.-]{6,20}$/);
    fc.assert(
      fc.property(word, (password) => {
        const out = redact(`proxyconnect tcp: http://admin:${password}@proxy.example.com:3128: EOF`);
        expect(out).toBe('proxyconnect tcp: http://[redacted]@proxy.example.com:3128: EOF');
      }),
    );
  });

  test.each([
    'component=A/component=forwarder/wo__proto__msg="unable to forward results"',
    'forbidden: https://prometheus-k8s.openshift-monitoring.svc:9091/hasOwnPropertyFederate?match',
  ])('hides no more of what it has redacted: %s', (line) => {
    expect(redact(line)).toContain(MASK);
    expect(redact(redact(line))).toBe(redact(line));
  });

  test('does not throw and gives the same when run again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  test('cuts long text at a word, so that no half of a secret is left', () => {
    const out = redact(`${'word '.repeat(1598)}http://user:hunter2@${'x'.repeat(9000)}`);
    expect(out).not.toContain('hunter2');
    expect(shorten(redact('one two three'), 7)).toBe('one two…');
  });

  test.each([
    'http://user:hunter2@proxy.example.com',
    '"http://user:hun hunter2 and more@proxy.example.com"',
    `parse \\"http://user:hun hunter2@proxy\\": net/url: invalid userinfo`,
    'Authorization: Bearer hunter2',
    '{"auth":"hunter2","password":"correct horse hunter2"}',
    `Basic ${Buffer.from('user:hunter2hunter2hunter2').toString('base64')}`,
    JWT,
    'token=hunter2',
  ])('leaves no half of a credential, wherever its cut goes through %s', (line) => {
    const whole = redact(line);
    for (let shift = 0; shift <= line.length; shift += 1) {
      const out = redact(`${'word '.repeat(1600).slice(0, 8000 - shift)}${line} and what stands behind it`);
      expect(out).not.toMatch(/hun|aHVudG|dXNlcjpo/);
      expect(out.length).toBeLessThanOrEqual(8000 + whole.length);
    }
  });

  test('shows no more than the beginning of a page that came instead of an answer, and cuts it last', () => {
    for (let length = 0; length < 320; length += 1) {
      const out = redactDetail(
        `not JSON: ${'x '.repeat(length / 2)}http://user:hunter2@proxy ${'y '.repeat(5000)}`,
      );
      expect(out).not.toContain('hun');
      expect(out.length).toBeLessThan(310);
    }
  });
});

test('what stands beside a block with a credential stays', () => {
  expect(redact('a: b\npassword: |\n  hunter2\nuser: me')).toBe('a: b\npassword: [redacted]\nuser: me');
});

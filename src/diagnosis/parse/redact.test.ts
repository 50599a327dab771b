import fc from 'fast-check';
import { redact, shorten } from './redact';

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
  'token: unablehunter2',
  'Bearer: hunter2',
  'Bearer=hunter2',
  'Bearer <hunter2>',
  'Bearer\\thunter2',
  'Bearer a,hunter2',
  'Proxy-Authorization: Digest username="x", response="hunter2"',
  'Authorization: Token token="hunter2"',
  'http://user:"hunter2"@proxy.example.com:3128',
  'user:hun/hunter2@proxy.example.com:3128',
  'user:hun@hunter2@proxy.example.com:3128',
  '\\u0022token\\u0022:\\u0022hunter2\\u0022',
  '&quot;token&quot;:&quot;hunter2&quot;',
  '%22token%22:%22hunter2%22',
  'http%3A%2F%2Fuser%3Ahunter2%40proxy.example.com',
];

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

  test('knows short base64 by its padding', () => {
    expect(redact('the value YWRtaW46YWRtaW4xMjM= was refused')).toBe('the value [redacted] was refused');
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

  test('does not throw and gives the same when run again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('is quick on text made to be slow', () => {
    const started = performance.now();
    for (const text of [
      'a:'.repeat(100_000),
      'a.'.repeat(100_000),
      'http'.repeat(50_000),
      '"token'.repeat(30_000),
      'a-'.repeat(100_000),
      '\\"'.repeat(100_000),
      'token:'.repeat(50_000),
      'token="'.repeat(50_000),
      'Bearer '.repeat(50_000),
      'http://'.repeat(50_000),
      'a%3A%2F%2F'.repeat(30_000),
      'authorization: \\x'.repeat(30_000),
    ]) {
      redact(text);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('cuts long text at a word, so that no half of a secret is left', () => {
    const out = redact(`${'word '.repeat(1598)}http://user:hunter2@${'x'.repeat(9000)}`);
    expect(out).not.toContain('hunter2');
    expect(shorten(redact('one two three'), 7)).toBe('one two…');
  });
});

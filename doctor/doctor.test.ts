import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import { matrixBody, readOpenMetrics } from '../src/diagnosis/replay/open-metrics';

const ROOT = join(__dirname, '..');
const CAPTURE = join(ROOT, 'fixtures/captures/authorize-401');
const LOG = join(CAPTURE, 'client.log');
const AT = '2026-11-22T10:40:00Z';
const files = mkdtempSync(join(tmpdir(), 'doctor-'));
const [CA, BROKEN_CA] = [join(files, 'ca.pem'), join(files, 'broken.pem')];

const text: unknown = expect.any(String);
const values: unknown = expect.any(Object);
const atTheStart: unknown = expect.stringMatching(/^2026-11-22T10:20:\d\dZ$/);
const tokenRefused: unknown = expect.stringContaining('expired or invalid');

type Ran = { readonly status: number; readonly out: string; readonly err: string };

const doctor = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'doctor/main.ts', ...args],
      { cwd: ROOT },
      (error, out, err) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });

const stored = readOpenMetrics(readFileSync(join(CAPTURE, 'series.om'), 'utf8'));
const seen: IncomingMessage[] = [];
let server: Server;
let url = '';

/** As much of a Prometheus as the doctor asks for, with the capture's samples. */
const prometheus = (target: URL): unknown => {
  const query = target.searchParams.get('query') ?? '';
  const at = Number(target.searchParams.get('time')) * 1000;
  const names = query.startsWith('up{')
    ? ['up']
    : [...new Set(stored.map(({ labels }) => labels['__name__'] ?? ''))].filter((name) =>
        query.includes(name),
      );
  if (query.endsWith(']')) return matrixBody(stored, names, at, 24 * 3_600_000);
  return { status: 'success', data: { resultType: 'vector', result: [] } };
};

beforeAll(async () => {
  const [authority = ''] = rootCertificates;
  writeFileSync(CA, `# ours\n${authority}\n${authority}\n`);
  writeFileSync(BROKEN_CA, `${authority}\n${authority.slice(0, 300)}`);
  server = createServer((request, response) => {
    seen.push(request);
    const target = new URL(request.url ?? '/', 'http://localhost');
    const isQuery = target.pathname === '/prefix/api/v1/query';
    response.writeHead(isQuery ? 200 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isQuery ? prometheus(target) : { kind: 'Status', message: 'forbidden' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});

afterAll(() => {
  server.close();
  rmSync(files, { recursive: true });
});

const serving = async (
  answer: (path: string, response: ServerResponse) => void,
  run: (address: string) => Promise<void>,
): Promise<void> => {
  const other = createServer((request, response) => answer(request.url ?? '', response));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  try {
    await run(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '');
  } finally {
    other.close();
  }
};

describe('the doctor', () => {
  test('answers with the object of the contract, to the letter', async () => {
    const { status, out } = await doctor(
      '--prometheus',
      `${url}/prefix/`,
      '--log',
      LOG,
      '--at',
      AT,
      '--json',
    );
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(status).toBe(1);
    expect(Object.keys(report)).toEqual([
      'state',
      'stage',
      'causes',
      'ruledOut',
      'missing',
      'ledger',
      'failingSince',
      'lastAccepted',
      'clearsAt',
      'steps',
    ]);
    expect(report).toMatchObject({
      state: 'failing',
      stage: 'authorize',
      ledger: {
        attempts: 15,
        answeredByPrometheus: 15,
        retrieved: 15,
        answeredByRedHat: 0,
        accepted: 0,
        failed: 15,
      },
      failingSince: atTheStart,
      lastAccepted: null,
      clearsAt: null,
    });
    expect(report['causes']).toEqual([
      {
        id: 'pull-secret-rejected',
        sureness: 'found',
        statusCode: 401,
        share: 1,
        because: [{ id: 'log-line', values, text: tokenRefused }],
      },
    ]);
    expect(report['missing']).toContain('cluster-proxy');
    expect(report['steps']).toEqual(expect.arrayContaining([{ id: text, text }]));
  }, 20_000);

  test('prints for people what is wrong, why, what to do and what is not known', async () => {
    const { status, out } = await doctor('--log', LOG, '--at', AT);
    expect(status).toBe(1);
    for (const part of [
      '(failing)',
      'Causes:',
      '[Found]',
      'What to do:',
      'Ruled out:',
      'Not known:',
      'Cluster-wide proxy',
    ])
      expect(out).toContain(part);
  }, 20_000);

  test('says that some of an answer may be missing where Prometheus warns', async () => {
    const answer = (path: string, response: ServerResponse): void => {
      const said = prometheus(new URL(path, 'http://localhost'));
      response.end(JSON.stringify({ ...Object(said), warnings: ['no store has\n  the namespace'] }));
    };
    await serving(answer, async (address) => {
      const { out } = await doctor('--prometheus', address, '--at', AT);
      expect(out).toContain('(failing)');
      expect(out).toMatch(/Incomplete:\n.*may be missing.*Prometheus says: no store has the namespace/);
    });
  }, 20_000);

  test('sends the token and never prints it', async () => {
    const token = join(files, 'token');
    writeFileSync(token, 'hunter2\n');
    seen.length = 0;
    const { status, out, err } = await doctor(
      '--kubernetes',
      url,
      '--prometheus',
      url,
      '--token-file',
      token,
      '--json',
    );
    expect(status).toBe(2);
    expect(seen.every(({ headers }) => headers.authorization === 'Bearer hunter2')).toBe(true);
    expect(seen.every(({ method, url: path }) => method === 'GET' && !/secret/i.test(path ?? ''))).toBe(true);
    expect(out + err).not.toContain('hunter2');
    expect(JSON.parse(out)).toMatchObject({ state: 'unknown', ledger: null, missing: [...SOURCE_IDS] });
  }, 20_000);

  test('asks no object of the present about a moment in the past', async () => {
    seen.length = 0;
    const { out } = await doctor('--kubernetes', url, '--at', AT, '--json');
    expect(seen.map(({ url: path }) => path ?? '').filter((path) => !path.includes('/pods'))).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({
      missing: expect.arrayContaining(['monitoring-config']) as unknown,
    });
  }, 20_000);

  test.each([
    ['an error', 500, 'the token hunter2;secret was rejected'],
    ['a bad request', 400, 'Bearer hunter2;secret is not allowed'],
    ['a long text, at the place where it is cut', 502, `${'word '.repeat(58)}hunter2;secret`],
    ['an error that calls itself a success', 200, '{"status":"error","error":"hunter2;secret is no token"}'],
  ])(
    'does not print the token that a server repeats in %s',
    async (_what, status, said) => {
      const token = join(files, 'token');
      writeFileSync(token, 'hunter2;secret');
      await serving(
        (_path, response) => response.writeHead(status).end(said),
        async (address) => {
          const { out, err } = await doctor('--prometheus', address, '--token-file', token);
          expect(out).toContain(status === 200 ? 'is no token' : `HTTP ${status}`);
          expect(out + err).not.toMatch(/hunter2|secret/);
        },
      );
    },
    20_000,
  );

  test('of the past does not ask for what has only a present', async () => {
    const asked: string[] = [];
    const answer = (path: string, response: ServerResponse): void => {
      asked.push(path);
      const isConfig = path.endsWith('/configmaps/cluster-monitoring-config');
      const config = { data: { 'config.yaml': 'telemeterClient:\n  enabled: false\n' } };
      const pods = { items: [{ metadata: { name: 'telemeter-client-1' } }] };
      const isPods = path.includes('/pods?');
      response.writeHead(isConfig || isPods ? 200 : 404);
      response.end(JSON.stringify(isConfig ? config : pods));
    };
    await serving(answer, async (address) => {
      const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
      const present = await doctor('--kubernetes', address, '--at', at(1), '--json');
      expect(JSON.parse(present.out)).toMatchObject({ state: 'off' });
      asked.length = 0;
      const past = await doctor('--kubernetes', address, '--at', at(60), '--json');
      const report = JSON.parse(past.out) as { readonly missing: readonly string[] };
      expect(report).toMatchObject({ state: 'unknown' });
      expect(report.missing).toEqual(
        expect.arrayContaining(['monitoring-config', 'client-workload', 'cluster-version', 'cluster-proxy']),
      );
      expect(asked.some((path) => path.includes('/telemeter-client-1/log?'))).toBe(true);
      expect(asked.filter((path) => !path.includes('/pods'))).toEqual([]);
    });
  }, 20_000);

  test('learns of the Deployment from metrics where only those are given', async () => {
    const vector = (...result: readonly unknown[]) =>
      JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
    const others = { metric: { what: 'deployments' }, value: [Date.parse(AT) / 1000, '9'] };
    await serving(
      (path, response) => response.end(vector(...(path.includes('kube_deployment') ? [others] : []))),
      async (address) => {
        const { out } = await doctor('--prometheus', address, '--at', AT, '--json');
        const { missing, causes } = JSON.parse(out) as { missing: string[]; causes: { id: string }[] };
        expect(missing).not.toContain('client-workload');
        expect(missing).toContain('cluster-operators');
        expect(causes.map(({ id }) => id)).toEqual(['telemetry-off']);
      },
    );
  }, 20_000);

  test('reports unknown where nobody answers', async () => {
    const { status, out } = await doctor('--prometheus', 'http://127.0.0.1:1', '--json');
    expect([status, JSON.parse(out)]).toMatchObject([2, { state: 'unknown' }]);
  }, 20_000);

  test('of a healthy log alone says unknown', async () => {
    const { status } = await doctor(
      '--log',
      join(ROOT, 'fixtures/captures/healthy/client.log'),
      '--at',
      AT,
      '--json',
    );
    expect(status).toBe(2);
  }, 20_000);

  test.each([
    [[], 'at least one'],
    [['--log', '/does/not/exist'], 'ENOENT'],
    [['--log', LOG, '--at', 'yesterday'], 'RFC 3339'],
    [['--prometheus', 'nonsense'], 'no address'],
    [['--prometheus', 'https://user:hunter2@p'], 'password'],
    [['--prometheus', 'https://user:hunter2@p'], 'must hold no password (--token-file takes a token)'],
    [['--log', LOG, '--token', 'hunter2'], 'not understood'],
    [['--log', LOG, 'hunter2'], 'not understood'],
    [['--log', LOG, '--token-file', '/does/not/exist'], 'token-file'],
    [['--log', LOG, '--token-file', LOG], 'one word on one line'],
    [['--log', LOG, '--token-file', '/dev/null'], 'one word on one line'],
    [['--log', LOG, '--ca-file', LOG], 'certificates in PEM form'],
    [['--log', LOG, '--ca-file', BROKEN_CA], 'certificates in PEM form'],
    [['--log', LOG, '--at', '2026-02-30T00:00:00Z'], 'RFC 3339'],
    [['--log', LOG, '--at', '2026-11-22T24:00:00Z'], 'RFC 3339'],
    [['--prometheus', 'http://p/?x=1'], 'base address'],
    [['--prometheus', 'http://p/?'], 'base address'],
    [['--kubernetes', 'http://p/#x'], 'base address'],
  ])(
    'could not run with %j',
    async (args, why) => {
      const { status, out, err } = await doctor(...args);
      expect([status, out]).toEqual([3, '']);
      expect(err).toContain(why);
      expect(err).not.toContain('hunter2');
    },
    20_000,
  );

  test('takes a file of certificates', async () => {
    const { status, err } = await doctor('--log', LOG, '--at', AT, '--ca-file', CA);
    expect([status, err]).toEqual([1, '']);
  }, 20_000);

  test('tells how to call it', async () => {
    const { status, out } = await doctor('--help');
    expect(status).toBe(0);
    expect(out).toContain('--prometheus URL');
  }, 20_000);
});

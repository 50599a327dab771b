import type { IncomingMessage, RequestListener } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { Host } from '../host-options';
import { serve, type LocalServer } from '../http-server';
import { Faults } from './faults';
import { startHost } from './server';

const TOKEN = { cookie: 'csrf-token=abc', 'x-csrftoken': 'abc' };
const QUERY = '/api/prometheus/api/v1/query?query=up';
const TENANCY = '/api/prometheus-tenancy/api/v1';
const PODS = '/api/kubernetes/api/v1/pods';

const RULES = {
  status: 'success',
  data: {
    groups: [
      {
        name: 'g',
        rules: [
          { name: 'of it', labels: { namespace: 'a' }, alerts: [] },
          {
            name: 'about it',
            labels: {},
            alerts: [{ labels: { namespace: 'a' } }, { labels: { namespace: 'b' } }],
          },
          { name: 'of another', labels: { namespace: 'b' }, alerts: [] },
        ],
      },
      { name: 'other', rules: [{ name: 'of none', labels: {} }] },
    ],
  },
};

const SOCKETS = new WebSocketServer({ noServer: true });
/** Settles when the reader of a silent answer is gone. */
let left: Promise<unknown> | undefined;
let backend: LocalServer;
let host: Host;
let faults: Faults;
let forbidden: readonly string[];
let version: string;
let asked: IncomingMessage | undefined;

const echo: RequestListener = (request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.url?.includes('silent')) {
    response.flushHeaders();
    left = new Promise((resolve) => response.on('close', resolve));
    return;
  }
  const isRules = request.url?.startsWith('/api/v1/rules');
  response.end(JSON.stringify(isRules ? RULES : { url: request.url }));
};

beforeAll(async () => {
  backend = await serve(echo, 0, (request, socket, head) => {
    asked = request;
    SOCKETS.handleUpgrade(request, socket, head, (client) => {
      client.send(`hello ${request.url ?? ''}`);
      client.on('message', (data: Buffer) => client.send(`heard ${data.toString()}`));
    });
  });
});
afterAll(() => backend.stop());

beforeEach(async () => {
  faults = new Faults();
  forbidden = [];
  version = '4.22.3';
  const url = (): string => backend.url;
  host = await startHost({
    ...{
      port: 0,
      prometheus: url,
      alertmanager: url,
      kubernetes: url,
      plugin: url,
      console: '4.22' as const,
      web: '',
    },
    faults,
    forbidden: () => forbidden,
    version: () => version,
    kubernetesRecord: { all: () => [], clear: () => undefined },
    scenarios: () => [],
    current: () => ({ id: '', switching: false, changed: null, possible: null }),
    switchTo: () => Promise.resolve(),
    change: () => undefined,
  });
});
afterEach(() => host.stop());

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${host.url}${path}`, init);

async function order(body: string | object): Promise<{ status: number; body: Record<string, unknown> }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await ask('/lab/api/faults', { method: 'POST', body: text, headers: TOKEN });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A WebSocket through the host: the first `count` messages, or why there are none. */
async function messages(path: string, count: number, options: object = {}): Promise<string[]> {
  const socket = new WebSocket(`${host.url.replace('http', 'ws')}${path}`, options);
  const got: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      got.push(data.toString());
      if (got.length === count) resolve();
      else socket.send(String(got.length));
    });
  });
  socket.close();
  return got;
}

describe('a fault', () => {
  it('is told, with the servers that are well', async () => {
    const { body } = await order({ server: 'prometheus', fault: 'slow', milliseconds: 5000 });
    expect(body).toEqual({
      faults: [
        { server: 'prometheus', fault: 'slow', milliseconds: 5000 },
        { server: 'alertmanager', fault: 'off' },
        { server: 'kubernetes', fault: 'off' },
      ],
    });
    expect(await (await ask('/lab/api/faults')).json()).toEqual(body);
  });

  it('ends the connection of who is down, and only of that one', async () => {
    await order({ server: 'prometheus', fault: 'down' });
    await expect(ask(QUERY)).rejects.toThrow('fetch failed');
    expect((await ask(PODS)).status).toBe(200);
    await order({ server: 'prometheus', fault: 'off' });
    expect((await ask(QUERY)).status).toBe(200);
  });

  it('lets a slow one answer late, as ever', async () => {
    await order({ server: 'kubernetes', fault: 'slow', milliseconds: 400 });
    const start = Date.now();
    expect(await (await ask(PODS)).json()).toEqual({ url: '/api/v1/pods' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(390);
  });

  it.each([
    ['prometheus', QUERY, 503, '{"status":"error","errorType":"unavailable","error":"TSDB not ready"}'],
    ['prometheus', QUERY, 401, 'Unauthorized\n'],
    [
      'prometheus',
      QUERY,
      403,
      'Forbidden (user=developer, verb=get, resource=prometheuses, subresource=api)\n',
    ],
    ['prometheus', QUERY, 504, 'Gateway Timeout\n'],
    [
      'alertmanager',
      '/api/alertmanager/api/v2/alerts',
      500,
      '{"code":500,"message":"Internal Server Error"}',
    ],
    [
      'kubernetes',
      PODS,
      429,
      '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Too many requests, please try again later.","reason":"TooManyRequests","code":429}',
    ],
  ])('gives the errors of %s: %s %s', async (server, path, code, text) => {
    await order({ server, fault: 'status', code });
    const response = await ask(path);
    expect([response.status, await response.text()]).toEqual([code, text]);
  });

  it('gives garbage: a page, or JSON that breaks off', async () => {
    await order({ server: 'alertmanager', fault: 'garbage' });
    const page = await ask('/api/alertmanager/api/v2/alerts');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    for (const server of ['prometheus', 'alertmanager', 'kubernetes']) {
      await order({ server, fault: 'garbage', form: 'truncated' });
    }
    for (const path of [QUERY, '/api/alertmanager/api/v2/alerts', PODS]) {
      const response = await ask(path);
      expect(response.status).toBe(200);
      await expect(response.json()).rejects.toThrow();
    }
  });

  it.each([
    [
      '{"server":"etcd","fault":"down"}',
      'unknown server "etcd"; there are: prometheus, alertmanager, kubernetes',
    ],
    [
      '{"server":"prometheus","fault":"odd"}',
      'unknown fault "odd"; there are: down, slow, status, garbage, answer, off',
    ],
    ['{"server":"prometheus","fault":"slow"}', '"milliseconds" must be a whole number from 1 to 600000'],
    ['{"server":"prometheus","fault":"slow","milliseconds":"5"}', '"milliseconds" must be'],
    ['{"server":"prometheus","fault":"status","code":200}', '"code" must be a whole number from 400 to 599'],
    ['{"server":"prometheus","fault":"garbage","form":"x"}', '"form" must be "html" or "truncated"'],
    ['[]', 'the body must be'],
    ['null', 'the body must be'],
    ['not json', 'JSON'],
  ])('is refused with the reason: %s', async (body, reason) => {
    const answer = await order(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(reason);
    expect(JSON.stringify(await (await ask('/lab/api/faults')).json())).not.toMatch(
      /slow|status|garbage|down/,
    );
  });

  it('is only for the own page to make', async () => {
    const body = '{"server":"prometheus","fault":"down"}';
    expect((await ask('/lab/api/faults', { method: 'POST', body })).status).toBe(403);
    expect((await ask('/lab/api/faults', { method: 'PUT', body, headers: TOKEN })).status).toBe(405);
  });
});

describe('what the reader may not', () => {
  const text = async (path: string, init: RequestInit = {}): Promise<string> => {
    const response = await ask(path, init);
    return `${response.status} ${await response.text()}`;
  };

  it('ask of the whole cluster, while one namespace is open to him', async () => {
    forbidden = ['prometheuses/api', 'alertmanagers/api'];
    expect(await text(QUERY)).toBe(
      '403 Forbidden (user=developer, verb=get, resource=prometheuses, subresource=api)\n',
    );
    expect(await text('/api/alertmanager/api/v2/alerts')).toContain(
      'resource=alertmanagers, subresource=api',
    );
    expect((await ask(`${TENANCY}/query?query=up&namespace=a`)).status).toBe(200);
  });

  it.each([
    ['4.14.50', ['namespaces'], [403, 403]],
    ['4.14.50', ['prometheuses/api', 'alertmanagers/api'], [200, 200]],
    ['4.14.50', ['alertmanagers'], [200, 403]],
    ['4.15.9', ['prometheuses/api'], [403, 200]],
    ['4.15.9', ['namespaces'], [200, 403]],
    ['4.16.4', ['prometheuses/api', 'alertmanagers/api'], [403, 403]],
    ['4.16.4', ['namespaces', 'alertmanagers'], [200, 200]],
  ])('ask of the whole cluster of a %s without %j', async (release, lacking, statuses) => {
    version = release;
    forbidden = lacking;
    const answers = [await ask(QUERY), await ask('/api/alertmanager/api/v2/alerts')];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  });

  it('ask of the whole cluster where an OAuth proxy stands in front, which shows its page to sign in', async () => {
    version = '4.14.50';
    forbidden = ['namespaces'];
    expect(await text(QUERY)).toMatch(/^403 <!DOCTYPE html>/);
    expect((await ask(`${TENANCY}/query?query=up&namespace=a`)).status).toBe(200);
  });

  it('ask of one namespace either', async () => {
    forbidden = ['metrics', 'prometheusrules'];
    expect(await text(`${TENANCY}/query?query=up&namespace=a`)).toBe(
      '403 Forbidden (user=developer, verb=get, resource=pods, subresource=)\n',
    );
    expect(await text(`${TENANCY}/rules?namespace=a`)).toContain('403 Forbidden');
    expect(await text('/api/alertmanager-tenancy/api/v2/alerts?namespace=a')).toContain('403 Forbidden');
    expect((await ask(QUERY)).status).toBe(200);
  });

  it('POST to what one namespace is read by', async () => {
    const init = { method: 'POST', headers: TOKEN, body: 'query=up' };
    expect(await text(`${TENANCY}/query?namespace=a`, init)).toBe(
      '403 Forbidden (user=developer, verb=create, resource=pods, subresource=)\n',
    );
    expect((await ask(QUERY, init)).status).toBe(200);
  });
});

describe('the paths of one namespace', () => {
  const url = async (path: string): Promise<string> => {
    const { url: at } = (await (await ask(path)).json()) as { url: string };
    return decodeURIComponent(at);
  };

  it('hold a query to it', async () => {
    expect(await url(`${TENANCY}/query?query=sum(up)&time=5&namespace=a`)).toBe(
      '/api/v1/query?query=sum(up{namespace="a"})&time=5',
    );
    expect(await url(`${TENANCY}/label/job/values?namespace=a`)).toBe(
      '/api/v1/label/job/values?match[]={namespace="a"}',
    );
    expect(await url('/api/alertmanager-tenancy/api/v2/alerts?active=true&namespace=a')).toBe(
      '/api/v2/alerts?active=true&filter=namespace="a"',
    );
  });

  it('show the rules of it and those with an alert of it', async () => {
    const response = await ask(`${TENANCY}/rules?namespace=a`);
    const { data } = (await response.json()) as typeof RULES;
    expect(data.groups.map(({ name }) => name)).toEqual(['g']);
    expect(data.groups[0]?.rules).toMatchObject([
      { name: 'of it' },
      { name: 'about it', alerts: [{ labels: { namespace: 'a' } }] },
    ]);
  });

  it.each([`${TENANCY}/query?query=up`, `${TENANCY}/rules`, '/api/alertmanager-tenancy/api/v2/alerts'])(
    'must be told which: %s',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        status: 'error',
        errorType: 'prom-label-proxy',
        error: 'The "namespace" query parameter must be provided.',
      });
    },
  );
});

it('an answer that says nothing for now begins all the same, and ends with its reader', async () => {
  const abort = new AbortController();
  const response = await ask(`${PODS}?silent`, { signal: abort.signal });
  expect(response.status).toBe(200);
  abort.abort();
  expect(left).toBeDefined();
  await left;
});

describe('a WebSocket', () => {
  const watch = `${PODS}?watch=true`;

  it('is passed on, both ways, without what the console keeps to itself', async () => {
    const options = { headers: { ...TOKEN, origin: host.url, accept: 'x/y' } };
    expect(await messages(watch, 2, options)).toEqual(['hello /api/v1/pods?watch=true', 'heard 1']);
    expect(asked?.headers).toMatchObject({ accept: 'x/y' });
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  it.each([
    ['/api/prometheus/api/v1/query', {}, '404'],
    ['/nowhere', {}, '404'],
    [watch, { origin: 'http://elsewhere.example.com' }, '403'],
  ])('is refused: %s %j', async (path, options, code) => {
    await expect(messages(path, 1, options)).rejects.toThrow(code);
  });

  it('feels the faults of the Kubernetes API', async () => {
    await order({ server: 'kubernetes', fault: 'status', code: 503 });
    await expect(messages(watch, 1)).rejects.toThrow('503');
    await order({ server: 'kubernetes', fault: 'garbage' });
    await expect(messages(watch, 1)).rejects.toThrow('200');
    await order({ server: 'kubernetes', fault: 'down' });
    await expect(messages(watch, 1)).rejects.toThrow('socket hang up');
    await order({ server: 'kubernetes', fault: 'slow', milliseconds: 200 });
    expect(await messages(watch, 1)).toEqual(['hello /api/v1/pods?watch=true']);
  });

  it('that is open ends when the API goes down', async () => {
    const socket = new WebSocket(`${host.url.replace('http', 'ws')}${watch}`);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('message', resolve));
    await order({ server: 'kubernetes', fault: 'down' });
    expect(await closed).toBe(1006);
  });
});

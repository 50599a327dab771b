import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CurrentScenario, Host, HostOptions } from '../host-options';
import { Faults } from './faults';
import { startHost } from './server';

interface Backend {
  readonly url: string;
  readonly seen: IncomingMessage[];
  stop(): Promise<void>;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A backend that answers everything with its own name and the path it was asked for, or 404 for "missing". */
const startBackend = async (name: string): Promise<Backend> => {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const missing = request.url?.includes('missing');
      response.writeHead(missing ? 404 : 200, {
        'content-type': 'application/json',
        'set-cookie': 'theirs=1',
      });
      response.end(JSON.stringify({ name, url: request.url, method: request.method, body }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${portOf(server)}`, seen, stop };
};

const SCENARIOS = [
  { id: 'healthy', title: 'Healthy', description: 'All is well' },
  { id: 'upload-forbidden', title: 'Upload forbidden', description: '403' },
  { id: 'unbuildable', title: 'Unbuildable', description: 'Fails while it is built' },
];

const TOKEN = { cookie: 'csrf-token=abc', 'x-csrftoken': 'abc' };

describe('the host', () => {
  let backends: Record<'prometheus' | 'alertmanager' | 'kubernetes' | 'plugin', Backend>;
  let web: string;
  let host: Host;
  let current: string;
  let switching: boolean;
  let changed: CurrentScenario['changed'] = null;

  const options = (): HostOptions => ({
    port: 0,
    console: '4.22',
    prometheus: () => backends.prometheus.url,
    alertmanager: () => backends.alertmanager.url,
    kubernetes: () => backends.kubernetes.url,
    plugin: () => backends.plugin.url,
    faults: new Faults(),
    forbidden: () => [],
    version: () => '4.22.3',
    kubernetesRecord: { all: () => [{ path: '/version' }], clear: () => undefined },
    web,
    scenarios: () => SCENARIOS,
    current: () => ({ id: current, switching, changed, possible: 'repair' }),
    switchTo: (id) => {
      if (id === 'unbuildable') return Promise.reject(new Error('promtool refused the history'));
      current = id;
      return Promise.resolve();
    },
    change: (change) => {
      if (change === changed) throw new Error('it is so already');
      changed = change;
    },
  });

  const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${host.url}${address}`, init);
  const bodyOf = async (response: Response): Promise<Record<string, unknown>> =>
    (await response.json()) as Record<string, unknown>;

  beforeAll(async () => {
    web = await mkdtemp(path.join(tmpdir(), 'lab-host-'));
    await mkdir(path.join(web, 'assets'));
    await writeFile(path.join(web, 'index.html'), '<html><!-- server-flags --><div id="app"></div></html>');
    await writeFile(path.join(web, 'main.abc.js'), 'void 0;');
    await writeFile(path.join(path.dirname(web), 'outside.js'), 'secret');
    backends = {
      prometheus: await startBackend('prometheus'),
      alertmanager: await startBackend('alertmanager'),
      kubernetes: await startBackend('kubernetes'),
      plugin: await startBackend('plugin'),
    };
  });

  beforeEach(async () => {
    current = 'healthy';
    switching = false;
    host = await startHost(options());
  });

  afterEach(() => host.stop());

  afterAll(async () => {
    await Promise.all(Object.values(backends).map((backend) => backend.stop()));
    await rm(web, { recursive: true });
    await rm(path.join(path.dirname(web), 'outside.js'));
  });

  describe('serves the page', () => {
    it.each(['/', '/monitoring/alerts', '/monitoring/alerts/123?alertname=A', '/k8s/cluster/nodes'])(
      'for %s, with the policy of a console enforced',
      async (address) => {
        const response = await ask(address);
        const policy = response.headers.get('content-security-policy') ?? '';
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain('text/html');
        expect(policy).toContain("default-src 'self' console.redhat.com");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
        expect(response.headers.has('content-security-policy-report-only')).toBe(false);
      },
    );

    it('with the flags under the nonce that the policy names, a new one each time', async () => {
      const [first, second] = await Promise.all([ask('/'), ask('/')]);
      const nonceOf = (response: Response): string =>
        /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
      const html = await first.text();
      expect(html).toContain(`<script nonce="${nonceOf(first)}">window.SERVER_FLAGS = {`);
      expect(html).toContain('"releaseVersion":"4.22.3"');
      expect(html).toContain('"consolePlugins":["telemetry-health-plugin"]');
      expect(nonceOf(first)).not.toBe(nonceOf(second));
    });

    it('of a 4.16 console with its release, and without a policy, which it does not send', async () => {
      const older = await startHost({ ...options(), console: '4.16' });
      const response = await fetch(older.url);
      expect([...response.headers.keys()].filter((name) => name.startsWith('content-security'))).toEqual([]);
      expect(await response.text()).toContain('"releaseVersion":"4.16.30"');
      await older.stop();
    });

    it('with a token that the script can read, unless the browser has one', async () => {
      const fresh = (await ask('/')).headers.get('set-cookie');
      expect(fresh).toMatch(/^csrf-token=\w{64}; Path=\/; SameSite=Strict$/);
      expect((await ask('/', { headers: TOKEN })).headers.get('set-cookie')).toBeNull();
    });

    it('and says what to do when it is not built', async () => {
      const unbuilt = await startHost({ ...options(), web: path.join(web, 'nowhere') });
      const response = await fetch(unbuilt.url);
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('npm run build');
      await unbuilt.stop();
    });
  });

  describe('serves its own files', () => {
    it('for a year, since their names carry a hash', async () => {
      const response = await ask('/static/main.abc.js');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/javascript');
      expect(response.headers.get('cache-control')).toContain('immutable');
    });

    it.each(['/static/nothing.js', '/static/..%2foutside.js', '/static/%2e%2e/outside.js', '/static/assets'])(
      'and nothing else: %s',
      async (address) => {
        expect(await (await ask(address)).text()).not.toContain('secret');
      },
    );

    it('answers 404 for a file that is not there, not the page', async () => {
      expect((await ask('/static/nothing.js')).status).toBe(404);
    });
  });

  describe('passes requests on', () => {
    it.each([
      ['/api/prometheus/api/v1/query?query=up', 'prometheus', '/api/v1/query?query=up'],
      ['/api/prometheus/api/v1/query_range?query=up', 'prometheus', '/api/v1/query_range?query=up'],
      ['/api/prometheus/api/v1/rules?type=alert', 'prometheus', '/api/v1/rules?type=alert'],
      ['/api/prometheus/api/v1/label/job/values', 'prometheus', '/api/v1/label/job/values'],
      [
        '/api/prometheus-tenancy/api/v1/query?query=up&namespace=a',
        'prometheus',
        `/api/v1/query?query=${encodeURIComponent('up{namespace="a"}')}`,
      ],
      ['/api/alertmanager/api/v2/alerts', 'alertmanager', '/api/v2/alerts'],
      [
        '/api/kubernetes/api/v1/namespaces/a/pods/b/log?tailLines=9',
        'kubernetes',
        '/api/v1/namespaces/a/pods/b/log?tailLines=9',
      ],
    ])('%s goes to %s', async (address, name, url) => {
      const response = await ask(address);
      expect(response.headers.get('content-security-policy')).toBe('sandbox;');
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await bodyOf(response)).toMatchObject({ name, url });
    });

    it.each([
      '/api/prometheus/api/v1/alerts',
      '/api/prometheus/api/v1/status/config',
      '/api/prometheus/api/v1/query_exemplars',
      '/api/prometheus/federate',
      '/api/prometheus-tenancy/api/v1/series?namespace=a',
      '/api/alertmanager/metrics',
      '/api/nothing',
    ])('but not %s', async (address) => {
      const response = await ask(address);
      expect(response.status).toBe(404);
      expect(await bodyOf(response)).toHaveProperty('error');
    });

    it('only with a namespace on the path of those who see one namespace', async () => {
      expect((await ask('/api/prometheus-tenancy/api/v1/query?query=up')).status).toBe(400);
    });

    it("without cookies and tokens, which are the console's own", async () => {
      await ask('/api/kubernetes/version', { headers: { ...TOKEN, accept: 'application/json' } });
      const { headers } = backends.kubernetes.seen.at(-1) ?? { headers: {} };
      expect(headers).toMatchObject({ accept: 'application/json' });
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('x-csrftoken');
    });

    it('and answers 502 with the reason when nobody is there', async () => {
      const gone = await startBackend('gone');
      await gone.stop();
      const lonely = await startHost({ ...options(), prometheus: () => gone.url });
      const response = await fetch(`${lonely.url}/api/prometheus/api/v1/query?query=up`);
      expect(response.status).toBe(502);
      expect((await bodyOf(response)).error).toContain('does not answer');
      await lonely.stop();
    });
  });

  describe('asks for the token', () => {
    const review = '/api/kubernetes/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

    it.each([
      ['no token at all', {}],
      ['a cookie alone', { cookie: TOKEN.cookie }],
      ['a header alone', { 'x-csrftoken': 'abc' }],
      ['another token', { cookie: TOKEN.cookie, 'x-csrftoken': 'abd' }],
    ])('and refuses a POST with %s', async (_case, headers) => {
      const response = await ask(review, { method: 'POST', body: '{}', headers });
      expect(response.status).toBe(403);
      expect((await bodyOf(response)).error).toContain('CSRF');
    });

    it('and passes a POST with both on, body included', async () => {
      const response = await ask(review, { method: 'POST', body: '{"a":1}', headers: TOKEN });
      expect(await bodyOf(response)).toMatchObject({ method: 'POST', body: '{"a":1}' });
    });
  });

  describe('serves plugins', () => {
    it('by passing reads on, with the type that the plugin says and no sniffing', async () => {
      const response = await ask('/api/plugins/telemetry-health-plugin/plugin-manifest.json');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await bodyOf(response)).toMatchObject({ name: 'plugin', url: '/plugin-manifest.json' });
    });

    it('and nothing but reads', async () => {
      const response = await ask('/api/plugins/telemetry-health-plugin/x', {
        method: 'POST',
        headers: TOKEN,
      });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET');
    });

    it('and their texts', async () => {
      const response = await ask('/locales/resource.json?lng=en&ns=plugin__telemetry-health-plugin');
      expect(await bodyOf(response)).toMatchObject({
        url: '/locales/en/plugin__telemetry-health-plugin.json',
      });
    });

    it('with a 404 for texts that are missing, never the page', async () => {
      expect(
        (await ask('/locales/resource.json?lng=missing&ns=plugin__telemetry-health-plugin')).status,
      ).toBe(404);
      expect((await ask('/locales/resource.json?lng=en&ns=public')).status).toBe(404);
      expect((await ask('/locales/resource.json?lng=en')).status).toBe(400);
    });
  });

  it('tells what the Kubernetes API was asked, and clears that only for its own page', async () => {
    const requests = '/lab/api/kubernetes-requests';
    expect(await bodyOf(await ask(requests))).toEqual({ requests: [{ path: '/version' }] });
    expect((await ask(requests, { method: 'DELETE' })).status).toBe(403);
    expect((await ask(requests, { method: 'DELETE', headers: TOKEN })).status).toBe(200);
    expect((await ask(requests, { method: 'PUT', headers: TOKEN })).status).toBe(405);
  });

  describe('switches scenarios', () => {
    const post = (body: string): Promise<Response> =>
      ask('/lab/api/scenario', { method: 'POST', body, headers: TOKEN });

    it('and tells which one is on', async () => {
      expect(await bodyOf(await ask('/lab/api/scenario'))).toEqual({
        current: 'healthy',
        switching: false,
        changed: null,
        possible: 'repair',
        scenarios: SCENARIOS,
      });
    });

    it('repairs or breaks the present one, once', async () => {
      expect(await bodyOf(await post('{"change":"repair"}'))).toMatchObject({ changed: 'repair' });
      const again = await post('{"change":"repair"}');
      expect([again.status, await bodyOf(again)]).toEqual([400, { error: 'it is so already' }]);
      expect((await post('{"change":"improve"}')).status).toBe(400);
      changed = null;
    });

    it('and answers when the new one is in place', async () => {
      const response = await post('{"id":"upload-forbidden"}');
      expect(response.status).toBe(200);
      expect(await bodyOf(response)).toMatchObject({ current: 'upload-forbidden' });
    });

    it.each(['{"id":"no-such"}', '{}', 'not json', '{"id":1}'])(
      'but answers 400 with the reason for %s',
      async (body) => {
        const response = await post(body);
        expect(response.status).toBe(400);
        expect((await bodyOf(response)).error).toBeTruthy();
        expect(current).toBe('healthy');
      },
    );

    it('names the known scenarios to somebody who asks for an unknown one', async () => {
      expect((await bodyOf(await post('{"id":"no-such"}'))).error).toBe(
        'unknown scenario "no-such"; there are: healthy, upload-forbidden, unbuildable',
      );
    });

    it('one at a time', async () => {
      switching = true;
      expect((await post('{"id":"upload-forbidden"}')).status).toBe(409);
    });

    it('and passes on why one could not be built', async () => {
      const response = await post('{"id":"unbuildable"}');
      expect(response.status).toBe(500);
      expect((await bodyOf(response)).error).toBe('promtool refused the history');
    });

    it('only for this page, not for another that knows the address', async () => {
      const response = await ask('/lab/api/scenario', { method: 'POST', body: '{"id":"upload-forbidden"}' });
      expect(response.status).toBe(403);
    });
  });

  it('refuses a taken port and keeps the code', async () => {
    const port = Number(new URL(host.url).port);
    await expect(startHost({ ...options(), port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `port ${port} is taken by another program`,
    });
  });

  it('listens on this machine only', () => {
    expect(host.url).toMatch(/^http:\/\/localhost:\d+$/);
  });
});

import { findScenario } from '../scenarios/list';
import type { Scenario } from '../scenarios/scenario';
import { createWorld } from '../world/world';
import { fitsLabels } from './selector';
import { startKubernetes, type KubernetesApi } from './start-kubernetes';

const MONITORING = '/api/v1/namespaces/openshift-monitoring';
const POD = 'telemeter-client-6c5f4d8b97-q7w2m';

function scenario(id: string): Scenario {
  const found = findScenario(id);
  if (found === undefined) throw new Error(id);
  return found;
}

let shown = createWorld(scenario('pull-secret-rejected'), Date.now());
let api: KubernetesApi;

beforeAll(async () => {
  api = await startKubernetes(() => shown);
});
afterAll(() => api.stop());

async function ask(
  path: string,
  options: RequestInit = {},
): Promise<{ code: number; type: string; text: string }> {
  const response = await fetch(`${api.url}${path}`, options);
  return {
    code: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

async function json(path: string): Promise<Record<string, unknown>> {
  return JSON.parse((await ask(path)).text) as Record<string, unknown>;
}

describe('about itself', () => {
  it('names its version and its groups', async () => {
    expect(await json('/version')).toMatchObject({ major: '1', minor: '35' });
    expect(await json('/api')).toMatchObject({ versions: ['v1'] });
    const { groups } = (await json('/apis')) as { groups: { name: string }[] };
    expect(groups.map(({ name }) => name)).toContain('config.openshift.io');
    expect(await json('/apis/apps')).toMatchObject({ kind: 'APIGroup', name: 'apps' });
  });

  it('lists the resources of each group it names', async () => {
    const { groups } = (await json('/apis')) as { groups: { versions: { groupVersion: string }[] }[] };
    for (const { groupVersion } of groups.flatMap(({ versions }) => versions)) {
      expect(await json(`/apis/${groupVersion}`)).toMatchObject({ kind: 'APIResourceList', groupVersion });
    }
    expect(JSON.stringify(await json('/api/v1'))).toContain('"pods/log"');
  });
});

describe('objects', () => {
  it('tells version and id of the cluster', async () => {
    expect(await json('/apis/config.openshift.io/v1/clusterversions/version')).toMatchObject({
      kind: 'ClusterVersion',
      apiVersion: 'config.openshift.io/v1',
      spec: { clusterID: '0f6d3c1e-5a43-4d0c-9d5b-7b9a3c0f1e2d' },
      status: { desired: { version: '4.22.3' }, history: [{ state: 'Completed', version: '4.22.3' }] },
    });
  });

  it('has an infrastructure, and a proxy that is empty', async () => {
    expect(await json('/apis/config.openshift.io/v1/infrastructures/cluster')).toMatchObject({
      status: { controlPlaneTopology: 'HighlyAvailable' },
    });
    const proxy = await json('/apis/config.openshift.io/v1/proxies/cluster');
    expect(proxy).toMatchObject({ spec: { trustedCA: { name: '' } }, status: {} });
  });

  it('says of the operators what the scenario says', async () => {
    const { items } = (await json('/apis/config.openshift.io/v1/clusteroperators')) as {
      items: { metadata: { name: string }; status: { conditions: { type: string; status: string }[] } }[];
    };
    expect(items.map(({ metadata }) => metadata.name)).toEqual(['dns', 'insights', 'monitoring']);
    const insights = items[1]?.status.conditions ?? [];
    expect(insights.filter(({ type }) => type === 'UploadDegraded')).toMatchObject([{ status: 'True' }]);
  });

  it('has the pod that there is now, with its containers', async () => {
    const selector = encodeURIComponent('app.kubernetes.io/name=telemeter-client');
    const list = await json(`${MONITORING}/pods?labelSelector=${selector}`);
    expect(list).toMatchObject({ kind: 'PodList', items: [{ metadata: { name: POD } }] });
    const [pod] = list['items'] as { status: object }[];
    expect(pod?.status).toMatchObject({
      phase: 'Running',
      containerStatuses: [{ name: 'telemeter-client', ready: true, restartCount: 0 }, {}, {}],
    });
  });

  it('has the deployment, and the replicas of Prometheus', async () => {
    expect(
      await json('/apis/apps/v1/namespaces/openshift-monitoring/deployments/telemeter-client'),
    ).toMatchObject({
      kind: 'Deployment',
      spec: { replicas: 1 },
      status: { availableReplicas: 1 },
    });
    expect(
      await json('/apis/apps/v1/namespaces/openshift-monitoring/statefulsets/prometheus-k8s'),
    ).toMatchObject({
      kind: 'StatefulSet',
      spec: { replicas: 2 },
      status: { replicas: 2, readyReplicas: 2 },
    });
    const { items } = (await json(`${MONITORING}/pods?labelSelector=prometheus%3Dk8s`)) as {
      items: unknown[];
    };
    expect(items).toHaveLength(2);
  });

  it.each([
    '/version',
    '/openapi/v2',
    '/apis/config.openshift.io/v1/consoles/cluster',
    '/apis/operator.openshift.io/v1/consoles/cluster',
    '/apis/user.openshift.io/v1/users/~',
    '/api/v1/namespaces?limit=250',
    '/apis/project.openshift.io/v1/projects?limit=250',
    '/apis/console.openshift.io/v1/consolelinks?limit=250',
    '/apis/apiextensions.k8s.io/v1/customresourcedefinitions?limit=250',
  ])('answers what a console asks at its start: %s', async (path) => {
    expect((await ask(path)).code).toBe(200);
  });

  it('tells objects apart and gives each its version, which stays while it is as it was', async () => {
    type List = { metadata: { resourceVersion: string }; items: { metadata: Record<string, string> }[] };
    const list = async (): Promise<List> => (await json(`${MONITORING}/pods`)) as List;
    const [before, after] = [await list(), await list()];
    expect(after).toEqual(before);
    expect(new Set(before.items.map(({ metadata }) => metadata['uid'])).size).toBe(3);
    for (const { metadata } of before.items) {
      expect(Number(metadata['resourceVersion'])).toBeLessThanOrEqual(
        Number(before.metadata.resourceVersion),
      );
    }
  });

  it('has an empty list where it has nothing, and a 404 where it does not know the kind', async () => {
    expect(await json('/api/v1/nodes')).toMatchObject({ kind: 'NodeList', items: [] });
    expect((await ask('/apis/example.com/v1/things')).code).toBe(404);
    expect(await json('/apis/example.com/v1/things')).toMatchObject({
      kind: 'Status',
      message: 'the server could not find the requested resource',
      code: 404,
    });
  });

  it('has no cluster-monitoring-config unless the scenario has one', async () => {
    expect(await json(`${MONITORING}/configmaps/cluster-monitoring-config`)).toMatchObject({
      kind: 'Status',
      reason: 'NotFound',
      message: 'configmaps "cluster-monitoring-config" not found',
      code: 404,
    });
    const before = shown;
    const cluster = { ...before.scenario.cluster, monitoringConfig: 'telemeterClient:\n  enabled: false\n' };
    shown = createWorld({ ...before.scenario, cluster, pods: [] }, before.now);
    expect(await json(`${MONITORING}/configmaps/cluster-monitoring-config`)).toMatchObject({
      data: { 'config.yaml': 'telemeterClient:\n  enabled: false\n' },
    });
    expect(
      (await ask('/apis/apps/v1/namespaces/openshift-monitoring/deployments/telemeter-client')).code,
    ).toBe(404);
    shown = before;
  });
});

describe('logs', () => {
  const log = `${MONITORING}/pods/${POD}/log`;

  it('are plain text, the last lines first cut and then the first bytes of them', async () => {
    const { code, type, text } = await ask(`${log}?container=telemeter-client&tailLines=3`);
    expect([code, type]).toEqual([200, 'text/plain']);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    expect(text).toContain('initial authentication token is expired or invalid');
    const cut = await ask(`${log}?container=telemeter-client&tailLines=3&limitBytes=20`);
    expect(cut.text).toBe(text.slice(0, 20));
  });

  it('can be asked for what is new only', async () => {
    const { text } = await ask(`${log}?container=telemeter-client&sinceSeconds=330`);
    const times = [...text.matchAll(/\bts=(\S+)/g)].map(([, ts]) => Date.parse(ts ?? ''));
    expect(times.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...times)).toBeGreaterThan(Date.now() - 335_000);
  });

  it('of a container that is not named or not there are a bad request', async () => {
    expect(await json(log)).toMatchObject({ code: 400, reason: 'BadRequest' });
    expect((await ask(`${log}?container=nope`)).text).toContain(`container nope is not valid for pod ${POD}`);
    expect((await ask(`${log}?container=telemeter-client&previous=true`)).code).toBe(400);
    expect((await ask(`${log}?container=telemeter-client&tailLines=x`)).code).toBe(400);
  });

  it('of a pod that is gone are not found', async () => {
    expect(
      (await ask(`${MONITORING}/pods/telemeter-client-7d9c8b6f5-x2k4q/log?container=telemeter-client`)).code,
    ).toBe(404);
  });

  it('of Prometheus can be read too', async () => {
    const { text } = await ask(`${MONITORING}/pods/prometheus-k8s-0/log?container=prometheus`);
    expect(text).toContain('Server is ready to receive web requests.');
  });
});

describe('permissions', () => {
  const review = (resource: string, subresource?: string): Promise<{ code: number; text: string }> =>
    ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
      method: 'POST',
      body: JSON.stringify({ spec: { resourceAttributes: { verb: 'get', resource, subresource } } }),
    });

  it('a review says whether something is allowed', async () => {
    const { code, text } = await review('pods', 'log');
    expect(code).toBe(201);
    expect(JSON.parse(text)).toMatchObject({ kind: 'SelfSubjectAccessReview', status: { allowed: true } });
    expect((await review('secrets')).text).toContain('"allowed":false');
  });

  it('what the scenario forbids is refused, and its review says so', async () => {
    const before = shown;
    const cluster = { ...before.scenario.cluster, forbidden: ['pods/log'] };
    shown = createWorld({ ...before.scenario, cluster }, before.now);
    expect(await json(`${MONITORING}/pods/${POD}/log?container=telemeter-client`)).toMatchObject({
      code: 403,
      reason: 'Forbidden',
      message: `pods "${POD}" is forbidden: User "developer" cannot get resource "pods/log" in API group "" in the namespace "openshift-monitoring"`,
    });
    expect((await ask(`${MONITORING}/pods`)).code).toBe(200);
    expect((await review('pods', 'log')).text).toContain('"allowed":false');
    shown = before;
  });

  it('a Secret is never readable, and that somebody asked for one is recorded', async () => {
    expect((await ask('/api/v1/namespaces/openshift-config/secrets/pull-secret')).code).toBe(403);
    expect(api.requests().at(-1)).toMatchObject({
      method: 'GET',
      path: '/api/v1/namespaces/openshift-config/secrets/pull-secret',
      code: 403,
    });
  });

  it.each([
    ['GET', '/api/v1/secrets'],
    ['GET', '/api/v1/namespaces/openshift-config/secrets?watch=true'],
    ['GET', '/api/v1/namespaces/openshift-config/secrets/pull-secret/status'],
    ['POST', '/api/v1/namespaces/openshift-config/secrets'],
    ['DELETE', '/api/v1/namespaces/openshift-config/secrets/pull-secret'],
  ])('not by any way: %s %s', async (method, path) => {
    expect((await ask(path, { method })).code).toBe(403);
  });

  it('the paths to Prometheus are reviewed too: metrics are not the pods themselves', async () => {
    const before = shown;
    const cluster = { ...before.scenario.cluster, forbidden: ['metrics', 'prometheuses/api'] };
    shown = createWorld({ ...before.scenario, cluster }, before.now);
    const allowed = async (group: string, resource: string, subresource?: string): Promise<boolean> => {
      const attributes = { verb: 'get', group, resource, subresource, namespace: 'openshift-monitoring' };
      const { text } = await ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
        method: 'POST',
        body: JSON.stringify({ spec: { resourceAttributes: attributes } }),
      });
      return text.includes('"allowed":true');
    };
    expect(await allowed('metrics.k8s.io', 'pods')).toBe(false);
    expect(await allowed('monitoring.coreos.com', 'prometheuses', 'api')).toBe(false);
    expect(await allowed('monitoring.coreos.com', 'prometheuses')).toBe(true);
    expect(await allowed('', 'pods')).toBe(true);
    shown = before;
  });

  it('the record can be cleared, and tells path and query apart', async () => {
    api.forgetRequests();
    await ask(`${MONITORING}/pods?limit=1`);
    expect(api.requests()).toMatchObject([
      { method: 'GET', path: `${MONITORING}/pods`, query: '?limit=1', code: 200 },
    ]);
  });

  it('nothing can be changed', async () => {
    expect((await ask(`${MONITORING}/pods/${POD}`, { method: 'DELETE' })).code).toBe(405);
    expect(
      (await ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { method: 'POST', body: '{' }))
        .code,
    ).toBe(400);
  });
});

it.each([
  ['app=web', true],
  ['app==web,tier!=back', true],
  ['app=db', false],
  ['app in (db, web)', true],
  ['app notin (db, web),tier', false],
  ['tier', false],
  ['!tier', true],
])('the selector %s fits {app: web}: %s', (selector, fits) => {
  expect(fitsLabels(selector, { app: 'web' })).toBe(fits);
});

describe('a cluster of an older release', () => {
  beforeAll(() => {
    shown = createWorld(scenario('ocp-4-14'), Date.now());
  });
  afterAll(() => {
    shown = createWorld(scenario('pull-secret-rejected'), Date.now());
  });

  it('runs the Kubernetes of its release', async () => {
    expect(await json('/version')).toMatchObject({ major: '1', minor: '27' });
  });

  it('has a Deployment that names the port of its release, in the pods too', async () => {
    const from = { name: 'FROM', value: 'https://prometheus-k8s.openshift-monitoring.svc:9092' };
    const containers = [
      { name: 'telemeter-client', env: expect.arrayContaining([from]) as unknown },
      { name: 'reload' },
      { name: 'kube-rbac-proxy' },
    ];
    expect(
      await json('/apis/apps/v1/namespaces/openshift-monitoring/deployments/telemeter-client'),
    ).toMatchObject({ spec: { template: { spec: { containers } } } });
    const pods = await json(`${MONITORING}/pods?labelSelector=app.kubernetes.io%2Fname%3Dtelemeter-client`);
    expect(pods).toMatchObject({ items: [{ spec: { containers } }] });
  });

  it('has the OAuth proxy before its Prometheus, which logs as 2.x does', async () => {
    const pod = await json(`${MONITORING}/pods/prometheus-k8s-0`);
    expect(pod).toMatchObject({
      spec: { containers: expect.arrayContaining([{ name: 'prometheus-proxy' }]) as unknown },
    });
    const { text } = await ask(`${MONITORING}/pods/prometheus-k8s-0/log?container=prometheus`);
    expect(text).toMatch(/^ts=\S+\.\d{3}Z caller=main\.go:\d+ level=info msg="Server is ready/);
  });
});

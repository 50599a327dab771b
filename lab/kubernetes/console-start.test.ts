import { once } from 'node:events';
import { WebSocket } from 'ws';
import { healthy } from '../scenarios/all/healthy';
import { namespacedReader } from '../scenarios/all/namespaced-reader';
import type { Scenario } from '../scenarios/scenario';
import { createWorld } from '../world/world';
import { startKubernetes, type KubernetesApi } from './start-kubernetes';

/**
 * What a console asks the Kubernetes API before anybody has touched it, and the form of the answer that it can use.
 * Read in openshift/console, release-4.16 and release-4.22: `B` its server (bridge, Go), `F` its pages (below `frontend`).
 */

const CONFIG = '/apis/config.openshift.io/v1';
const CONSOLE = '/apis/console.openshift.io/v1';
const USER_SETTINGS = 'openshift-console-user-settings';

/** An answer that says what is not there, in the words of Kubernetes. */
const NOT_FOUND = { kind: 'Status', status: 'Failure', reason: 'NotFound', code: 404 };

const group = (name: string) => ({
  name,
  versions: [{ groupVersion: `${name}/v1`, version: 'v1' }],
  preferredVersion: { groupVersion: `${name}/v1`, version: 'v1' },
});

const empty = (kind: string, apiVersion: string) => ({
  ...{ kind: `${kind}List`, apiVersion },
  ...{ metadata: { resourceVersion: expect.stringMatching(/^\d+$/) as string }, items: [] },
});

type Row = readonly [source: string, path: string, code: number, answer: object];

const READ: readonly Row[] = [
  ['B pkg/server/kube_version.go', '/version', 200, { gitVersion: 'v1.35.1' }],
  ['F public/module/k8s/swagger.ts', '/openapi/v2', 200, { swagger: '2.0' }],
  [
    'F public/module/k8s/get-resources.ts',
    '/apis',
    200,
    { groups: expect.arrayContaining([group('apps'), group('console.openshift.io')]) as object[] },
  ],
  ['F public/module/k8s/get-resources.ts', '/api/v1', 200, { kind: 'APIResourceList', groupVersion: 'v1' }],
  [
    'F public/actions/features.ts (OPENSHIFT)',
    CONFIG,
    200,
    {
      resources: expect.arrayContaining([
        expect.objectContaining({ name: 'clusterversions', namespaced: false, kind: 'ClusterVersion' }),
      ]) as object[],
    },
  ],
  [
    'F public/actions/features.ts (CLUSTER_VERSION)',
    `${CONFIG}/clusterversions/version`,
    200,
    { kind: 'ClusterVersion', spec: { clusterID: expect.any(String) as string } },
  ],
  [
    'F public/actions/features.ts (CAN_CREATE_PROJECT)',
    '/apis/project.openshift.io/v1/projectrequests',
    200,
    { kind: 'Status', status: 'Success' },
  ],
  [
    'F public/actions/features.ts (SHOW_OPENSHIFT_START_GUIDE)',
    '/apis/project.openshift.io/v1/projects?limit=1',
    200,
    { kind: 'ProjectList', items: expect.arrayContaining([expect.anything()]) as object[] },
  ],
  [
    'F packages/console-app/src/components/detect-namespace',
    '/apis/project.openshift.io/v1/projects/openshift-monitoring',
    200,
    { kind: 'Project' },
  ],
  ['B pkg/auth/metrics.go', '/apis/user.openshift.io/v1/users/~', 200, { metadata: { name: 'developer' } }],
  [
    'F packages/console-app/src/features/vac-platform-support.ts (4.22)',
    `${CONFIG}/infrastructures/cluster`,
    200,
    { status: { platform: 'None' } },
  ],
  [
    'F packages/console-shared/src/components/cluster-configuration/useConsoleOperatorConfig.ts',
    '/apis/operator.openshift.io/v1/consoles/cluster',
    200,
    { kind: 'Console' },
  ],
  [
    'F packages/console-shared/src/hooks/oauth.ts',
    `${CONFIG}/oauths/cluster`,
    404,
    { ...NOT_FOUND, message: 'oauths.config.openshift.io "cluster" not found' },
  ],
  [
    'B pkg/serverconfig/metrics.go',
    `${CONSOLE}/consoleplugins`,
    200,
    empty('ConsolePlugin', 'console.openshift.io/v1'),
  ],
  [
    'B pkg/usage/metrics.go',
    `/apis/rbac.authorization.k8s.io/v1/namespaces/${USER_SETTINGS}/rolebindings`,
    200,
    empty('RoleBinding', 'rbac.authorization.k8s.io/v1'),
  ],
  [
    'B cmd/bridge/main.go (dashboards)',
    '/api/v1/namespaces/openshift-config-managed/configmaps?labelSelector=console.openshift.io%2Fdashboard%3Dtrue',
    200,
    empty('ConfigMap', 'v1'),
  ],
  [
    'B cmd/bridge/main.go (Knative)',
    '/apis/apiextensions.k8s.io/v1/customresourcedefinitions?labelSelector=duck.knative.dev%2Fsource%3Dtrue',
    200,
    empty('CustomResourceDefinition', 'apiextensions.k8s.io/v1'),
  ],
  [
    'B pkg/usersettings/handlers.go',
    `/api/v1/namespaces/${USER_SETTINGS}/configmaps/user-settings-1`,
    404,
    { ...NOT_FOUND, details: { kind: 'configmaps' } },
  ],
  [
    'B pkg/terminal/operator.go',
    '/apis/operators.coreos.com/v1alpha1/subscriptions',
    404,
    { ...NOT_FOUND, message: 'the server could not find the requested resource' },
  ],
  [
    'F packages/console-shared/src/hooks/useOLSConfig.ts (4.22)',
    '/apis/ols.openshift.io/v1alpha1/olsconfigs/cluster',
    404,
    NOT_FOUND,
  ],
];

/** What a page watches from its first moment: a list, then a WebSocket from the list's version on. */
const WATCHED: readonly (readonly [source: string, path: string, query: string])[] = [
  [
    'F packages/console-shared/src/hooks/version.ts, useClusterVersion.ts',
    `${CONFIG}/clusterversions`,
    'fieldSelector=metadata.name%3Dversion',
  ],
  ['F public/components/console-notifier.tsx', `${CONSOLE}/consolenotifications`, ''],
  ['F public/components/masthead (console links)', `${CONSOLE}/consolelinks`, ''],
  ['F packages/console-app/src/components/quick-starts', `${CONSOLE}/consolequickstarts`, ''],
  ['F packages/console-shared/src/components/namespace', '/apis/project.openshift.io/v1/projects', ''],
  [
    'F packages/console-shared/src/components/cluster-configuration/useConsoleOperatorConfig.ts',
    '/apis/operator.openshift.io/v1/consoles',
    'fieldSelector=metadata.name%3Dcluster',
  ],
];

let shown = createWorld(healthy, Date.now());
let api: KubernetesApi;

beforeAll(async () => {
  api = await startKubernetes(() => shown);
});
afterAll(() => api.stop());
beforeEach(() => show(healthy));

function show(scenario: Scenario): void {
  shown = createWorld(scenario, Date.now());
}

type Asked = { readonly code: number; readonly type: string; readonly body: unknown };

async function ask(path: string, init: RequestInit = {}): Promise<Asked> {
  const response = await fetch(`${api.url}${path}`, init);
  const type = response.headers.get('content-type') ?? '';
  return { code: response.status, type, body: await response.json() };
}

const post = (path: string, body: object): Promise<Asked> =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: 'Bearer anything' },
  });

it.each(READ)('answers what %s asks: %s', async (_source, path, code, answer) => {
  expect(await ask(path)).toMatchObject({ code, type: 'application/json', body: answer });
});

it('lists the resources of every group version that it names, each with what a console makes models of', async () => {
  type Resource = { readonly name: string; readonly kind: string; readonly verbs: readonly string[] };
  const { body } = await ask('/apis');
  const { groups } = body as { groups: { versions: { groupVersion: string }[] }[] };
  const paths = groups.flatMap(({ versions }) => versions.map(({ groupVersion }) => `/apis/${groupVersion}`));
  for (const path of [...paths, '/api/v1']) {
    const { resources } = (await ask(path)).body as { resources: readonly Resource[] };
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources)
      expect(resource).toMatchObject({
        name: expect.stringMatching(/^[a-z/]+$/) as string,
        kind: expect.stringMatching(/^[A-Z]/) as string,
        namespaced: expect.any(Boolean) as boolean,
        verbs: expect.arrayContaining([expect.any(String)]) as string[],
      });
  }
});

it.each(WATCHED)('lets %s list and watch %s?%s, and the watch stays open', async (_source, path, query) => {
  const { code, body } = await ask(`${path}?limit=250&${query}`);
  expect(code).toBe(200);
  const { resourceVersion } = (body as { metadata: { resourceVersion: string } }).metadata;
  const url = `${api.url.replace('http', 'ws')}${path}?watch=true&${query}&resourceVersion=${resourceVersion}`;
  const socket = new WebSocket(url, { origin: 'http://localhost' });
  await once(socket, 'open');
  const pong = once(socket, 'pong');
  socket.ping();
  await pong;
  // Two of the looks that a watch takes at its objects (chronicle.ts) pass, and nothing is told or ended.
  const said = await Promise.race([
    once(socket, 'message'),
    once(socket, 'close'),
    new Promise((resolve) => setTimeout(resolve, 600, 'nothing')),
  ]);
  expect(said).toBe('nothing');
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.terminate();
});

describe('reviews', () => {
  const AUTHORIZATION = '/apis/authorization.k8s.io/v1';
  const access = (resourceAttributes: object): Promise<Asked> =>
    post(`${AUTHORIZATION}/selfsubjectaccessreviews`, { spec: { resourceAttributes } });

  it('say who asks, under the name and id of the user (B pkg/graphql/resolver/k8s.go, pkg/usersettings)', async () => {
    const { code, body } = await post('/apis/authentication.k8s.io/v1/selfsubjectreviews', {});
    const user = (await ask('/apis/user.openshift.io/v1/users/~')).body;
    const { name, uid } = (user as { metadata: { name: string; uid: string } }).metadata;
    expect(code).toBe(201);
    expect(body).toMatchObject({
      kind: 'SelfSubjectReview',
      status: {
        userInfo: { username: name, uid, groups: expect.arrayContaining(['system:authenticated']) as [] },
      },
    });
  });

  it.each([
    ['', 'namespaces', 'get'],
    ['', 'namespaces', 'list'],
    ['', 'nodes', 'list'],
    ['user.openshift.io', 'users', 'list'],
    ['apiextensions.k8s.io', 'customresourcedefinitions', 'list'],
    ['operators.coreos.com', 'operatorgroups', 'list'],
  ])('allow %s %s %s (F public/actions/features.ts, flags.ts)', async (of, resource, verb) => {
    expect(await access({ group: of, resource, verb })).toMatchObject({
      code: 201,
      body: { kind: 'SelfSubjectAccessReview', status: { allowed: true } },
    });
  });

  it('refuse what a scenario forbids, and list it among the rules of nobody', async () => {
    const rules = async (): Promise<readonly string[]> => {
      const { body } = await post(`${AUTHORIZATION}/selfsubjectrulesreviews`, {
        spec: { namespace: 'default' },
      });
      type Answer = { status: { resourceRules: { resources: string[] }[]; incomplete: boolean } };
      const { status } = body as Answer;
      expect(status.incomplete).toBe(false);
      return status.resourceRules.flatMap(({ resources }) => resources);
    };
    const { forbidden } = namespacedReader.cluster;
    expect(forbidden).toContain('clusterversions');
    expect(await rules()).toContain('clusterversions');
    show(namespacedReader);
    expect(
      await access({ group: 'config.openshift.io', resource: 'clusterversions', verb: 'get' }),
    ).toMatchObject({
      body: { status: { allowed: false } },
    });
    const may = await rules();
    expect(may).toContain('pods');
    expect(may.filter((resource) => [...forbidden, 'secrets'].includes(resource))).toEqual([]);
  });

  it('need no body that can be read to say who asks; others refuse one in protobuf (B of 4.22, user settings)', async () => {
    const init = {
      method: 'POST',
      body: 'k8s\0',
      headers: { 'content-type': 'application/vnd.kubernetes.protobuf' },
    };
    expect(await ask('/apis/authentication.k8s.io/v1/selfsubjectreviews', init)).toMatchObject({
      code: 201,
      body: { status: { userInfo: { username: 'developer' } } },
    });
    expect(await ask(`${AUTHORIZATION}/selfsubjectaccessreviews`, init)).toMatchObject({
      code: 415,
      body: { kind: 'Status', reason: 'UnsupportedMediaType' },
    });
  });

  it('are for POST alone', async () => {
    expect(await ask('/apis/authentication.k8s.io/v1/selfsubjectreviews')).toMatchObject({ code: 405 });
  });
});

it.each([
  '/apis/project.openshift.io/v1/projectrequests?watch=true',
  '/apis/project.openshift.io/v1/projectrequests/x',
])('has no request for a project to watch or read: %s', async (path) => {
  expect(await ask(path)).toMatchObject({ code: 405, body: { kind: 'Status', reason: 'MethodNotAllowed' } });
});

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { healthy } from '../scenarios/all/healthy';
import { pullSecretRejected } from '../scenarios/all/pull-secret-rejected';
import type { ClientPod, Scenario } from '../scenarios/scenario';
import { createWorld } from '../world/world';
import { startKubernetes, type KubernetesApi } from './start-kubernetes';

const PODS = '/api/v1/namespaces/openshift-monitoring/pods';
const CLIENTS = `labelSelector=${encodeURIComponent('app.kubernetes.io/name=telemeter-client')}`;

type Pod = {
  readonly metadata: { readonly name: string; readonly resourceVersion: string };
  readonly status: { readonly containerStatuses: readonly { restartCount: number; lastState: object }[] };
};
type Told = { readonly type: string; readonly object: Pod };

let shown = createWorld(healthy, Date.now());
let api: KubernetesApi;

beforeEach(async () => {
  api = await startKubernetes(() => shown);
});
afterEach(() => api.stop());

function show(scenario: Scenario, pods: readonly ClientPod[] = scenario.pods): void {
  shown = createWorld({ ...scenario, pods }, Date.now());
}

async function versionOf(path: string): Promise<string> {
  const response = await fetch(`${api.url}${path}`);
  const { metadata } = (await response.json()) as { metadata: { resourceVersion: string } };
  return metadata.resourceVersion;
}

/** What a watch tells until it has told `count` events. */
async function told(path: string, count: number, protocols: readonly string[] = []): Promise<Told[]> {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}${path}`, [...protocols]);
  const events: Told[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      events.push(JSON.parse(data.toString()) as Told);
      if (events.length === count) resolve();
    });
  });
  socket.close();
  return events;
}

const summary = (events: readonly Told[]): string[] =>
  events.map(({ type, object }) => `${type} ${object.metadata.name}`);

it.each([[[]], [['base64.binary.k8s.io']]])(
  'tells over WebSocket of a pod that is replaced, after the version of a list; protocols %j',
  async (protocols) => {
    show(healthy, [
      { name: 'old', ip: '10.128.0.9', from: -60, until: 0.04 },
      { name: 'new', ip: '10.128.0.10', from: 0.05 },
    ]);
    const version = await versionOf(`${PODS}?${CLIENTS}`);
    const events = await told(`${PODS}?watch=true&${CLIENTS}&resourceVersion=${version}`, 2, protocols);
    expect(summary(events)).toEqual(['DELETED old', 'ADDED new']);
    const versions = [version, ...events.map(({ object }) => object.metadata.resourceVersion)].map(Number);
    expect([...versions].sort((a, b) => a - b)).toEqual(versions);
    expect(events[1]?.object).toMatchObject({ kind: 'Pod', apiVersion: 'v1' });
  },
  15_000,
);

it('tells of a restart, with the end of the life before', async () => {
  show(healthy, [{ name: 'client', ip: '10.128.0.9', from: -60, restarts: [0.03] }]);
  const version = await versionOf(PODS);
  const events = await told(`${PODS}?watch=1&resourceVersion=${version}`, 2);
  expect(summary(events)).toEqual(['MODIFIED client', 'MODIFIED client']);
  const [ended, again] = events.map(({ object }) => object.status.containerStatuses[0]);
  expect(ended).toMatchObject({ ready: false, restartCount: 0, state: { terminated: {} } });
  expect(again).toMatchObject({ ready: true, restartCount: 1, state: { running: {} } });
  expect(again?.lastState).toMatchObject({ terminated: { exitCode: 1 } });
}, 15_000);

it('tells of another scenario: other pods, and a condition that changed', async () => {
  show(healthy);
  const operators = '/apis/config.openshift.io/v1/clusteroperators';
  const insights = `${operators}?watch=true&fieldSelector=metadata.name%3Dinsights&resourceVersion=${await versionOf(operators)}`;
  const pods = `${PODS}?watch=true&${CLIENTS}&resourceVersion=${await versionOf(PODS)}`;
  const waiting = Promise.all([told(insights, 1), told(pods, 2)]);
  setTimeout(() => show(pullSecretRejected), 300);
  const [[operator], clients] = await waiting;
  expect(operator?.type).toBe('MODIFIED');
  expect(JSON.stringify(operator?.object)).toContain('NotAuthorized');
  expect(summary(clients)).toEqual([
    'DELETED telemeter-client-7d9c8b6f5-x2k4q',
    'ADDED telemeter-client-6c5f4d8b97-q7w2m',
  ]);
});

it('begins with what there is when no version is given, and ends after timeoutSeconds', async () => {
  show(healthy);
  const events = await told(`${PODS}?watch=true&timeoutSeconds=1`, 99);
  expect(summary(events)).toEqual([
    'ADDED prometheus-k8s-0',
    'ADDED prometheus-k8s-1',
    'ADDED telemeter-client-7d9c8b6f5-x2k4q',
  ]);
});

it('stays open for as long as is asked, however long', async () => {
  show(healthy);
  const abort = new AbortController();
  const path = `${PODS}?watch=true&timeoutSeconds=99999999&resourceVersion=${await versionOf(PODS)}`;
  const response = await fetch(`${api.url}${path}`, { signal: abort.signal });
  const ended = response.text().then(
    () => 'ended',
    () => 'left',
  );
  await sleep(500);
  abort.abort();
  expect(await ended).toBe('left');
});

it('says so and ends when the version is too old to be remembered', async () => {
  const [event, ...more] = await told(`${PODS}?watch=true&resourceVersion=5`, 99);
  expect(event).toMatchObject({ type: 'ERROR', object: { code: 410, reason: 'Expired' } });
  expect(more).toEqual([]);
});

it('tells the same over plain HTTP, line by line', async () => {
  show(healthy);
  const version = await versionOf(PODS);
  const response = await fetch(`${api.url}${PODS}?watch=1&${CLIENTS}&resourceVersion=${version}`);
  show(pullSecretRejected);
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    if (text.split('\n').length > 2) break;
  }
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
  expect(events.map(({ type }) => type)).toEqual(['DELETED', 'ADDED']);
});

it.each([
  ['/api/v1/namespaces/openshift-config/secrets', 403],
  ['/apis/example.com/v1/things', 404],
])('refuses to watch %s as plain HTTP: %s', async (path, code) => {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}${path}?watch=true`);
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain(String(code));
  expect(api.requests().at(-1)).toMatchObject({ path, query: '?watch=true', code });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { TEMPORARY } from './helm';

/** Paths of the API server with what it answers there; every other path is 404. */
type Answers = Readonly<Record<string, unknown>>;

const NONE = { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404 };

/** The kinds that the chart makes or looks up, by group and version; helm wants to know each before it says anything. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  v1: ['ConfigMap', 'Service', 'ServiceAccount'],
  'apps/v1': ['Deployment'],
  'networking.k8s.io/v1': ['NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'monitoring.openshift.io/v1': ['AlertingRule', 'AlertRelabelConfig'],
  'config.openshift.io/v1': ['Console'],
  'console.openshift.io/v1': ['ConsolePlugin'],
};

const IN_NO_NAMESPACE = ['Console', 'ConsolePlugin'];

const resourcesOf = (groupVersion: string, kinds: readonly string[]) => ({
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion,
  resources: kinds.map((kind) => ({
    name: `${kind.toLowerCase().replace(/y$/, 'ie')}s`,
    singularName: kind.toLowerCase(),
    namespaced: !IN_NO_NAMESPACE.includes(kind),
    kind,
    verbs: ['get'],
  })),
});

const groupOf = (groupVersion: string) => {
  const version = { groupVersion, version: 'v1' };
  return { name: groupVersion.split('/')[0], versions: [version], preferredVersion: version };
};

/** What helm asks of every cluster. */
const DISCOVERY: Answers = {
  '/version': { major: '1', minor: '29', gitVersion: 'v1.29.0' },
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: Object.keys(KINDS)
      .filter((groupVersion) => groupVersion !== 'v1')
      .map(groupOf),
  },
  ...Object.fromEntries(
    Object.entries(KINDS).map(([groupVersion, kinds]) => [
      `${groupVersion === 'v1' ? '/api' : '/apis'}/${groupVersion}`,
      resourcesOf(groupVersion, kinds),
    ]),
  ),
};

/** A cluster that can be looked into: the arguments that lead helm there, and how to end it. */
export const serveSmallApi = async (
  objects: Answers,
): Promise<{ readonly args: readonly string[]; readonly close: () => void }> => {
  const answers = { ...DISCOVERY, ...objects };
  const server = createServer(({ url = '' }, response) => {
    const [path = ''] = url.split('?');
    const answer = answers[path];
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? NONE));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const file = join(TEMPORARY, `kubeconfig-${port}`);
  const named = (kind: string, value: object) => [{ name: 'small', [kind]: value }];
  writeFileSync(
    file,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'small',
      clusters: named('cluster', { server: `http://127.0.0.1:${port}` }),
      users: named('user', {}),
      contexts: named('context', { cluster: 'small', user: 'small' }),
    }),
  );
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { args: ['--dry-run=server', '--disable-openapi-validation', '--kubeconfig', file], close };
};

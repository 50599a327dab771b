import { logPath, podsPath } from '../src/diagnosis/evidence/log-paths';
import type { Permission, Request } from '../src/diagnosis/evidence/request';
import { SILENCES_PATH, SILENCES_PERMISSION } from '../src/diagnosis/evidence/silences';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import type { SourceId } from '../src/diagnosis/evidence/source-id';
import { SOURCES } from '../src/diagnosis/evidence/sources';
import type { Source } from '../src/diagnosis/evidence/sources';
import { table } from './document';

/** What is lost where a source may not be read. */
const LOST: Readonly<Record<SourceId, string>> = {
  'client-metrics': 'since when, how often and at which stage attempts fail; the log alone tells causes then',
  'client-up': 'whether the client is up while its counters are silent',
  'client-workload':
    'whether the client is deployed, and why its pod does not run; in part from metrics then',
  'client-log': 'causes that never got an HTTP answer: DNS, TLS, proxies, a refused pull secret',
  alert: 'the state of the alert, and when it fires or clears',
  'prometheus-workload': 'whether the pods of Prometheus are ready',
  'prometheus-log': 'why Prometheus answered with an error',
  'remote-write': 'whether Prometheus writes to Red Hat itself',
  'cluster-version': 'version and ID of the cluster, and whether its control plane is hosted',
  'cluster-proxy': 'whether a proxy stands in the way',
  'monitoring-config': 'whether telemetry was switched off, and an own proxy or server',
  'cluster-operators':
    'whether the Insights Operator, with the same token and proxy, gets through; in part from metrics then',
};

/** One call: where, and what it takes. */
export type Call = {
  readonly path: string;
  readonly verb: 'get' | 'list';
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  /** Empty where all objects of that kind are meant. */
  readonly name: string;
  readonly namespace: string;
  readonly roles: readonly string[];
  readonly lost: readonly string[];
};

type Where = Pick<Call, 'group' | 'resource' | 'name' | 'namespace' | 'verb'>;

const PATH =
  /^\/api(?:s\/(?<group>[^/]+))?\/v1(?:\/namespaces\/(?<namespace>[^/]+))?\/(?<resource>[^/]+)(?:\/(?<name>[^/]+)(?:\/(?<sub>[^/]+))?)?$/;

/** What a path of the Kubernetes API takes. */
export const whereOf = (path: string): Where => {
  const { group = '', namespace = '', resource = '', name = '', sub } = PATH.exec(path)?.groups ?? {};
  if (resource === '') throw new Error(`no path of the Kubernetes API: ${path}`);
  const full = sub === undefined ? resource : `${resource}/${sub}`;
  return { group, namespace, resource: full, name, verb: name === '' ? 'list' : 'get' };
};

const withoutQuery = (path: string): string => path.replace(/\?.*$/, '');

/** `prometheuses.monitoring.coreos.com/api` as resource and group. */
const whereOfPermission = ({ verb, resource, namespace = '' }: Permission): Omit<Where, 'name'> => {
  const [whole = '', sub] = resource.split('/');
  const [kind = '', ...group] = whole.split('.');
  return { verb, group: group.join('.'), resource: sub === undefined ? kind : `${kind}/${sub}`, namespace };
};

const PROMETHEUS = '/api/prometheus/api/v1/query';
/** The names that the servers' own permissions are given for (`telemetry.md` 7). */
const SERVER = { prometheuses: 'k8s', alertmanagers: 'main' } as const;

const pathsOf = (request: Request): readonly string[] => {
  switch (request.to) {
    case 'prometheus':
      return [];
    case 'kubernetes':
      return [withoutQuery(request.path)];
    case 'log':
      return [
        withoutQuery(podsPath(request)),
        withoutQuery(logPath(request, 'POD')).replace('/POD/', '/{pod}/'),
      ];
  }
};

const merged = (calls: readonly Call[]): readonly Call[] => {
  const byPath = new Map<string, Call>();
  for (const call of calls) {
    const known = byPath.get(call.path);
    const lost = [...new Set([...(known?.lost ?? []), ...call.lost])];
    byPath.set(call.path, { ...call, lost });
  }
  return [...byPath.values()];
};

/** Every call to the Kubernetes API, each path once. */
export const kubernetesCalls = (): readonly Call[] =>
  merged(
    SOURCE_IDS.flatMap((id) => {
      const { requests, permission }: Source = SOURCES[id];
      const paths = [...requests('day'), ...requests('tail')].flatMap(pathsOf);
      return paths.map((path) => ({ path, ...whereOf(path), roles: permission.roles, lost: [LOST[id]] }));
    }),
  );

/** Every call to Prometheus and Alertmanager through the console; all of one server take the same. */
export const serverCalls = (): readonly Call[] => {
  const asking = SOURCE_IDS.filter((id) => SOURCES[id].requests('day').some(({ to }) => to === 'prometheus'));
  const [first] = asking;
  if (first === undefined) throw new Error('no source asks Prometheus');
  const { permission } = SOURCES[first];
  const queries = { ...whereOfPermission(permission), name: SERVER.prometheuses, roles: permission.roles };
  const tenancy: Omit<Call, 'path' | 'lost'> = {
    verb: 'get',
    group: 'metrics.k8s.io',
    resource: 'pods',
    name: '',
    namespace: 'openshift-monitoring',
    roles: ['view', 'cluster-reader', 'cluster-admin'],
  };
  const lost = asking.map((id) => LOST[id]);
  const instead = ['the same, of the namespace alone; asked only where the path above is refused'];
  const curve = ['the curve of the failing share, and when the alert was pending and firing'];
  const silences = { ...whereOfPermission(SILENCES_PERMISSION), name: SERVER.alertmanagers };
  const range = (path: string): string => path.replace(/query$/, 'query_range');
  const byTenancy = PROMETHEUS.replace('/prometheus/', '/prometheus-tenancy/');
  return [
    { path: PROMETHEUS, ...queries, lost },
    { path: range(PROMETHEUS), ...queries, lost: curve },
    { path: byTenancy, ...tenancy, lost: instead },
    { path: range(byTenancy), ...tenancy, lost: instead },
    {
      path: `/api/alertmanager${SILENCES_PATH}`,
      ...silences,
      roles: SILENCES_PERMISSION.roles,
      lost: ['whether the alert is silenced'],
    },
  ];
};

const HEAD = [
  ...['path', 'verb', 'API group', 'resource', 'namespace'],
  ...['roles that have it, least first', 'lost without it'],
];

const rowOf = (call: Call): readonly string[] => {
  const { path, verb, group, resource, name, namespace, roles, lost } = call;
  const named = name === '' || name === '{pod}' ? '' : ` \`${name}\``;
  return [
    `\`${path}\``,
    verb,
    group === '' ? 'core' : group,
    `${resource}${named}`,
    namespace === '' ? '–' : namespace,
    roles.join(', '),
    lost.join('; '),
  ];
};

const tableOf = (calls: readonly Call[]): string => table(HEAD, calls.map(rowOf));

/** The whole of docs/permissions.md. */
export const permissionsDocument = (): string => `# Every call, and what it takes

Everything is read by GET with the reader's own rights; nothing is written to the cluster but the reader's own ticks, which the console itself keeps with the user's settings. There is no watch, and no call for a Secret. Who lacks a permission loses what the last column says, and nothing else.

This page is made of the [table of sources](../src/diagnosis/evidence/sources.ts) by \`npm run docs\`. A [test](../test/permissions.test.ts) holds it against that table and against the roles that the chart gives to readers, and [another](../integration-tests/more/secrets.spec.ts) against what the lab's Kubernetes API was asked while both pages were walked.

## The Kubernetes API

Under \`/api/kubernetes\` of the console; the doctor asks the same below its \`--kubernetes\`. \`{pod}\` is the newest pod of telemeter-client or of Prometheus, out of the list above it.

${tableOf(kubernetesCalls())}

## Prometheus and Alertmanager

Through the console, whose servers ask for these in turn. Releases before 4.15 ask for \`get namespaces\` in the whole cluster instead of \`prometheuses/api\`. The item of the console's Overview asks the first two paths by the console's own means.

${tableOf(serverCalls())}
`;

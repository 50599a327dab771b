import type { FaultOrder } from '../../lab/host/faults';

/** One way in which what is behind the console fails. */
export type FaultRow = {
  readonly id: string;
  readonly title: string;
  readonly faults: readonly FaultOrder[];
};

type Order = NonNullable<FaultOrder['fault']>;

const row = (id: string, title: string, order: FaultOrder): FaultRow => ({ id, title, faults: [order] });

const prometheus = (id: string, title: string, fault: Order): FaultRow =>
  row(`prometheus-${id}`, title, { server: 'prometheus', fault });

const status = (code: number): Order => ({ fault: 'status', code });

/** Longer than anybody waits. */
const NEVER_MS = 600_000;

/** What befalls Prometheus; the Kubernetes API stays well. */
export const PROMETHEUS_ROWS: readonly FaultRow[] = [
  prometheus('down', 'is down', { fault: 'down' }),
  prometheus('slow-5', 'answers after 5 s', { fault: 'slow', milliseconds: 5000 }),
  prometheus('slow-30', 'answers after 30 s', { fault: 'slow', milliseconds: 30_000 }),
  prometheus('never', 'never answers', { fault: 'slow', milliseconds: NEVER_MS }),
  prometheus('401', '401', status(401)),
  prometheus('403', '403', status(403)),
  prometheus('429', '429', status(429)),
  prometheus('500', '500', status(500)),
  prometheus('503', '503', status(503)),
  prometheus('truncated', 'JSON that breaks off', { fault: 'garbage', form: 'truncated' }),
  prometheus('html', 'a page instead of JSON', { fault: 'garbage', form: 'html' }),
  prometheus('empty', 'empty vectors', { fault: 'answer', form: 'empty' }),
  prometheus('nan', 'NaN', { fault: 'answer', form: 'nan' }),
  prometheus('warnings', 'half of the data, with a warning', { fault: 'answer', form: 'warnings' }),
  prometheus('reset', 'counters that begin anew', { fault: 'answer', form: 'reset' }),
  prometheus('stale', 'nothing newer than 15 minutes', { fault: 'answer', form: 'stale' }),
  prometheus('many', '10,000 series', { fault: 'answer', form: 'many' }),
];

const kubernetes = (id: string, title: string, fault: Order, path?: string): FaultRow =>
  row(`kubernetes-${id}`, title, { server: 'kubernetes', fault, ...(path === undefined ? {} : { path }) });

/** A part of the address of each kind of object that is read, and how a role names it. */
const RESOURCES = [
  ['deployments', '/deployments/'],
  ['pods', '/pods?'],
  ['pods/log', '/log?'],
  ['statefulsets', '/statefulsets/'],
  ['configmaps', '/configmaps/'],
  ['clusterversions', '/clusterversions/'],
  ['infrastructures', '/infrastructures/'],
  ['proxies', '/proxies/'],
  ['clusteroperators', '/clusteroperators/'],
] as const;

/** What befalls the Kubernetes API; Prometheus stays well. One row for each right that a role may lack. */
export const KUBERNETES_ROWS: readonly FaultRow[] = [
  kubernetes('401', '401', status(401)),
  ...RESOURCES.map(([resource, path]) =>
    kubernetes(`403-${resource.replace('/', '-')}`, `403 on ${resource}`, status(403), path),
  ),
  kubernetes('404', '404 on everything', status(404)),
  kubernetes('500', '500', status(500)),
  kubernetes('down', 'ends every connection, also those that are open', { fault: 'down' }),
  {
    id: 'kubernetes-deleted',
    title: 'the Deployment and its pods are deleted',
    faults: [{ server: 'kubernetes', fault: { fault: 'answer', form: 'gone' }, path: 'telemeter-client' }],
  },
];

const log = (id: string, title: string, fault: Order): FaultRow =>
  row(`log-${id}`, title, { server: 'kubernetes', fault, path: '/log?' });

/** What befalls the log of the client alone. */
export const LOG_ROWS: readonly FaultRow[] = [
  log('absent', 'is not there', status(404)),
  log('403', '403', status(403)),
  log('many-lines', '100,000 lines', { fault: 'answer', form: 'many-lines' }),
  log('long-line', 'a line of 2 MB', { fault: 'answer', form: 'long-line' }),
  log('binary', 'binary', { fault: 'answer', form: 'binary' }),
  log('invalid-utf8', 'invalid UTF-8', { fault: 'answer', form: 'invalid-utf8' }),
  log('cut-url', 'ends within an address', { fault: 'answer', form: 'cut-url' }),
];

const EVERYONE = ['prometheus', 'alertmanager', 'kubernetes'] as const;

/** What befalls the console as a whole. */
export const CONSOLE_ROWS: readonly FaultRow[] = [
  {
    id: 'console-session',
    title: 'the session has expired (401 on everything)',
    faults: EVERYONE.map((server) => ({ server, fault: status(401) })),
  },
  {
    id: 'console-network',
    title: 'the network is lost, and comes back',
    faults: EVERYONE.map((server) => ({ server, fault: { fault: 'down' } })),
  },
];

/** Under the name that a table of them has. */
export const ROWS = {
  Prometheus: PROMETHEUS_ROWS,
  'Kubernetes API': KUBERNETES_ROWS,
  'Log of the client': LOG_ROWS,
  Console: CONSOLE_ROWS,
} as const satisfies Record<string, readonly FaultRow[]>;

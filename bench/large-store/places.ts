import type { Labels } from '../../lab/world/series';

const NODES = 250;
const CUSTOMER_NAMESPACES = 360;
/** One pod in so many is of the monitoring itself: its node exporters, one on each node, and some more. */
const MONITORING_EVERY = 33;

const PLATFORM = [
  ...['apiserver', 'authentication', 'cluster-version', 'console', 'controller-manager', 'dns', 'etcd'],
  ...['image-registry', 'ingress', 'insights', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
  ...[
    'machine-api',
    'machine-config-operator',
    'marketplace',
    'multus',
    'network-operator',
    'ovn-kubernetes',
  ],
].map((name) => `openshift-${name}`);

const NAMESPACES = [
  ...PLATFORM,
  ...Array.from({ length: CUSTOMER_NAMESPACES }, (_, index) => `team-${Math.floor(index / 3)}-${index % 3}`),
];

const MONITORING = 'openshift-monitoring';
const MONITORING_APPS = ['node-exporter', 'metrics-server', 'thanos-querier', 'alertmanager-main'];
const APPS = ['web', 'worker', 'api', 'cache', 'queue', 'db'];

/** The entry of a list that goes round. */
export const nth = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** A name that looks like the end of a pod's, one for each number. */
const suffix = (n: number): string => ((n + 1) * 48_271).toString(36);

/** The n-th node. */
export const nodeAt = (n: number): string => `worker-${n % NODES}.prod.example.com`;

/** A namespace of the platform or of a customer; not the monitoring's. */
export const namespaceAt = (n: number): string => nth(NAMESPACES, n);

/** Namespace and name of the n-th pod; some are of the monitoring, none is telemeter-client's. */
export function podAt(n: number): Labels {
  return n % MONITORING_EVERY === 0
    ? { namespace: MONITORING, pod: `${nth(MONITORING_APPS, n / MONITORING_EVERY)}-${suffix(n)}` }
    : { namespace: namespaceAt(n), pod: `${nth(APPS, n)}-${suffix(n)}` };
}

/** What the scrape of the n-th target adds; some are of the monitoring, none is of telemeter-client. */
export function targetAt(n: number): Labels {
  const { namespace = '', pod = '' } = podAt(n);
  const job = namespace === MONITORING ? nth(MONITORING_APPS, n) : `${namespace}-metrics`;
  return { job, namespace, service: job, endpoint: 'https', pod, instance: `${addressAt(n)}:8443` };
}

/** The n-th address of the pods' network. */
export const addressAt = (n: number): string => `10.${128 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`;

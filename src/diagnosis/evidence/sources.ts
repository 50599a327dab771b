import { ALERT_NAMES } from './alert-names';
import { CLIENT_METRICS } from './client-metric-names';
import type { LogId, LogRequest } from './log-paths';
import { CLIENT_LABELS, FAILING_SHARE_QUERY, SELECTED_SERIES } from './alert-rule';
import type { Permission, Request } from './request';
import type { SourceId } from './source-id';

/** How far back counters and log are asked: `day` once, `tail` on every refresh (`mergeSeries`, `mergeLog` join them). */
export type Reach = 'day' | 'tail';

/** One row: what to ask, who may ask it, and where the facts behind the question come from. */
export type Source = {
  readonly requests: (reach: Reach) => readonly Request[];
  /** Where one of those was refused or could not be made: a second place that knows the main part of it. */
  readonly instead?: Request;
  readonly permission: Permission;
  /** Section of the reference, and why it is asked in this way. */
  readonly origin: string;
};

/** 24 h and a window with its baseline; 15 min, the 5 min a baseline may be older, and one scrape of a single node. */
const RANGES = { day: '24h20m', tail: '21m' } as const satisfies Record<Reach, string>;
const TAIL_SECONDS = 21 * 60;

/** CMO's own test selects remote write to Red Hat in this way (`telemetry.md` 1.5). */
const TO_RED_HAT =
  'job="prometheus-k8s",namespace="openshift-monitoring",url=~"https://infogw.api.openshift.com.+"';

const remoteWriteRate = (what: string, metric: string): string =>
  `label_replace(sum(rate(${metric}{${TO_RED_HAT}}[15m])), "what", "${what}", "", "")`;

const MONITORING = 'openshift-monitoring';

const prometheus = (query: string): Request => ({ to: 'prometheus', query });
const kubernetes = (path: string): Request => ({ to: 'kubernetes', path });

const pods = (selector: string): Request =>
  kubernetes(`/api/v1/namespaces/${MONITORING}/pods?labelSelector=${encodeURIComponent(selector)}`);

/** The telemetry Deployment and its pods as kube-state-metrics sees them (`telemetry.md` 2.3). */
const OF_DEPLOYMENT = `namespace="${MONITORING}",deployment="telemeter-client"`;
const OF_PODS = `namespace="${MONITORING}",pod=~"telemeter-client-.+"`;

/**
 * Two minutes without being ready are a fault, less is a start. That the namespace's other Deployments are counted
 * tells an absent Deployment from an absent kube-state-metrics.
 */
const WORKLOAD_IN_METRICS = [
  `kube_deployment_spec_replicas{${OF_DEPLOYMENT}}`,
  `label_replace(max_over_time(kube_pod_status_ready{${OF_PODS},condition="true"}[2m]), "what", "ready", "", "")`,
  `kube_pod_status_phase{${OF_PODS}} == 1`,
  `kube_pod_container_status_restarts_total{${OF_PODS}}`,
  `kube_pod_container_status_waiting_reason{${OF_PODS}} == 1`,
  `label_replace(count(kube_deployment_spec_replicas{namespace="${MONITORING}"}), "what", "deployments", "", "")`,
].join(' or ');

/** Operators whose conditions are looked at. */
const OPERATORS = ['monitoring', 'insights', 'dns'];

/** A request for a log; of the tail only what may be new, since 500 lines of the federate leg are 10 MB. */
const log = (
  selector: string,
  parts: Pick<LogRequest, 'container' | 'tailLines' | 'limitBytes'>,
  reach: Reach,
): LogRequest => ({
  to: 'log',
  namespace: MONITORING,
  selector,
  ...parts,
  ...(reach === 'tail' ? { sinceSeconds: TAIL_SECONDS } : {}),
});

/**
 * Lines of the federate leg are up to 19 kB and count twice, since runtimes split them (`telemetry.md` 3.1). The
 * kubelet cuts the newest end off at `limitBytes`, so it must hold all of them.
 */
const CLIENT_LOG = { container: 'telemeter-client', tailLines: 500, limitBytes: 10_000_000 };
/** Lines of Prometheus are short; the newest ones are shown. */
const PROMETHEUS_LOG = { container: 'prometheus', tailLines: 200, limitBytes: 1_000_000 };

const CLIENT_PODS = 'app.kubernetes.io/name=telemeter-client';
const PROMETHEUS_PODS = 'app.kubernetes.io/name=prometheus,app.kubernetes.io/instance=k8s';

/** Where the logs are, and as much of them as a diagnosis reads once. */
export const LOG_REQUESTS: Readonly<Record<LogId, LogRequest>> = {
  'client-log': log(CLIENT_PODS, CLIENT_LOG, 'day'),
  'prometheus-log': log(PROMETHEUS_PODS, PROMETHEUS_LOG, 'day'),
};

/** `prometheuses/api`, from OCP 4.15 on; before, the OAuth proxy wants `get namespaces` cluster-wide (`telemetry.md` 7). */
const QUERIES: Permission = {
  verb: 'get',
  resource: 'prometheuses.monitoring.coreos.com/api',
  namespace: MONITORING,
  roles: ['cluster-monitoring-metrics-api', 'cluster-monitoring-view', 'cluster-admin'],
  before: {
    minor: 15,
    verb: 'get',
    resource: 'namespaces',
    roles: ['cluster-monitoring-view', 'cluster-reader', 'cluster-admin'],
  },
};

/** Objects of the namespace: `view` there, which cluster-reader includes (`telemetry.md` 7). */
const inNamespace = (verb: 'get' | 'list', resource: string): Permission => ({
  verb,
  resource,
  namespace: MONITORING,
  roles: ['view', 'cluster-reader', 'cluster-admin'],
});

/** Cluster-scoped configuration: cluster-reader (`telemetry.md` 7). */
const inCluster = (resource: string): Permission => ({
  verb: 'get',
  resource: `${resource}.config.openshift.io`,
  roles: ['cluster-reader', 'cluster-admin'],
});

const config = (path: string): Request => kubernetes(`/apis/config.openshift.io/v1/${path}`);

/** Everything that is ever asked; all of it reads, and none of it names a Secret. */
export const SOURCES = {
  'client-metrics': {
    requests: (reach) => [
      prometheus(`{__name__=~"${CLIENT_METRICS.join('|')}",${CLIENT_LABELS}}[${RANGES[reach]}]`),
    ],
    permission: QUERIES,
    origin: 'telemetry.md 2.1: raw samples, since rate() misses the first occurrence of each status code',
  },
  'client-up': {
    requests: () => [prometheus(`up{${CLIENT_LABELS}}[5m]`)],
    permission: QUERIES,
    origin: 'telemetry.md 2.3: 0 while the process is down, absent when telemetry is off',
  },
  'client-workload': {
    requests: () => [
      kubernetes(`/apis/apps/v1/namespaces/${MONITORING}/deployments/telemeter-client`),
      pods(CLIENT_PODS),
    ],
    instead: prometheus(WORKLOAD_IN_METRICS),
    permission: inNamespace('get', 'deployments.apps'),
    origin: 'telemetry.md 1.4: the operator removes the Deployment when telemetry is off',
  },
  'client-log': {
    requests: (reach) => [log(CLIENT_PODS, CLIENT_LOG, reach)],
    permission: inNamespace('get', 'pods/log'),
    origin: 'telemetry.md 3: the only place that names failures without an HTTP answer',
  },
  alert: {
    requests: () => [
      prometheus(
        `{__name__=~"ALERTS|ALERTS_FOR_STATE",alertname=~"${ALERT_NAMES.join('|')}",namespace="${MONITORING}"} or ${FAILING_SHARE_QUERY} or ${SELECTED_SERIES}`,
      ),
    ],
    permission: QUERIES,
    origin:
      'telemetry.md 5.1, 5.2; 2.3: the recording rule of the same group, which tells volume, not health',
  },
  'prometheus-workload': {
    requests: () => [
      kubernetes(`/apis/apps/v1/namespaces/${MONITORING}/statefulsets/prometheus-k8s`),
      pods(PROMETHEUS_PODS),
    ],
    permission: inNamespace('get', 'statefulsets.apps'),
    origin: 'telemetry.md 1.2: what stands behind the address that the client asks',
  },
  'prometheus-log': {
    requests: () => [LOG_REQUESTS['prometheus-log']],
    permission: inNamespace('get', 'pods/log'),
    origin: 'telemetry.md 4.5: says why /federate answered 5xx',
  },
  'remote-write': {
    requests: () => [
      prometheus(
        `${remoteWriteRate('sent', 'prometheus_remote_storage_samples_total')}` +
          ` or ${remoteWriteRate('failed', 'prometheus_remote_storage_samples_failed_total')}`,
      ),
    ],
    permission: QUERIES,
    origin: 'telemetry.md 1.5',
  },
  'cluster-version': {
    requests: () => [config('clusterversions/version'), config('infrastructures/cluster')],
    permission: inCluster('clusterversions'),
    origin: 'telemetry.md 1.4: cluster id and version; hosted clusters have their token elsewhere',
  },
  'cluster-proxy': {
    requests: () => [config('proxies/cluster')],
    permission: inCluster('proxies'),
    origin: 'telemetry.md 6.2: the operator reads its status, not its spec',
  },
  'monitoring-config': {
    requests: () => [kubernetes(`/api/v1/namespaces/${MONITORING}/configmaps/cluster-monitoring-config`)],
    permission: inNamespace('get', 'configmaps'),
    origin: 'telemetry.md 1.4, 6.1',
  },
  'cluster-operators': {
    requests: () => OPERATORS.map((name) => config(`clusteroperators/${name}`)),
    instead: prometheus(`cluster_operator_conditions{name=~"${OPERATORS.join('|')}"}`),
    permission: inCluster('clusteroperators'),
    origin: 'telemetry.md 5.3: insights uses the same token, proxy and trusted CA',
  },
} as const satisfies Record<SourceId, Source>;

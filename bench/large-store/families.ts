import type { Labels } from '../../lab/world/series';
import { addressAt, namespaceAt, nodeAt, nth, podAt, targetAt } from './places';

/** A metric of the crowd. */
export type Family = {
  readonly name: string;
  /** Its part of all series of the crowd, 0 to 1. */
  readonly share: number;
  /** Whether its values only grow. */
  readonly grows: boolean;
  /** Of the n-th series of the metric, counted from 0; no two alike. */
  readonly labels: (n: number) => Labels;
};

const counter = (name: string, share: number, labels: Family['labels']): Family => ({
  name,
  share,
  grows: true,
  labels,
});
const gauge = (name: string, share: number, labels: Family['labels']): Family => ({
  name,
  share,
  grows: false,
  labels,
});

const MONITORING = 'openshift-monitoring';
const PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'];
const CONDITIONS = ['true', 'false', 'unknown'];
const MODES = ['idle', 'iowait', 'irq', 'nice', 'softirq', 'steal', 'system', 'user'];
const VERBS = ['GET', 'LIST', 'POST', 'PUT', 'PATCH', 'DELETE'];
const BOUNDS =
  '0.005 0.025 0.05 0.1 0.2 0.4 0.6 0.8 1.0 1.25 1.5 2.0 3.0 4.0 5.0 6.0 8.0 10.0 15.0 +Inf'.split(' ');
const OPERATOR_CONDITIONS = ['Available', 'Degraded', 'Progressing', 'Upgradeable'];
/** The monitoring's own, beside those that the telemetry series hold. */
const MONITORING_DEPLOYMENTS = [
  ...['kube-state-metrics', 'metrics-server', 'monitoring-plugin', 'openshift-state-metrics'],
  ...['prometheus-operator', 'prometheus-operator-admission-webhook', 'thanos-querier'],
];

/** The n-th of what has `width` parts: which one, and which part of it. */
const split = (n: number, width: number): readonly [whole: number, part: number] => [
  Math.floor(n / width),
  n % width,
];

const container = (n: number): Labels => ({
  ...podAt(n),
  container: nth(['app', 'kube-rbac-proxy', 'sidecar'], n),
});

const ofContainer = (n: number): Labels => ({
  ...container(n),
  node: nodeAt(n),
  id: `/kubepods.slice/kubepods-burstable.slice/crio-${n.toString(16).padStart(8, '0')}.scope`,
  image: `registry.example.com/${namespaceAt(n)}/image:v1`,
});

/** What kube-state-metrics tells of one of several states of the n-th pod. */
const podState = (name: string, states: readonly string[]) => (n: number) => {
  const [pod, state] = split(n, states.length);
  return { ...podAt(pod), uid: `uid-${pod}`, [name]: nth(states, state), job: 'kube-state-metrics' };
};

const bucket = (owner: (n: number) => Labels) => (n: number) => {
  const [whole, part] = split(n, BOUNDS.length);
  return { ...owner(whole), le: nth(BOUNDS, part) };
};

const alert = (n: number): Labels => ({
  alertname: `${nth(['KubePodNotReady', 'TargetDown', 'HighLatency'], n)}${Math.floor(n / 9)}`,
  namespace: n % 4 === 0 ? MONITORING : namespaceAt(n),
  severity: nth(['warning', 'critical', 'info'], Math.floor(n / 3)),
});

const deployment = (n: number): Labels => {
  const ours = MONITORING_DEPLOYMENTS[n];
  return ours === undefined
    ? { namespace: namespaceAt(n), deployment: `app-${n}`, job: 'kube-state-metrics' }
    : { namespace: MONITORING, deployment: ours, job: 'kube-state-metrics' };
};

/** Remote write to somebody else than Red Hat. */
const remoteWrite = (n: number): Labels => ({
  job: 'prometheus-k8s',
  namespace: MONITORING,
  pod: `prometheus-k8s-${n % 2}`,
  url: `https://metrics-${Math.floor(n / 2)}.example.com/api/v1/write`,
});

const apiRequest = (n: number): Labels => {
  const [resource, verb] = split(n, VERBS.length);
  return {
    instance: `10.0.0.${resource % 3}:6443`,
    resource: `resource-${Math.floor(resource / 3)}`,
    scope: 'namespace',
    verb: nth(VERBS, verb),
  };
};

const cpu = (n: number): Labels => {
  const [whole, mode] = split(n, MODES.length);
  return { instance: nodeAt(whole), cpu: String(Math.floor(whole / 250)), mode: nth(MODES, mode) };
};

const kubelet = (n: number): Labels => ({
  instance: `${addressAt(n % 250)}:10250`,
  operation_type: `operation_${Math.floor(n / 250)}`,
});

/** What a large cluster's Prometheus holds beside the telemetry series. The shares make 1 together. */
export const FAMILIES: readonly Family[] = [
  gauge('ALERTS', 0.001, (n) => ({ ...alert(n), alertstate: 'firing' })),
  gauge('ALERTS_FOR_STATE', 0.001, alert),
  counter('apiserver_request_duration_seconds_bucket', 0.24, bucket(apiRequest)),
  gauge('cluster_operator_conditions', 0.0004, (n) => {
    const [operator, condition] = split(n, OPERATOR_CONDITIONS.length);
    return { name: `operator-${operator}`, condition: nth(OPERATOR_CONDITIONS, condition) };
  }),
  counter('container_cpu_usage_seconds_total', 0.1, ofContainer),
  gauge('container_memory_working_set_bytes', 0.1, ofContainer),
  counter('container_network_receive_bytes_total', 0.06, (n) => ({
    ...podAt(n),
    interface: 'eth0',
    node: nodeAt(n),
  })),
  gauge('kube_deployment_spec_replicas', 0.01, deployment),
  counter('kube_pod_container_status_restarts_total', 0.0615, container),
  gauge('kube_pod_container_status_waiting_reason', 0.002, (n) => ({
    ...container(n),
    reason: 'CrashLoopBackOff',
  })),
  gauge('kube_pod_status_phase', 0.15, podState('phase', PHASES)),
  gauge('kube_pod_status_ready', 0.09, podState('condition', CONDITIONS)),
  counter('kubelet_runtime_operations_duration_seconds_bucket', 0.06, bucket(kubelet)),
  counter('node_cpu_seconds_total', 0.1, cpu),
  gauge('process_start_time_seconds', 0.012, targetAt),
  counter('prometheus_remote_storage_samples_total', 0.0001, remoteWrite),
  gauge('up', 0.012, targetAt),
];

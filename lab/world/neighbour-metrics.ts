import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { ClusterFacts, PrometheusPod } from '../scenarios/scenario';
import { HOUR } from './moment';
import type { Labels, Metric, Point } from './series';

const WANTED: Metric = {
  name: 'kube_deployment_spec_replicas',
  type: 'gauge',
  help: 'Number of desired pods for a deployment.',
};
const AVAILABLE: Metric = {
  name: 'kube_deployment_status_replicas_available',
  type: 'gauge',
  help: 'The number of available replicas per deployment.',
};
const READY: Metric = {
  name: 'prometheus_ready',
  type: 'gauge',
  help: 'Whether Prometheus startup was fully completed and the server is ready for normal operation.',
};

/** Written by Prometheus itself, for each target. */
export const UP: Metric = { name: 'up', type: 'gauge', help: '' };

const POD_READY: Metric = {
  name: 'kube_pod_status_ready',
  type: 'gauge',
  help: 'Describes whether the pod is ready to serve requests.',
};
const PHASE: Metric = {
  name: 'kube_pod_status_phase',
  type: 'gauge',
  help: 'The pods current phase.',
};
const RESTARTS: Metric = {
  name: 'kube_pod_container_status_restarts_total',
  type: 'counter',
  help: 'The number of container restarts per container.',
};

const WAITING: Metric = {
  name: 'kube_pod_container_status_waiting_reason',
  type: 'gauge',
  help: 'Describes the reason the container is currently in waiting state.',
};

/** A pod of telemeter-client as kube-state-metrics tells of it. */
export type ObservedPod = {
  readonly name: string;
  readonly ready: boolean;
  readonly restarts: number;
  /** Why its container waits; null where it does not. */
  readonly waiting: string | null;
};

const NAMESPACE = { namespace: 'openshift-monitoring' };

/** A Deployment of the namespace that is always there. */
const OPERATOR: readonly Point[] = [
  { metric: WANTED, labels: { ...NAMESPACE, deployment: 'cluster-monitoring-operator' }, value: 1 },
  { metric: AVAILABLE, labels: { ...NAMESPACE, deployment: 'cluster-monitoring-operator' }, value: 1 },
];

const podMetrics = ({ name, ready, restarts, waiting }: ObservedPod): readonly Point[] => {
  const labels = { ...NAMESPACE, pod: name };
  return [
    { metric: POD_READY, labels: { ...labels, condition: 'true' }, value: ready ? 1 : 0 },
    { metric: POD_READY, labels: { ...labels, condition: 'false' }, value: ready ? 0 : 1 },
    { metric: PHASE, labels: { ...labels, phase: 'Running' }, value: 1 },
    { metric: RESTARTS, labels: { ...labels, container: 'telemeter-client' }, value: restarts },
    ...(waiting === null
      ? []
      : [
          {
            metric: WAITING,
            labels: { ...labels, container: 'telemeter-client', reason: waiting },
            value: 1,
          },
        ]),
  ];
};

/** The Deployments of the namespace and telemeter-client's pods as kube-state-metrics tells of them. */
export function workloadMetrics(deployed: boolean, pods: readonly ObservedPod[]): readonly Point[] {
  if (!deployed) return OPERATOR;
  const labels = { ...NAMESPACE, deployment: 'telemeter-client' };
  return [
    ...OPERATOR,
    { metric: WANTED, labels, value: 1 },
    { metric: AVAILABLE, labels, value: pods.filter(({ ready }) => ready).length },
    ...pods.flatMap(podMetrics),
  ];
}

const WRITTEN: Metric = {
  name: 'prometheus_remote_storage_samples_total',
  type: 'counter',
  help: 'Total number of samples sent to remote storage.',
};
const WRITE_FAILED: Metric = {
  name: 'prometheus_remote_storage_samples_failed_total',
  type: 'counter',
  help: 'Total number of samples which failed on send to remote storage, non-recoverable errors.',
};
const RECEIVER = 'https://infogw.api.openshift.com/metrics/v1/receive';
const SAMPLES_PER_SECOND = 34;

/** What one replica of prometheus-k8s tells of itself, and of its remote write to Red Hat where there is one. */
export function prometheusMetrics(
  pod: PrometheusPod,
  remoteWrite: ClusterFacts['remoteWrite'],
  at: EpochMs,
): readonly Point[] {
  const ready: Point = { metric: READY, labels: {}, value: pod.ready ? 1 : 0 };
  if (remoteWrite === undefined) return [ready];
  const labels = { remote_name: 'telemetry', url: RECEIVER };
  // From 0 on at each second midnight UTC: within a history it begins anew once at most, as after a restart.
  const sent = Math.round(((at % (48 * HOUR)) / 1000) * SAMPLES_PER_SECOND);
  return [
    ready,
    { metric: WRITTEN, labels, value: sent },
    { metric: WRITE_FAILED, labels, value: Math.round(sent * remoteWrite.failedShare) },
  ];
}

/** Labels that the scrape of kube-state-metrics adds, where the metric itself has no such label. */
export const KUBE_STATE_TARGET: Labels = {
  job: 'kube-state-metrics',
  namespace: 'openshift-monitoring',
  service: 'kube-state-metrics',
  endpoint: 'https-main',
  container: 'kube-rbac-proxy-main',
  instance: '10.128.0.22:8443',
};

/** Labels that the scrape of a replica of prometheus-k8s adds. */
export function prometheusTarget(pod: PrometheusPod): Labels {
  return {
    job: 'prometheus-k8s',
    namespace: 'openshift-monitoring',
    service: 'prometheus-k8s',
    endpoint: 'metrics',
    container: 'kube-rbac-proxy',
    pod: pod.name,
    instance: `${pod.ip}:9092`,
  };
}

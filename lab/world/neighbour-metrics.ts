import type { PrometheusPod } from '../scenarios/scenario';
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

/** The deployment of telemeter-client as kube-state-metrics tells of it; nothing where it is not deployed. */
export function deploymentMetrics(deployed: boolean, available: number): readonly Point[] {
  if (!deployed) return [];
  const labels = { namespace: 'openshift-monitoring', deployment: 'telemeter-client' };
  return [
    { metric: WANTED, labels, value: 1 },
    { metric: AVAILABLE, labels, value: available },
  ];
}

/** What one replica of prometheus-k8s tells of itself. */
export function prometheusMetrics(pod: PrometheusPod): readonly Point[] {
  return [{ metric: READY, labels: {}, value: pod.ready ? 1 : 0 }];
}

/** What the scrape of kube-state-metrics adds, where the metric itself has no such label. */
export const KUBE_STATE_TARGET: Labels = {
  job: 'kube-state-metrics',
  namespace: 'openshift-monitoring',
  service: 'kube-state-metrics',
  endpoint: 'https-main',
  container: 'kube-rbac-proxy-main',
  instance: '10.128.0.22:8443',
};

/** What the scrape of a replica of prometheus-k8s adds. */
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

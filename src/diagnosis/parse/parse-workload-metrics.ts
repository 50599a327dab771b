import type { PodFinding, WorkloadFinding } from '../evidence/findings';
import { named, parseVector, valueOf } from './parse-matrix';
import type { Series } from './parse-matrix';
import { found, NOTHING, parserOf } from './reading';
import { redact, saidAt } from './redact';

const telling = (all: readonly Series[], what: string): readonly Series[] =>
  all.filter(({ labels }) => labels['what'] === what);

/** When it was created is not told: that it was not ready for two minutes stands for it. */
const podOf = (name: string, all: readonly Series[]): PodFinding => {
  const own = all.filter(({ labels }) => labels['pod'] === name);
  const restarts = named(own, 'kube_pod_container_status_restarts_total');
  return {
    name: redact(name),
    phase: saidAt(named(own, 'kube_pod_status_phase')[0]?.labels, 'phase') ?? 'Unknown',
    ready: valueOf(telling(own, 'ready')[0]) === 1,
    restarts: restarts.reduce((sum, one) => sum + (valueOf(one) ?? 0), 0),
    waiting: saidAt(named(own, 'kube_pod_container_status_waiting_reason')[0]?.labels, 'reason'),
    createdAt: null,
  };
};

/**
 * The Deployment and its pods from kube-state-metrics (`telemetry.md` 2.3). `nothing`: it counts no Deployment of the
 * namespace at all, so that ours is missing says nothing.
 */
export const parseWorkloadMetrics = parserOf<WorkloadFinding>(([body]) => {
  const vector = parseVector(body);
  if (vector.is !== 'found') return vector;
  const all = vector.value;
  if ((valueOf(telling(all, 'deployments')[0]) ?? 0) === 0) return NOTHING;
  const wanted = valueOf(named(all, 'kube_deployment_spec_replicas')[0]);
  const names = new Set(all.flatMap(({ labels }) => labels['pod'] ?? []));
  const pods = [...names].sort().map((name) => podOf(name, all));
  return found({ deployed: wanted !== null, wanted: wanted ?? 0, pods, fromMetrics: true });
});

import { CONNECTED_CLUSTER, FAILING_SINCE, failingSince, ORDINARY } from './ordinary-cluster';
import type { ClusterFacts, Phase, Scenario } from './scenario';

/** Prometheus 2.x, up to OpenShift 4.18, has another form of log than 3.x (CMO, `assets/prometheus-k8s/prometheus.yaml`). */
const PROMETHEUS_2 = ORDINARY.prometheusPods.map((pod) => ({
  ...pod,
  log: pod.log.slice(0, 1).map(({ at }) => ({
    at,
    text: 'caller=main.go:1182 level=info msg="Server is ready to receive web requests."',
  })),
}));

/**
 * A whole cluster of a release up to 4.18, which fails since the usual minute; what its release makes of metrics, logs,
 * ports and rights follows from the version (`lab/world/release.ts`).
 */
export const olderCluster = (
  cluster: Pick<ClusterFacts, 'version'> & Partial<ClusterFacts>,
  broken: Partial<Omit<Phase, 'from'>>,
): Omit<Scenario, 'id' | 'title' | 'description' | 'expected'> => ({
  ...ORDINARY,
  timeline: failingSince(FAILING_SINCE, broken),
  prometheusPods: PROMETHEUS_2,
  cluster: { ...CONNECTED_CLUSTER, ...cluster },
});

import { CONNECTED_CLUSTER, LONG_RUNNING_POD, PROMETHEUS_PODS, WELL_SO_FAR } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Nothing is wrong. */
export const healthy: Scenario = {
  id: 'healthy',
  title: 'Healthy',
  description: 'Telemetry reaches Red Hat every four and a half minutes.',
  timeline: WELL_SO_FAR,
  pods: [LONG_RUNNING_POD],
  prometheusPods: PROMETHEUS_PODS,
  cluster: CONNECTED_CLUSTER,
  expected: { state: 'delivering', stage: 'none', causes: [], alert: 'inactive' },
};

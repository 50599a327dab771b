import {
  ALL_WELL,
  CONNECTED_CLUSTER,
  FAILING_SINCE,
  LONG_RUNNING_POD,
  PROMETHEUS_PODS,
  WELL_SO_FAR,
} from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The client never gets as far as Red Hat. */
export const prometheusError: Scenario = {
  id: 'prometheus-error',
  title: 'Prometheus error',
  description:
    "The cluster's own Prometheus answers 503 when telemeter-client asks it for the metrics to send.",
  timeline: [
    ...WELL_SO_FAR,
    { from: FAILING_SINCE, ...ALL_WELL, federate: { status: 503, body: 'Service Unavailable' } },
  ],
  pods: [LONG_RUNNING_POD],
  prometheusPods: PROMETHEUS_PODS,
  cluster: CONNECTED_CLUSTER,
  expected: { state: 'failing', stage: 'retrieve', causes: ['prometheus-error'], alert: 'firing' },
};

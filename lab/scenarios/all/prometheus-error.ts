import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The client never gets as far as Red Hat. */
export const prometheusError: Scenario = {
  ...ORDINARY,
  id: 'prometheus-error',
  title: 'Prometheus error',
  description:
    "The cluster's own Prometheus answers 503 when telemeter-client asks it for the metrics to send.",
  timeline: failingSince(FAILING_SINCE, { federate: { status: 503, body: 'Service Unavailable' } }),
  expected: { ...FIRING, stage: 'retrieve', causes: ['prometheus-error'] },
};

import { FAILING_SINCE, failingSince, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Attempts that end well without an upload (F16): degraded, though no counter of failures moves. */
export const nothingToSend: Scenario = {
  ...ORDINARY,
  id: 'nothing-to-send',
  title: 'Nothing to send',
  description: 'Prometheus has none of the selected series: no failure, no alert, and no delivery.',
  timeline: failingSince(FAILING_SINCE, { federate: { status: 200, samples: 0 } }),
  expected: { state: 'degraded', stage: 'retrieve', causes: ['nothing-to-send'], alert: 'inactive' },
};

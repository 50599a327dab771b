import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** F13, behind a 200 that is counted: only the log tells it from what stops on the way to Red Hat. */
export const payloadTooLarge: Scenario = {
  ...ORDINARY,
  id: 'payload-too-large',
  title: 'Too many series',
  description: 'Prometheus answers with more than the client takes.',
  timeline: failingSince(FAILING_SINCE, { federate: { unusable: 'the incoming sample data is too long' } }),
  expected: { ...FIRING, stage: 'retrieve', causes: ['payload-too-large'] },
};

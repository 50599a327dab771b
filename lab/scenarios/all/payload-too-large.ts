import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

export const payloadTooLarge: Scenario = {
  ...ORDINARY,
  id: 'payload-too-large',
  title: 'Too many series',
  description: 'Prometheus answers with more than the client takes.',
  timeline: failingSince(FAILING_SINCE, { federate: { unusable: 'the incoming sample data is too long' } }),
  expected: { ...FIRING, stage: 'retrieve', causes: ['payload-too-large'] },
};

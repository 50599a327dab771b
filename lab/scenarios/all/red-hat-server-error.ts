import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The body is what the server passes on from its own backend (telemetry.md 4.2). */
const UNAVAILABLE = { status: 503, body: 'response status code is 503 Service Unavailable\n' } as const;

/** Nothing is wrong in the cluster. */
export const redHatServerError: Scenario = {
  ...ORDINARY,
  id: 'red-hat-server-error',
  title: 'Red Hat server error',
  description: 'Red Hat answers every upload with 503.',
  timeline: failingSince(FAILING_SINCE, { upload: UNAVAILABLE }),
  expected: { ...FIRING, stage: 'send', causes: ['red-hat-server-error'] },
};

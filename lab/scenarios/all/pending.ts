import { failingSince, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Ten minutes of failures: the state is `failing` long before the alert fires. */
export const pending: Scenario = {
  ...ORDINARY,
  id: 'pending',
  title: 'Alert still pending',
  description: 'Red Hat answers 503 since ten minutes: the alert waits for its hour.',
  timeline: failingSince(-10, {
    upload: { status: 503, body: 'response status code is 503 Service Unavailable\n' },
  }),
  expected: { state: 'failing', stage: 'send', causes: ['red-hat-server-error'], alert: 'pending' },
  earlier: [{ at: -15, state: 'delivering', stage: 'none', causes: [] }],
};

import { FAILING_SINCE, failingSince, OK, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** A failure and a success by turns: degraded, and the alert fires all the same (`telemetry.md` 5.1). */
export const flapping: Scenario = {
  ...ORDINARY,
  id: 'flapping',
  title: 'Flapping',
  description: 'Every second upload fails; the retry a minute later is accepted.',
  timeline: failingSince(FAILING_SINCE, {
    upload: { cycle: [{ status: 503, body: 'response status code is 503 Service Unavailable\n' }, OK] },
  }),
  expected: { state: 'degraded', stage: 'send', causes: ['red-hat-server-error'], alert: 'firing' },
};

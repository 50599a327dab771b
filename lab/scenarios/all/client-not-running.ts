import { FAILING_SINCE, ORDINARY, rolledOut } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Its pod is rolled out anew without a token (S1), so the process ends at each start: no metrics and no alert. */
export const clientNotRunning: Scenario = {
  ...ORDINARY,
  id: 'client-not-running',
  title: 'Client crash loop',
  description: 'The new pod of the client has no token and cannot start.',
  pods: rolledOut(FAILING_SINCE).map((pod) =>
    pod.until === undefined
      ? { ...pod, crash: 'an authorization URL and authorization token must both specified or empty' }
      : pod,
  ),
  expected: { state: 'failing', stage: 'client', causes: ['client-not-running'], alert: 'inactive' },
};

import { BEHIND_A_PROXY, FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** P4, at the upload of a pod that has its token. */
export const proxyDenied: Scenario = {
  ...ORDINARY,
  id: 'proxy-denied',
  title: 'Proxy denies the host',
  description: 'The cluster-wide proxy forbids to connect to Red Hat’s host.',
  timeline: failingSince(FAILING_SINCE, { upload: { transport: 'Forbidden' } }),
  cluster: BEHIND_A_PROXY,
  expected: { ...FIRING, stage: 'send', causes: ['proxy-denied'] },
};

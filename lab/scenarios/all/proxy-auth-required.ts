import { BEHIND_A_PROXY, FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** P3, at the upload of a pod that has its token. */
export const proxyAuthRequired: Scenario = {
  ...ORDINARY,
  id: 'proxy-auth-required',
  title: 'Proxy wants credentials',
  description: 'The cluster-wide proxy answers 407 to CONNECT.',
  timeline: failingSince(FAILING_SINCE, { upload: { transport: 'Proxy Authentication Required' } }),
  cluster: BEHIND_A_PROXY,
  expected: { ...FIRING, stage: 'send', causes: ['proxy-auth-required'] },
};

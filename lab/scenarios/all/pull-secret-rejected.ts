import {
  CONNECTED_CLUSTER,
  FAILING_SINCE,
  failingSince,
  FIRING,
  ORDINARY,
  rolledOut,
} from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/**
 * The global pull secret was replaced by one with an old token, so the operator rolled the pod: the new pod has no
 * token of its own yet and must ask for one, which is refused. (The old pod's token would have lasted a day.)
 */
export const pullSecretRejected: Scenario = {
  ...ORDINARY,
  id: 'pull-secret-rejected',
  title: 'Pull secret rejected',
  description:
    'Red Hat refuses the token of the global pull secret (401 on authorize) since the secret was replaced.',
  timeline: failingSince(FAILING_SINCE, { authorize: { status: 401, body: 'unauthorized\n' } }),
  pods: rolledOut(FAILING_SINCE),
  cluster: {
    ...CONNECTED_CLUSTER,
    // The Insights operator uses the same token, so it is refused too.
    operatorConditions: [
      {
        operator: 'insights',
        type: 'UploadDegraded',
        status: 'True',
        reason: 'NotAuthorized',
        message:
          'Reporting was not allowed: your Red Hat account is not enabled for remote support or your token has expired',
      },
    ],
  },
  expected: { ...FIRING, stage: 'authorize', causes: ['pull-secret-rejected'] },
};

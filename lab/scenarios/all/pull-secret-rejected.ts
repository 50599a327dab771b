import {
  ALL_WELL,
  CONNECTED_CLUSTER,
  FAILING_SINCE,
  LONG_RUNNING_POD,
  PROMETHEUS_PODS,
  WELL_SO_FAR,
} from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/**
 * The global pull secret was replaced by one with an old token, so the operator rolled the pod: the new pod has no
 * token of its own yet and must ask for one, which is refused. (The old pod's token would have lasted a day.)
 */
export const pullSecretRejected: Scenario = {
  id: 'pull-secret-rejected',
  title: 'Pull secret rejected',
  description:
    'Red Hat refuses the token of the global pull secret (401 on authorize) since the secret was replaced.',
  timeline: [
    ...WELL_SO_FAR,
    { from: FAILING_SINCE, ...ALL_WELL, authorize: { status: 401, body: 'unauthorized\n' } },
  ],
  pods: [
    { ...LONG_RUNNING_POD, until: FAILING_SINCE },
    { name: 'telemeter-client-6c5f4d8b97-q7w2m', ip: '10.128.0.41', from: FAILING_SINCE },
  ],
  prometheusPods: PROMETHEUS_PODS,
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
  expected: { state: 'failing', stage: 'authorize', causes: ['pull-secret-rejected'], alert: 'firing' },
};

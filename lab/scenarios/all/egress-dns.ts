import { CONNECTED_CLUSTER, FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** A pod that has its token still fails, at the upload (N1); insights fails for the same reason. */
export const egressDns: Scenario = {
  ...ORDINARY,
  id: 'egress-dns',
  title: 'Name of Red Hat’s host not found',
  description: 'The cluster cannot resolve the name of Red Hat’s host.',
  timeline: failingSince(FAILING_SINCE, {
    upload: { transport: 'dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: no such host' },
  }),
  cluster: {
    ...CONNECTED_CLUSTER,
    operatorConditions: [
      {
        operator: 'insights',
        type: 'UploadDegraded',
        status: 'True',
        reason: 'UploadFailed',
        message: 'Unable to report: unable to build request to connect to Insights server: no such host',
      },
    ],
  },
  expected: { ...FIRING, stage: 'send', causes: ['egress-dns'] },
};

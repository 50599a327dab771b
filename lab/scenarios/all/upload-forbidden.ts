import {
  ALL_WELL,
  CONNECTED_CLUSTER,
  FAILING_SINCE,
  LONG_RUNNING_POD,
  PROMETHEUS_PODS,
  WELL_SO_FAR,
} from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The token is still good; something on the way answers the upload with 403. */
export const uploadForbidden: Scenario = {
  id: 'upload-forbidden',
  title: 'Upload forbidden',
  description:
    "Every upload is answered 403 on Red Hat's side or by a filter on the way, while the token is accepted.",
  timeline: [
    ...WELL_SO_FAR,
    { from: FAILING_SINCE, ...ALL_WELL, upload: { status: 403, body: 'Forbidden' } },
  ],
  pods: [LONG_RUNNING_POD],
  prometheusPods: PROMETHEUS_PODS,
  cluster: CONNECTED_CLUSTER,
  expected: { state: 'failing', stage: 'send', causes: ['upload-forbidden'], alert: 'firing' },
};

import {
  ALL_WELL,
  CONNECTED_CLUSTER,
  FAILING_SINCE,
  LONG_RUNNING_POD,
  PROMETHEUS_PODS,
  WELL_SO_FAR,
} from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The body is what the server passes on from its own backend (telemetry.md 4.2). */
const UNAVAILABLE = { status: 503, body: 'response status code is 503 Service Unavailable\n' } as const;

/** Nothing is wrong in the cluster. */
export const redHatServerError: Scenario = {
  id: 'red-hat-server-error',
  title: 'Red Hat server error',
  description: 'Red Hat answers every upload with 503.',
  timeline: [...WELL_SO_FAR, { from: FAILING_SINCE, ...ALL_WELL, upload: UNAVAILABLE }],
  pods: [LONG_RUNNING_POD],
  prometheusPods: PROMETHEUS_PODS,
  cluster: CONNECTED_CLUSTER,
  expected: { state: 'failing', stage: 'send', causes: ['red-hat-server-error'], alert: 'firing' },
};

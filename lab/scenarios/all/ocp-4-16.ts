import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from '../scenario';

/** `redHatServerError` counted by gauges only: 4.16 has no `metricsclient_http_requests_total` (`telemetry.md` 2.1). */
export const ocp416: Scenario = {
  ...redHatServerError,
  id: 'ocp-4-16',
  title: 'OpenShift 4.16',
  description: 'Red Hat answers 503, on a release that has only the older metrics.',
  cluster: { ...redHatServerError.cluster, version: '4.16.30' },
};

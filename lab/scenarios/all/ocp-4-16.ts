import { olderCluster } from '../older-cluster';
import { FIRING } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/**
 * U6 counted by gauges only: 4.16 has no `metricsclient_http_requests_total` (`telemetry.md` 2.1). This z-stream is of
 * before October 2024, and its alert has no `runbook_url` (`telemetry.md` 5.1).
 */
export const ocp416: Scenario = {
  ...olderCluster(
    { version: '4.16.4', withoutRunbookUrl: true },
    { upload: { status: 503, body: 'response status code is 503 Service Unavailable\n' } },
  ),
  id: 'ocp-4-16',
  title: 'OpenShift 4.16',
  description:
    'Red Hat answers 503, on a release that has only the older metrics, in an early patch whose alert has no link to a runbook.',
  expected: { ...FIRING, stage: 'send', causes: ['red-hat-server-error'] },
};

import { olderCluster } from '../older-cluster';
import { FIRING } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/**
 * F10 of a client that asks port 9092, told by the older gauges and a log that begins with lines of level debug. The
 * OAuth proxies let nobody query without `get namespaces` in the whole cluster (`telemetry.md` 1.2, 2.1, 3.1, 7).
 */
export const ocp414: Scenario = {
  ...olderCluster({ version: '4.14.50', forbidden: ['namespaces'] }, { federate: { status: 403 } }),
  id: 'ocp-4-14',
  title: 'OpenShift 4.14',
  description:
    'Prometheus refuses the client, and the reader has no "get namespaces", which this release asks for instead of prometheuses/api.',
  expected: { ...FIRING, stage: 'retrieve', causes: ['prometheus-forbidden'] },
};

import { CONNECTED_CLUSTER, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Remote write as only the operator's own test switches it on (`telemetry.md` 1.5): no client, and nothing fails. */
export const telemetryRemoteWrite: Scenario = {
  ...ORDINARY,
  id: 'telemetry-remote-write',
  title: 'Remote write in its place',
  description: 'Prometheus writes to Red Hat itself; the client is not deployed.',
  pods: [],
  cluster: { ...CONNECTED_CLUSTER, remoteWrite: { failedShare: 0 } },
  expected: { state: 'off', stage: 'client', causes: ['telemetry-remote-write'], alert: 'inactive' },
};

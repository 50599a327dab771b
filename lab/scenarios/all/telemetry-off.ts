import { CONNECTED_CLUSTER, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Off by configuration: the operator has removed the Deployment, and the alert can never fire (`telemetry.md` 1.4). */
export const telemetryOff: Scenario = {
  ...ORDINARY,
  id: 'telemetry-off',
  title: 'Telemetry switched off',
  description: 'Somebody switched telemetry off in cluster-monitoring-config.',
  pods: [],
  cluster: { ...CONNECTED_CLUSTER, monitoringConfig: 'telemeterClient:\n  enabled: false\n' },
  expected: { state: 'off', stage: 'client', causes: ['telemetry-off'], alert: 'inactive' },
};

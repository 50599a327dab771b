import { CONNECTED_CLUSTER, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

export const telemetryOff: Scenario = {
  ...ORDINARY,
  id: 'telemetry-off',
  title: 'Telemetry switched off',
  description: 'Somebody switched telemetry off in cluster-monitoring-config.',
  pods: [],
  cluster: { ...CONNECTED_CLUSTER, monitoringConfig: 'telemeterClient:\n  enabled: false\n' },
  expected: { state: 'off', stage: 'client', causes: ['telemetry-off'], alert: 'inactive' },
};

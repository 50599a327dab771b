import { ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Nothing is wrong. */
export const healthy: Scenario = {
  ...ORDINARY,
  id: 'healthy',
  title: 'Healthy',
  description: 'Telemetry reaches Red Hat every four and a half minutes.',
  expected: { state: 'delivering', stage: 'none', causes: [], alert: 'inactive' },
};

import { releaseOf } from '../world/release';
import type { Scenario } from './scenario';

/** Whether the reader of a scenario may query the platform's Prometheus, and so sees its alerts (`telemetry.md` 7). */
export function readsMetrics({ cluster }: Scenario): boolean {
  return !cluster.forbidden.includes(releaseOf(cluster.version).metricsNeed);
}

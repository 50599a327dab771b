import type { Evidence } from './evidence/findings';
import type { Report } from './report';

/** Why nothing can be counted; four different things, of which only one is a fault (`product.md` 3.3). */
export type NoDataKind = 'off' | 'no-permission' | 'no-metrics' | 'no-data-yet';

/** Whether there are counters to draw, and if not, why; null where there are. */
export function noDataKind({ state }: Pick<Report, 'state'>, evidence: Evidence): NoDataKind | null {
  const counters = evidence['client-metrics'];
  if (counters.is === 'refused') return 'no-permission';
  if (state === 'off') return 'off';
  if (state === 'collecting') return 'no-data-yet';
  const hasCounters = counters.is === 'found' && counters.value.series.length > 0;
  return hasCounters || counters.is === 'waiting' ? null : 'no-metrics';
}

import type { Evidence } from './evidence/findings';
import type { Report } from './report';

/** Why nothing can be counted; four different things, of which only one is a fault (`product.md` 3.3). */
export type NoDataKind = 'off' | 'no-permission' | 'no-metrics' | 'no-data-yet';

const HOUR_MS = 60 * 60_000;

/** Whether there are counters to draw, and if not, why; null where there are. */
export function noDataKind(
  { state, at }: Pick<Report, 'state' | 'at'>,
  evidence: Evidence,
): NoDataKind | null {
  const counters = evidence['client-metrics'];
  if (counters.is === 'refused') return 'no-permission';
  if (state === 'off') return 'off';
  const series = counters.is === 'found' ? counters.value.series : [];
  // Samples stand oldest first.
  const oldest = series.flatMap(({ samples }) => samples[0]?.[0] ?? []);
  // A client that has come back after an outage has a past to draw.
  if (state === 'collecting' && !oldest.some((time) => time < at - HOUR_MS)) return 'no-data-yet';
  return oldest.length > 0 || counters.is === 'waiting' ? null : 'no-metrics';
}

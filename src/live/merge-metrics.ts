import type { Evidence } from '../diagnosis/evidence/findings';
import { mergeSeries } from '../diagnosis/evidence/merge-series';

/** Joins the counters' tail of `next` to the day of history in `held`; everything else of `next` stays. */
export const mergeMetrics = (next: Evidence, held: Evidence): Evidence => {
  const fresh = next['client-metrics'];
  const old = held['client-metrics'];
  if (fresh === old || fresh.is !== 'found' || old.is !== 'found') return next;
  const series = mergeSeries(old.value.series, fresh.value.series, fresh.at);
  return { ...next, 'client-metrics': { ...fresh, value: { ...fresh.value, series } } };
};

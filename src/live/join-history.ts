import type { Evidence } from '../diagnosis/evidence/findings';
import { mergeLog } from '../diagnosis/evidence/merge-log';
import { mergeSeries } from '../diagnosis/evidence/merge-series';

const joinMetrics = (fresh: Evidence['client-metrics'], old: Evidence['client-metrics']) =>
  fresh.is === 'found' && old.is === 'found'
    ? { ...fresh, value: { series: mergeSeries(old.value.series, fresh.value.series, fresh.at) } }
    : fresh;

/** Of a log that had lines, `nothing` says that no new ones came. */
const joinLog = (fresh: Evidence['client-log'], old: Evidence['client-log']): Evidence['client-log'] => {
  if (old.is !== 'found' || (fresh.is !== 'found' && fresh.is !== 'nothing')) return fresh;
  const newest = fresh.is === 'found' ? fresh.value : { lines: [], from: null };
  return { is: 'found', value: mergeLog(old.value, newest, fresh.at), at: fresh.at };
};

/** Joins the newest part of counters and log in `next` to the history in `held`; everything else of `next` stays. */
export const joinHistory = (next: Evidence, held: Evidence): Evidence => {
  const [metrics, log] = [next['client-metrics'], next['client-log']];
  return {
    ...next,
    'client-metrics':
      metrics === held['client-metrics'] ? metrics : joinMetrics(metrics, held['client-metrics']),
    'client-log': log === held['client-log'] ? log : joinLog(log, held['client-log']),
  };
};

import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { HOUR, MINUTE } from './moment';
import { rate } from './rate';
import type { Labels, Metric, Point, Series } from './series';

const STATE: Metric = { name: 'ALERTS_FOR_STATE', type: 'gauge', help: '' };
const ALERTS: Metric = { name: 'ALERTS', type: 'gauge', help: '' };
const LABELS = {
  alertname: 'TelemeterClientFailures',
  namespace: 'openshift-monitoring',
  severity: 'warning',
} as const;

/** The rule's own numbers (telemetry.md 5.1). */
const WINDOW = 15 * MINUTE;
const THRESHOLD = 0.2;
const HOLD = HOUR;

/** The failing share, 0 to 1, as the rule computes it at a moment; null: it has no answer. */
export function failingShare(series: readonly Series[], at: EpochMs): number | null {
  const total = (name: string): number | null => {
    const rates = series
      .filter((one) => one.metric.name === name && one.labels['job'] === 'telemeter-client')
      .map((one) => rate(one.samples, at, WINDOW))
      .filter((value) => value !== null);
    return rates.length === 0 ? null : rates.reduce((sum, value) => sum + value, 0);
  };
  const failed = total('federate_requests_failed_total');
  const attempts = total('federate_requests_total');
  return failed === null || attempts === null ? null : failed / attempts;
}

function pointsOf(activeAt: EpochMs, at: EpochMs, more: Labels): readonly Point[] {
  const labels = { ...LABELS, ...more };
  const alertstate = at - activeAt >= HOLD ? 'firing' : 'pending';
  return [
    { metric: ALERTS, labels: { ...labels, alertstate }, value: 1 },
    { metric: STATE, labels, value: Math.floor(activeAt / 1000) },
  ];
}

/** What the rule wrote of its alert at one of its evaluations. */
export type Evaluation = {
  readonly at: EpochMs;
  readonly activeAt: EpochMs | null;
  readonly points: readonly Point[];
};

/**
 * What Prometheus would have written of the alert, had it evaluated its rule at those ascending times; `more`: labels
 * that the alert has beside the usual ones.
 */
export function alertHistory(
  series: readonly Series[],
  times: readonly EpochMs[],
  more: Labels = {},
): readonly Evaluation[] {
  let activeAt: EpochMs | null = null;
  return times.map((at) => {
    const share = failingShare(series, at);
    activeAt = share !== null && share > THRESHOLD ? (activeAt ?? at) : null;
    return { at, activeAt, points: activeAt === null ? [] : pointsOf(activeAt, at, more) };
  });
}

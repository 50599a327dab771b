import type { AlertFinding } from '../evidence/findings';
import { SELECTED_SERIES } from '../evidence/alert-rule';
import { named, parseVector, valueOf } from './parse-matrix';
import type { Series } from './parse-matrix';
import { timeOf } from './json';
import { found, NOTHING, parserOf } from './reading';
import { redact } from './redact';

const STATES = ['firing', 'pending'] as const;

/**
 * When an alert's condition first held, in ms. Where the chart issues the alert a second time (`runbookLink`), there are
 * two series of its name: the one that holds longer is the one that fires.
 */
const activeSince = (series: readonly Series[], name: string): number | null => {
  const times = named(series, 'ALERTS_FOR_STATE')
    .filter(({ labels }) => labels['alertname'] === name)
    .flatMap((one) => timeOf((valueOf(one) ?? NaN) * 1000) ?? []);
  return times.reduce<number | null>((first, at) => (first === null ? at : Math.min(first, at)), null);
};

/** The worst of the three alerts, when its run began, and the failing share that the rule sees (`telemetry.md` 5.1). */
const alertOf = (series: readonly Series[]): AlertFinding => {
  const ratio = valueOf(series.find(({ labels }) => labels['__name__'] === undefined));
  const selectedSeries = valueOf(named(series, SELECTED_SERIES)[0]);
  const alerts = named(series, 'ALERTS');
  for (const state of STATES) {
    const alert = alerts.find(({ labels }) => labels['alertstate'] === state);
    const name = alert?.labels['alertname'];
    if (name === undefined) continue;
    return { name: redact(name), state, activeAt: activeSince(series, name), ratio, selectedSeries };
  }
  return { name: 'TelemeterClientFailures', state: 'inactive', activeAt: null, ratio, selectedSeries };
};

/** The alert's state. `nothing`: no alert is active and no counters let the rule see anything. */
export const parseAlert = parserOf<AlertFinding>(([body]) => {
  const vector = parseVector(body);
  if (vector.is !== 'found') return vector;
  return vector.value.length === 0 ? NOTHING : found(alertOf(vector.value));
});

import { ALERT_NAMES } from './alert-names';
import type { EpochMs } from './answer';
import type { Sample } from './findings';
import { FAILING_SHARE_QUERY } from './alert-rule';

/** The alert was in one state from `from` to `to`, within one step of the query. */
export type AlertSpan = {
  readonly state: 'pending' | 'firing';
  readonly from: EpochMs;
  readonly to: EpochMs;
};

/** The failing share (0 to 1) over a range, and the states of the alert in it; spans oldest first, none over another. */
export type ShareHistory = {
  readonly samples: readonly Sample[];
  readonly alert: readonly AlertSpan[];
};

/** Curve and alert by one request, which costs a Prometheus less than two; `telemetry.md` 5.1, 5.2. */
export const SHARE_HISTORY_QUERY =
  `ALERTS{alertname=~"${ALERT_NAMES.join('|')}",namespace="openshift-monitoring"}` +
  ` or ${FAILING_SHARE_QUERY}`;

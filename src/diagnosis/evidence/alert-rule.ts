/** Labels of everything telemeter-client exposes (telemetry.md 2.1). */
export const CLIENT_LABELS = 'job="telemeter-client",namespace="openshift-monitoring"';

/**
 * The failing share over time: the expression of the alert rule without its threshold (telemetry.md 5.1), so that a
 * share below 20 % shows too.
 */
export const FAILING_SHARE_QUERY =
  `sum by (namespace) (rate(federate_requests_failed_total{${CLIENT_LABELS}}[15m]))` +
  ` / sum by (namespace) (rate(federate_requests_total{${CLIENT_LABELS}}[15m]))`;

/** The share of failed attempts above which the rule holds (telemetry.md 5.1). */
export const FAILING_SHARE_THRESHOLD = 0.2;

/** How long the rule must hold before the alert fires (telemetry.md 5.1, `for: 1h`). */
export const ALERT_FOR_MS = 60 * 60_000;

/** Series that the client selects of Prometheus, as the recording rule beside the alert keeps it (telemetry.md 2.3). */
export const SELECTED_SERIES = 'cluster:telemetry_selected_series:count';

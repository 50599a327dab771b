import type { ClientMetricName } from './findings';

/** Everything telemeter-client exposes that says how its attempts end (`telemetry.md` 2.1). */
export const CLIENT_METRICS = [
  'federate_requests_total',
  'federate_requests_failed_total',
  'federate_samples',
  'federate_filtered_samples',
  'metricsclient_http_requests_total',
  'metricsclient_request_retrieve',
  'metricsclient_request_send',
  'process_start_time_seconds',
] as const satisfies readonly ClientMetricName[];

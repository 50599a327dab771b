import type { ClientPod } from '../scenarios/scenario';
import type { Counters } from './counters';
import { releaseOf } from './release';
import type { Labels, Metric, Point } from './series';

const counter = (name: string, help: string): Metric => ({ name, type: 'counter', help });
const gauge = (name: string, help: string): Metric => ({ name, type: 'gauge', help });

const ATTEMPTS = counter('federate_requests_total', 'The number of times federating metrics has run.');
const FAILED = counter(
  'federate_requests_failed_total',
  'The number of times federating metrics has failed.',
);
const SAMPLES = gauge('federate_samples', 'Tracks the number of samples per federation.');
const FILTERED = gauge('federate_filtered_samples', 'Tracks the number of samples filtered per federation.');
const RESPONSES = counter(
  'metricsclient_http_requests_total',
  'Tracks the number of HTTP responses by client and code.',
);
const RETRIEVE = gauge('metricsclient_request_retrieve', 'Tracks the number of metrics retrievals.');
const SEND = gauge('metricsclient_request_send', 'Tracks the number of metrics sends.');
const START = gauge('process_start_time_seconds', 'Start time of the process since unix epoch in seconds.');

/**
 * What the client of an OpenShift version exposes: the gauges of answers always, their counter from 4.17 on
 * (telemetry.md 2.1).
 */
export function clientMetrics(counters: Counters, version: string): readonly Point[] {
  const { hasHttpRequests } = releaseOf(version);
  const points: Point[] = [
    { metric: FILTERED, labels: {}, value: counters.filtered },
    { metric: FAILED, labels: {}, value: counters.failed },
    { metric: ATTEMPTS, labels: {}, value: counters.attempts },
    { metric: SAMPLES, labels: {}, value: counters.samples },
    { metric: START, labels: {}, value: counters.startedAt / 1000 },
  ];
  for (const { client, statusCode, count } of counters.responses) {
    const labels = { client, status_code: statusCode };
    if (hasHttpRequests) points.push({ metric: RESPONSES, labels, value: count });
    points.push({ metric: client === 'federate_from' ? RETRIEVE : SEND, labels, value: count });
  }
  return points;
}

/** A count of answers that no real client would have, and that stays as it is. */
export const strangeCount = (statusCode: string): Point => ({
  metric: RESPONSES,
  labels: { client: 'federate_to', status_code: statusCode },
  value: 3,
});

/** Labels that the scrape of a telemeter-client pod adds to its metrics (telemetry.md 2.1). */
export function clientTarget(pod: ClientPod): Labels {
  return {
    job: 'telemeter-client',
    namespace: 'openshift-monitoring',
    service: 'telemeter-client',
    endpoint: 'https',
    container: 'kube-rbac-proxy',
    pod: pod.name,
    instance: `${pod.ip}:8443`,
  };
}

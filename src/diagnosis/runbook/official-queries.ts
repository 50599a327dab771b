import type { Report } from '../report';

/** The one query of 4.17 and above, then the two of 4.16 and below. */
export const OFFICIAL_QUERY_IDS = ['responses', 'retrieve-responses', 'send-responses'] as const;

/** One of `OFFICIAL_QUERY_IDS`. */
export type OfficialQueryId = (typeof OFFICIAL_QUERY_IDS)[number];

/** A query of the official runbook, and where it fits. */
export type OfficialQuery = {
  readonly query: string;
  /** For which releases the runbook gives it. */
  readonly releases: '4.17 and above' | '4.16 and below';
  readonly generation: NonNullable<Report['generation']>;
};

/**
 * The queries of the official runbook, letter by letter (openshift/runbooks, TelemeterClientFailures, "Diagnosis").
 * They see HTTP answers only: empty does not mean that nothing failed (telemetry.md 3.0).
 */
export const OFFICIAL_QUERIES = {
  responses: {
    query:
      'sum by(client, status_code) (rate(metricsclient_http_requests_total{status_code!~"200"}[15m])) > 0',
    releases: '4.17 and above',
    generation: 'http-requests',
  },
  'retrieve-responses': {
    query: 'sum by(client, status_code) (rate(metricsclient_request_retrieve{status_code!~"200"}[15m])) > 0',
    releases: '4.16 and below',
    generation: 'request-gauges',
  },
  'send-responses': {
    query: 'sum by(client, status_code) (rate(metricsclient_request_send{status_code!~"200"}[15m])) > 0',
    releases: '4.16 and below',
    generation: 'request-gauges',
  },
} as const satisfies Record<OfficialQueryId, OfficialQuery>;

/** The queries that fit the counters this cluster has; all of them where the counters could not be read. */
export function officialQueriesFor(generation: Report['generation']): readonly OfficialQueryId[] {
  if (generation === null) return OFFICIAL_QUERY_IDS;
  return OFFICIAL_QUERY_IDS.filter((id) => OFFICIAL_QUERIES[id].generation === generation);
}

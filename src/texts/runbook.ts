import type { OfficialQueryId } from '../diagnosis/runbook/official-queries';
import type { T } from './t';

/** The parts of the official runbook (openshift/runbooks, TelemeterClientFailures), in its order. */
export const RUNBOOK_PART_IDS = [
  'meaning-alert',
  'meaning-client',
  'impact-view',
  'impact-advice',
  'diagnosis-log',
  'diagnosis-queries',
  'label-federate-from',
  'label-federate-to',
  'empty-result',
  'mitigation-prometheus',
  'mitigation-firewall',
  'mitigation-401-403',
  'mitigation-pull-secret',
  'mitigation-5xx',
  'mitigation-logs',
  'mitigation-support',
] as const;

/** One of `RUNBOOK_PART_IDS`. */
export type RunbookPartId = (typeof RUNBOOK_PART_IDS)[number];

const PARTS = {
  'meaning-alert': (t) =>
    t('The alert fires when, for an hour, more than 20% of the latest attempts to send telemetry failed.'),
  'meaning-client': (t) =>
    t(
      'The pod telemeter-client in openshift-monitoring fetches selected platform metrics from the Service prometheus-k8s (/federate) every few minutes and uploads them to Red Hat over a secure connection.',
    ),
  'impact-view': (t) =>
    t('Until this is fixed, Red Hat support and engineering have no complete view of this cluster.'),
  'impact-advice': (t) => t('They may not notice problems that they could otherwise warn you of.'),
  'diagnosis-log': (t) => t('The log of the client names the reason of each failed attempt.'),
  'diagnosis-queries': (t) =>
    t('Two counters tell on which of the two legs an answer other than 200 came back.'),
  'label-federate-from': (t) => t('client="federate_from": fetching the metrics from Prometheus.'),
  'label-federate-to': (t) => t('client="federate_to": sending the metrics to Red Hat.'),
  // Not in the official runbook: its blind spot (telemetry.md 3.0).
  'empty-result': (t) =>
    t(
      'An empty result does not mean that nothing failed. Network, certificate and proxy faults and a refused pull secret never show up here.',
    ),
  'mitigation-prometheus': (t) =>
    t(
      'If fetching fails: check that the Prometheus pods in openshift-monitoring are there; if they run, read the log of the container prometheus.',
    ),
  'mitigation-firewall': (t) =>
    t('If sending fails and you use a firewall: check it against the list of hosts.'),
  'mitigation-pull-secret': (t) => t("Make sure that the cluster's global pull secret is up to date."),
  'mitigation-401-403': (t) =>
    t(
      '401 and 403 while sending point to the set-up of the cluster, most often an outdated entry cloud.openshift.com in its pull secret; a filter on the way can answer the same.',
    ),
  'mitigation-5xx': (t) =>
    t(
      "500 to 599 while sending point to Red Hat's side, or to a proxy or firewall that answers in its place.",
    ),
  'mitigation-logs': (t) => t('If you use proxies or firewalls, check their logs.'),
  'mitigation-support': (t) =>
    t('If Red Hat has an outage and the alert is still there after an hour, contact Red Hat support.'),
} satisfies Record<RunbookPartId, (t: T) => string>;

/** A part of the official runbook, in our own words. */
export function runbookText(t: T, id: RunbookPartId): string {
  return PARTS[id](t);
}

/** What it costs that telemetry fails: two sentences. */
export function impactText(t: T): readonly [string, string] {
  return [runbookText(t, 'impact-view'), runbookText(t, 'impact-advice')];
}

const QUERIES = {
  responses: (t) => t('Answers other than 200 on both legs (OpenShift 4.17 and above)'),
  'retrieve-responses': (t) => t('Answers other than 200 of Prometheus (OpenShift 4.16 and below)'),
  'send-responses': (t) => t('Answers other than 200 to uploads (OpenShift 4.16 and below)'),
} satisfies Record<OfficialQueryId, (t: T) => string>;

/** What a query of the official runbook returns. */
export function officialQueryText(t: T, id: OfficialQueryId): string {
  return QUERIES[id](t);
}

/** How old the guidance is; it is bundled and never fetched. */
export function guidanceStamp(t: T): string {
  return t('Guidance based on openshift/runbooks 2024-07-23 and openshift/telemeter 2026-07');
}

import { valueOf } from './cause';
import { byClock, byDnsOperator, byPace, byPrometheusPods, byVolume, OPERATORS } from './corroboration';
import type { OperatorsSource } from './corroboration';
import { failureCause } from './failure-cause';

/** The federate leg (`verdicts.md` 3, stage retrieve). Its proxies and codes: `telemetry.md` 4.5. */

const code = (...codes: readonly string[]) => ({
  leg: 'retrieve' as const,
  includes: (one: string) => codes.includes(one),
});

const PODS = ['prometheus-workload'] as const;
type Pods = (typeof PODS)[number];

const NAMED_CODES = ['200', '400', '401', '403'];

/** F1, F2, F8: no connection to the Service, or one that is cut. */
export const prometheusUnreachable = failureCause<Pods>({
  id: 'prometheus-unreachable',
  place: 'no-answer',
  alsoNeeds: PODS,
  supports: byPrometheusPods,
  rules: { retrieve: ['F1', 'F2', 'F8'] },
  usualAt: 'no-answer',
});

/** F3: the name of the Service is not found, or the cluster's DNS does not answer. */
export const clusterDnsFailing = failureCause<OperatorsSource>({
  id: 'cluster-dns-failing',
  place: 'no-answer',
  alsoNeeds: OPERATORS,
  supports: byDnsOperator,
  rules: { retrieve: ['F3'] },
  usualAt: 'no-answer',
});

/** F4 to F6, and X5 on this leg: a certificate that is not trusted or not valid, or no TLS at all. */
export const prometheusCertificate = failureCause({
  id: 'prometheus-certificate',
  place: 'no-answer',
  supports: (seen) => byClock(valueOf(seen['client-log'])),
  rules: { retrieve: ['F4', 'F5', 'F6', 'X5'] },
  usualAt: 'no-answer',
});

/** A slow body (F15) comes after the 200 was counted: only answers of Red Hat's side exclude it. */
export const prometheusSlow = failureCause<Pods>({
  id: 'prometheus-slow',
  place: 'slow',
  alsoNeeds: PODS,
  supports: (seen) => [...byPace(valueOf(seen['client-metrics'])), ...byPrometheusPods(seen)],
  rules: { retrieve: ['F7', 'F15', 'N5'] },
  usualAt: 'no-answer',
});

/** 401 (F9): the token of the service account is rejected, or nobody could review it (`telemetry.md` 4.5). */
export const prometheusUnauthenticated = failureCause({
  id: 'prometheus-unauthenticated',
  place: 'retrieve-answer',
  rules: { retrieve: ['F9'] },
  codes: code('401'),
});

/** 403 (F10): a role or the binding `telemeter-client-view` was changed (`telemetry.md` 1.2). */
export const prometheusForbidden = failureCause({
  id: 'prometheus-forbidden',
  place: 'retrieve-answer',
  rules: { retrieve: ['F10'] },
  codes: code('403'),
});

/** 400 (F11): a selector that Prometheus does not take, from a `telemetry-config` that somebody changed. */
export const prometheusBadSelector = failureCause({
  id: 'prometheus-bad-selector',
  place: 'retrieve-answer',
  rules: { retrieve: ['F11'] },
  codes: code('400'),
});

/** F12, and each counted code beside 200, 400, 401 and 403 (`telemetry.md` 4.5). */
export const prometheusError = failureCause<Pods>({
  id: 'prometheus-error',
  place: 'retrieve-answer',
  alsoNeeds: PODS,
  supports: byPrometheusPods,
  rules: { retrieve: ['F12'] },
  codes: { leg: 'retrieve', includes: (one) => !NAMED_CODES.includes(one) },
});

/**
 * F13: more than 5 MiB (`telemetry.md` 1.1). The 200 before it is counted, so the counters show only that it stopped.
 */
export const payloadTooLarge = failureCause<'alert'>({
  id: 'payload-too-large',
  place: 'body',
  alsoNeeds: ['alert'],
  supports: byVolume,
  rules: { retrieve: ['F13'] },
  usualAt: 'stopped',
});

/** F14: a body that breaks off or is none of metrics, behind a 200 that is counted. */
export const payloadUnreadable = failureCause<Pods>({
  id: 'payload-unreadable',
  place: 'body',
  alsoNeeds: PODS,
  supports: byPrometheusPods,
  rules: { retrieve: ['F14'] },
});

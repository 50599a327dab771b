import { failureCause } from './failure-cause';

/** The federate leg (`verdicts.md` 3, stage retrieve). Its proxies and codes: `telemetry.md` 4.5. */

const code = (...codes: readonly string[]) => ({
  leg: 'retrieve' as const,
  includes: (one: string) => codes.includes(one),
});

const NAMED_CODES = ['200', '400', '401', '403'];

export const prometheusUnreachable = failureCause({
  id: 'prometheus-unreachable',
  place: 'no-answer',
  rules: { retrieve: ['F1', 'F2', 'F8'] },
  usualAt: 'no-answer',
});

export const clusterDnsFailing = failureCause({
  id: 'cluster-dns-failing',
  place: 'no-answer',
  rules: { retrieve: ['F3'] },
  usualAt: 'no-answer',
});

export const prometheusCertificate = failureCause({
  id: 'prometheus-certificate',
  place: 'no-answer',
  rules: { retrieve: ['F4', 'F5', 'F6', 'X5'] },
  usualAt: 'no-answer',
});

/** A slow body (F15) comes after the 200 was counted: only answers of Red Hat's side exclude it. */
export const prometheusSlow = failureCause({
  id: 'prometheus-slow',
  place: 'slow',
  rules: { retrieve: ['F7', 'F15', 'N5'] },
  usualAt: 'no-answer',
});

export const prometheusUnauthenticated = failureCause({
  id: 'prometheus-unauthenticated',
  place: 'retrieve-answer',
  rules: { retrieve: ['F9'] },
  codes: code('401'),
});

export const prometheusForbidden = failureCause({
  id: 'prometheus-forbidden',
  place: 'retrieve-answer',
  rules: { retrieve: ['F10'] },
  codes: code('403'),
});

export const prometheusBadSelector = failureCause({
  id: 'prometheus-bad-selector',
  place: 'retrieve-answer',
  rules: { retrieve: ['F11'] },
  codes: code('400'),
});

export const prometheusError = failureCause({
  id: 'prometheus-error',
  place: 'retrieve-answer',
  rules: { retrieve: ['F12'] },
  codes: { leg: 'retrieve', includes: (one) => !NAMED_CODES.includes(one) },
});

export const payloadTooLarge = failureCause({
  id: 'payload-too-large',
  place: 'body',
  rules: { retrieve: ['F13'] },
  usualAt: 'stopped',
});

export const payloadUnreadable = failureCause({
  id: 'payload-unreadable',
  place: 'body',
  rules: { retrieve: ['F14'] },
});

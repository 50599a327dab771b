import type { LogRuleId } from '../parse/log-rules';
import type { LogSaying } from '../parse/read-log';
import type { CauseId } from './cause-id';

/**
 * What one line alone speaks for (`telemetry.md` 3.3, `verdicts.md` 3), for who reads the log; a verdict weighs more than
 * one line. Where a line has no place (N7 in the token exchange) it is the likeliest, as the causes themselves order them.
 */
const CAUSE_OF_RULE: Readonly<Record<LogRuleId, CauseId>> = {
  S1: 'client-not-running',
  S2: 'client-not-running',
  S3: 'client-not-running',
  F1: 'prometheus-unreachable',
  F2: 'prometheus-unreachable',
  F3: 'cluster-dns-failing',
  F4: 'prometheus-certificate',
  F5: 'prometheus-certificate',
  F6: 'prometheus-certificate',
  F7: 'prometheus-slow',
  F8: 'prometheus-unreachable',
  F9: 'prometheus-unauthenticated',
  F10: 'prometheus-forbidden',
  F11: 'prometheus-bad-selector',
  F12: 'prometheus-error',
  F13: 'payload-too-large',
  F14: 'payload-unreadable',
  F15: 'prometheus-slow',
  F16: 'nothing-to-send',
  A1: 'pull-secret-rejected',
  A2: 'account-forbidden',
  A3: 'pull-secret-rejected',
  A4: 'cluster-owned-elsewhere',
  A5: 'registration-rate-limited',
  A6: 'red-hat-authorize-error',
  A7: 'intercepted-answer',
  A8: 'intercepted-answer',
  A9: 'red-hat-authorize-error',
  U1: 'upload-unauthenticated',
  U2: 'upload-forbidden',
  U3: 'upload-invalid',
  U4: 'upload-too-large',
  U5: 'upload-rate-limited',
  U6: 'red-hat-server-error',
  U7: 'upload-unexpected-status',
  U8: 'intercepted-answer',
  P1: 'proxy-unreachable',
  P2: 'proxy-unreachable',
  P3: 'proxy-auth-required',
  P4: 'proxy-denied',
  P5: 'proxy-misconfigured',
  P6: 'proxy-misconfigured',
  X1: 'tls-untrusted-ca',
  X2: 'tls-wrong-certificate',
  X3: 'tls-expired-or-clock',
  X4: 'tls-broken',
  X5: 'tls-broken',
  N1: 'egress-dns',
  N2: 'egress-dns',
  N3: 'egress-blocked',
  N4: 'egress-blocked',
  N5: 'egress-stalled',
  N6: 'egress-reset',
  N7: 'egress-stalled',
};

/** Rules without a twin of the federate leg, which mean something else there. */
const ON_RETRIEVE: Readonly<Partial<Record<LogRuleId, CauseId>>> = {
  N5: 'prometheus-slow',
  X5: 'prometheus-certificate',
};

const isRuleId = (rule: string): rule is LogRuleId => Object.hasOwn(CAUSE_OF_RULE, rule);

/** The cause that a line speaks for; null where it tells of no failure: the client has started. */
export const causeOfSaying = ({ rule, stage }: LogSaying): CauseId | null => {
  if (rule === null || !isRuleId(rule)) return stage === 'client' ? null : 'unrecognised-error';
  return (stage === 'retrieve' ? ON_RETRIEVE[rule] : undefined) ?? CAUSE_OF_RULE[rule];
};

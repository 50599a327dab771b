import { failureCause } from './failure-cause';

/** TLS towards Red Hat (`telemetry.md` 3.2, X rules on the legs that leave the cluster). */

export const tlsUntrustedCa = failureCause({
  id: 'tls-untrusted-ca',
  place: 'way',
  rules: { authorize: ['X1'], send: ['X1'] },
  usualAt: 'stopped',
});

export const tlsWrongCertificate = failureCause({
  id: 'tls-wrong-certificate',
  place: 'way',
  rules: { authorize: ['X2'], send: ['X2'] },
});

export const tlsExpiredOrClock = failureCause({
  id: 'tls-expired-or-clock',
  place: 'way',
  rules: { authorize: ['X3'], send: ['X3'] },
});

export const tlsBroken = failureCause({
  id: 'tls-broken',
  place: 'way',
  rules: { authorize: ['X4', 'X5'], send: ['X4', 'X5'] },
});

import { valueOf } from './cause';
import { byClock, byInsights } from './corroboration';
import { failureCause } from './failure-cause';

/** TLS towards Red Hat (`telemetry.md` 3.2, X rules on the legs that leave the cluster). */

const OPERATORS = ['cluster-operators'] as const;
type Operators = (typeof OPERATORS)[number];

export const tlsUntrustedCa = failureCause<Operators>({
  id: 'tls-untrusted-ca',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X1'], send: ['X1'] },
  usualAt: 'stopped',
});

export const tlsWrongCertificate = failureCause<Operators>({
  id: 'tls-wrong-certificate',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X2'], send: ['X2'] },
});

export const tlsExpiredOrClock = failureCause<Operators>({
  id: 'tls-expired-or-clock',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen) => [...byClock(valueOf(seen['client-log'])), ...byInsights(seen)],
  rules: { authorize: ['X3'], send: ['X3'] },
});

export const tlsBroken = failureCause<Operators>({
  id: 'tls-broken',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X4', 'X5'], send: ['X4', 'X5'] },
});

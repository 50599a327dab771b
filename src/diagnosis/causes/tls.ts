import { valueOf } from './cause';
import { byClock, byInsights, OPERATORS } from './corroboration';
import type { OperatorsSource } from './corroboration';
import { failureCause } from './failure-cause';

/** TLS towards Red Hat (`telemetry.md` 3.2, X rules on the legs that leave the cluster). */

export const tlsUntrustedCa = failureCause<OperatorsSource>({
  id: 'tls-untrusted-ca',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X1'], send: ['X1'] },
  usualAt: 'stopped',
});

export const tlsWrongCertificate = failureCause<OperatorsSource>({
  id: 'tls-wrong-certificate',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X2'], send: ['X2'] },
});

export const tlsExpiredOrClock = failureCause<OperatorsSource>({
  id: 'tls-expired-or-clock',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen) => [...byClock(valueOf(seen['client-log'])), ...byInsights(seen)],
  rules: { authorize: ['X3'], send: ['X3'] },
});

export const tlsBroken = failureCause<OperatorsSource>({
  id: 'tls-broken',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X4', 'X5'], send: ['X4', 'X5'] },
});

import { valueOf } from './cause';
import { byClock, byInsights, OPERATORS } from './corroboration';
import type { OperatorsSource } from './corroboration';
import { failureCause } from './failure-cause';

/** TLS towards Red Hat (`telemetry.md` 3.2, X rules on the legs that leave the cluster). */

/** X1: in most cases a proxy that inspects TLS, whose CA the cluster does not trust. */
export const tlsUntrustedCa = failureCause<OperatorsSource>({
  id: 'tls-untrusted-ca',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X1'], send: ['X1'] },
  usualAt: 'stopped',
});

/** X2: of another host, as DNS wildcards, search domains and block pages give (`telemetry.md` 8, cases 7 and 8). */
export const tlsWrongCertificate = failureCause<OperatorsSource>({
  id: 'tls-wrong-certificate',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X2'], send: ['X2'] },
});

/** X3: "is after" tells of an expired certificate, "is before" of a clock that is behind (`telemetry.md` 3.2). */
export const tlsExpiredOrClock = failureCause<OperatorsSource>({
  id: 'tls-expired-or-clock',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen) => [...byClock(valueOf(seen['client-log'])), ...byInsights(seen)],
  rules: { authorize: ['X3'], send: ['X3'] },
});

/** X4, X5: no TLS on port 443, or a handshake that fails for another reason. */
export const tlsBroken = failureCause<OperatorsSource>({
  id: 'tls-broken',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['X4', 'X5'], send: ['X4', 'X5'] },
});

import type { LogLine } from '../evidence/findings';
import type { Reason } from '../report';
import { valueOf } from './cause';
import type { Seen } from './cause';
import { byDnsOperator, byInsights, byPace, OPERATORS } from './corroboration';
import type { OperatorsSource } from './corroboration';
import { failureCause } from './failure-cause';
import type { Naming } from './failure-cause';
import { reason } from './traces';

/** Between the pod and Red Hat (`telemetry.md` 3.2, N rules on the legs that leave the cluster). */

/** Time ran out before headers came, in the token exchange: dropped and stalled look the same (`telemetry.md` 3.3 a). */
export const isTimeoutWithoutPlace = ({ rule, stage }: LogLine): boolean =>
  rule === 'N7' && stage === 'authorize';

const either = (line: LogLine): Naming | null =>
  isTimeoutWithoutPlace(line)
    ? { sureness: 'likely', also: [reason('timeout-has-no-place', 'client-log')] }
    : null;

/** Where no line has a place for the timeout, the pace of attempts is a hint. */
const paceOfTimeouts = (seen: Seen<'client-metrics'>, lines: readonly LogLine[]): readonly Reason[] =>
  lines.some(isTimeoutWithoutPlace) ? byPace(valueOf(seen['client-metrics'])) : [];

/** N1, N2: the name of Red Hat's host is not known, or whoever should resolve it fails. */
export const egressDns = failureCause<OperatorsSource>({
  id: 'egress-dns',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen) => [...byDnsOperator(seen), ...byInsights(seen)],
  rules: { authorize: ['N1', 'N2'], send: ['N1', 'N2'] },
  usualAt: 'stopped',
});

/** N3, N4: the connection is refused, has no route or gets no answer. A timeout without a place makes it likely. */
export const egressBlocked = failureCause<OperatorsSource>({
  id: 'egress-blocked',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen, lines) => [...paceOfTimeouts(seen, lines), ...byInsights(seen)],
  rules: { authorize: ['N3', 'N4'], send: ['N3', 'N4'] },
  names: either,
  usualAt: 'stopped',
});

/** N5, and N7 on the upload: a connection that goes silent. A timeout without a place makes it likely. */
export const egressStalled = failureCause<OperatorsSource>({
  id: 'egress-stalled',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: (seen, lines) => [...paceOfTimeouts(seen, lines), ...byInsights(seen)],
  rules: { authorize: ['N5'], send: ['N5', 'N7'] },
  names: either,
});

/** N6: the connection is cut, as filters of host names (SNI) and IDS do. */
export const egressReset = failureCause<OperatorsSource>({
  id: 'egress-reset',
  place: 'way',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['N6'], send: ['N6'] },
});

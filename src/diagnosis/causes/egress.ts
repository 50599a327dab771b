import type { LogLine } from '../evidence/findings';
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

export const egressDns = failureCause({
  id: 'egress-dns',
  place: 'way',
  rules: { authorize: ['N1', 'N2'], send: ['N1', 'N2'] },
  usualAt: 'stopped',
});

export const egressBlocked = failureCause({
  id: 'egress-blocked',
  place: 'way',
  rules: { authorize: ['N3', 'N4'], send: ['N3', 'N4'] },
  names: either,
  usualAt: 'stopped',
});

export const egressStalled = failureCause({
  id: 'egress-stalled',
  place: 'way',
  rules: { authorize: ['N5'], send: ['N5', 'N7'] },
  names: either,
});

export const egressReset = failureCause({
  id: 'egress-reset',
  place: 'way',
  rules: { authorize: ['N6'], send: ['N6'] },
});

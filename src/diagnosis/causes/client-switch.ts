import type { Answer } from '../evidence/answer';
import type { Findings } from '../evidence/findings';
import type { Reason } from '../report';
import { OPEN, ruledOut, valueOf } from './cause';
import type { Cause } from './cause';
import { holdsForClient, ruledOutByCounting } from './client-process';
import { reason } from './traces';

/** Choices rather than faults (`telemetry.md` 1.4, 1.5). */

/** insights-operator uses the same entry of the pull secret; without it, it is disabled too (`telemetry.md` 5.3). */
const insightsDisabled = (operators: Answer<Findings['cluster-operators']>): readonly Reason[] =>
  (valueOf(operators)?.conditions ?? [])
    .filter(
      ({ operator, type, status }) => operator === 'insights' && type === 'Disabled' && status === 'True',
    )
    .slice(0, 1)
    .map(({ message }) => reason('insights-disabled', 'cluster-operators', { message }));

/** The operator removes the Deployment when telemetry is off, or somebody scaled it to nothing. */
const goneReason = (workload: Findings['client-workload'] | null): Reason | null => {
  if (workload === null) return null;
  if (!workload.deployed) return reason('deployment-gone', 'client-workload');
  return workload.wanted === 0 ? reason('scaled-to-zero', 'client-workload') : null;
};

/**
 * Found by configuration, or where the Deployment is gone and insights is disabled too, since both need the token. That
 * the Deployment is gone, alone, may as well be somebody's hand: likely. Absent metrics alone say nothing.
 */
export const telemetryOff: Cause<
  'monitoring-config' | 'client-workload' | 'client-metrics' | 'cluster-operators' | 'remote-write'
> = {
  id: 'telemetry-off',
  needs: ['monitoring-config', 'client-workload', 'client-metrics'],
  judge: (seen) => {
    if (valueOf(seen['monitoring-config'])?.telemeterEnabled === false) {
      return holdsForClient('found', [reason('switched-off', 'monitoring-config')]);
    }
    const counting = ruledOutByCounting(valueOf(seen['client-metrics']));
    if (counting !== null) return counting;
    const workload = valueOf(seen['client-workload']);
    const gone = goneReason(workload);
    if (workload !== null && gone === null) {
      return ruledOut(
        reason('pods-ready', 'client-workload', { count: workload.pods.filter(({ ready }) => ready).length }),
      );
    }
    if (gone === null || valueOf(seen['remote-write'])?.sending === true) return OPEN;
    const noToken = gone.id === 'deployment-gone' ? insightsDisabled(seen['cluster-operators']) : [];
    return holdsForClient(noToken.length > 0 ? 'found' : 'likely', [gone, ...noToken]);
  },
};

/**
 * Nothing but the operator's test switches this on, and then the client is gone (`telemetry.md` 1.5). Found by the
 * series alone; a client that counts excludes it.
 */
export const telemetryRemoteWrite: Cause<'remote-write' | 'client-metrics'> = {
  id: 'telemetry-remote-write',
  needs: ['remote-write'],
  judge: (seen) => {
    if (seen['remote-write'].is === 'nothing') return ruledOut(reason('no-remote-write', 'remote-write'));
    const writes = valueOf(seen['remote-write']);
    const counting = ruledOutByCounting(valueOf(seen['client-metrics']));
    if (counting !== null) return counting;
    if (writes?.sending !== true) return OPEN;
    const share = writes.failedShare ?? 0;
    const fails =
      share > 0 ? [reason('remote-write-fails', 'remote-write', { percent: Math.round(share * 100) })] : [];
    return holdsForClient('found', [reason('remote-write-there', 'remote-write'), ...fails]);
  },
};

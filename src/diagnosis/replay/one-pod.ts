import type { EpochMs } from '../evidence/answer';
import type { WorkloadFinding } from '../evidence/findings';

type Pod = WorkloadFinding['pods'][number];

/** A pod of the client that is ready, made at `createdAt`. */
export const readyPod = (createdAt: EpochMs): Pod => ({
  name: 'telemeter-client-1',
  phase: 'Running',
  ready: true,
  restarts: 0,
  waiting: null,
  createdAt,
});

/** A Deployment of which that pod is the only one; `more` is what differs. */
export const onePod = (createdAt: EpochMs, more: Partial<WorkloadFinding> = {}): WorkloadFinding => ({
  deployed: true,
  wanted: 1,
  pods: [readyPod(createdAt)],
  ...more,
});

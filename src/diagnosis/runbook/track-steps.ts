import type { EpochMs } from '../evidence/answer';
import type { Evidence } from '../evidence/findings';
import type { SourceId } from '../evidence/source-id';
import type { Report, State } from '../report';
import type { PlannedStep } from './step';

/**
 * How far a step is, as the evidence tells it. `done`: seen to be fulfilled; `open`: will show itself; `yours`: only
 * the reader can tell; `cannot-tell`: would show itself, but its source could not be read.
 */
export type Progress = 'done' | 'open' | 'yours' | 'cannot-tell';

/** A step with its progress. */
export type TrackedStep = { readonly step: PlannedStep; readonly progress: Progress };

/** What steps are measured against. */
export type Seen = {
  readonly report: Pick<Report, 'state' | 'failingSince' | 'lastAccepted'>;
  readonly evidence: Evidence;
  /** When the reader said the change was made; null where they did not. */
  readonly changedAt: EpochMs | null;
};

/** Which steps are fulfilled: a wait by what it waits for, a look by the page having the answer. */
export function trackSteps(steps: readonly PlannedStep[], seen: Seen): readonly TrackedStep[] {
  return steps.map((step) => ({ step, progress: progressOf(step, seen) }));
}

function progressOf(step: PlannedStep, seen: Seen): Progress {
  switch (step.does) {
    case 'look':
      return lookProgress(step.at, seen.evidence);
    case 'wait':
      return waitProgress(step.until, seen);
    case 'act':
    case 'run':
    case 'hand-over':
      return 'yours';
  }
}

/** A log has to be read by a person; the other sources answer by themselves. */
function lookProgress(at: SourceId, evidence: Evidence): Progress {
  if (at === 'client-log' || at === 'prometheus-log') return 'yours';
  return isRead(at, evidence) ? 'done' : progressWithout(at, evidence);
}

function waitProgress(until: SourceId, { report, evidence, changedAt }: Seen): Progress {
  if (uploadAccepted(report, changedAt)) return 'done';
  if (until === 'client-workload' && newPodSince(changedAt, evidence)) return 'done';
  return isRead(until, evidence) ? 'open' : progressWithout(until, evidence);
}

/** States in which the newest finished attempt was accepted (`verdicts.md` 1); never "the alert is gone". */
const ACCEPTED: readonly State[] = ['delivering', 'recovering'];

function uploadAccepted({ state, lastAccepted }: Seen['report'], changedAt: EpochMs | null): boolean {
  if (!ACCEPTED.includes(state)) return false;
  return changedAt === null || (lastAccepted !== null && lastAccepted >= changedAt);
}

/** The monitoring operator shows that it has the new token by a new pod (telemetry.md 1.4). */
function newPodSince(changedAt: EpochMs | null, evidence: Evidence): boolean {
  const workload = evidence['client-workload'];
  if (changedAt === null || workload.is !== 'found') return false;
  return workload.value.pods.some(({ createdAt }) => createdAt !== null && createdAt >= changedAt);
}

function isRead(id: SourceId, evidence: Evidence): boolean {
  const { is } = evidence[id];
  return is === 'found' || is === 'nothing';
}

function progressWithout(id: SourceId, evidence: Evidence): Progress {
  return evidence[id].is === 'waiting' ? 'open' : 'cannot-tell';
}

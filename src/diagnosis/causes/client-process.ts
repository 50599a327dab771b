import type { EpochMs } from '../evidence/answer';
import type { Findings, LogLine, PodFinding, WorkloadFinding } from '../evidence/findings';
import type { Reason } from '../report';
import { OPEN, ruledOut, valueOf } from './cause';
import type { Cause, Counted, Opinion, Seen } from './cause';
import { reason } from './traces';

/** The process and its target (`verdicts.md` 3, stage client; `telemetry.md` 2.3). */

type ProcessSources = 'client-workload' | 'client-up' | 'client-metrics' | 'client-log';

/** A pod is given so long to start before its not being ready says anything. */
const START_MS = 2 * 60_000;

/** Reasons to wait that every pod goes through. */
const STARTING = ['ContainerCreating', 'PodInitializing'];

/** An opinion on the process itself: no failed attempt is put down to it, hence no code, no count and no lines. */
export const holdsForClient = (sureness: 'found' | 'likely', because: readonly Reason[]): Opinion => ({
  is: 'holds',
  sureness,
  stage: 'client',
  statusCode: null,
  counted: 0,
  lines: 0,
  because,
});

/** Excludes what cannot be while the newest scrape is at most 150 s old (`Counted.counts`); null where it is older. */
export const ruledOutByCounting = (counted: Counted | null): Opinion | null =>
  counted?.counts === true
    ? ruledOut(reason('client-counts', 'client-metrics', { attempts: counted.ledger.attempts }))
    : null;

const isOlder = ({ createdAt }: PodFinding, now: EpochMs): boolean =>
  createdAt === null || now - createdAt > START_MS;

/** A container that will not come up by itself, such as in CrashLoopBackOff or ImagePullBackOff. */
const isStuck = ({ waiting }: PodFinding): boolean => waiting !== null && !STARTING.includes(waiting);

/** Why the pods cannot be doing their work; null where they can, or are only starting. */
const podTrouble = ({ deployed, wanted, pods }: WorkloadFinding, now: EpochMs): Reason | null => {
  if (!deployed || wanted === 0 || pods.some(({ ready }) => ready)) return null;
  if (pods.length === 0) return reason('no-pod', 'client-workload', { wanted });
  const waiting = pods.find((pod) => pod.waiting !== null && (isStuck(pod) || isOlder(pod, now)));
  if (waiting !== undefined) {
    const { name: pod, restarts } = waiting;
    return reason('pod-waits', 'client-workload', { pod, waiting: waiting.waiting ?? '', restarts });
  }
  return pods.every((pod) => isOlder(pod, now))
    ? reason('pods-not-ready', 'client-workload', { wanted })
    : null;
};

const downTarget = (up: Findings['client-up'] | null): Reason | null => {
  if (up === null || up.pods.some((pod) => pod.up)) return null;
  return reason('target-down', 'client-up', { pod: up.pods[0]?.pod ?? '' });
};

/** Pod or log tell that the process has ended since its counters were seen, which may be some scrapes ago. */
const hasEnded = (workload: WorkloadFinding | null, crash: LogLine | null, { newestAt }: Counted): boolean =>
  (!runs(workload) && workload?.pods.some(isStuck) === true) || (crash !== null && crash.at > newestAt);

const runs = (workload: WorkloadFinding | null): boolean =>
  workload?.pods.some(({ ready }) => ready) === true;

/**
 * S1 to S3 as the last word of the log, a missing or stuck pod, one that is not ready 2 min after it was made, or `up`
 * 0. Found; likely where the pod is ready and only its target does not answer.
 */
export const clientNotRunning: Cause<ProcessSources> = {
  id: 'client-not-running',
  needs: ['client-workload', 'client-up', 'client-metrics', 'client-log'],
  judge: (seen) => {
    const counted = valueOf(seen['client-metrics']);
    const crash = valueOf(seen['client-log'])?.crash ?? null;
    const workload = valueOf(seen['client-workload']);
    const counting = ruledOutByCounting(counted);
    if (counting !== null && counted !== null && !hasEnded(workload, crash, counted)) return counting;
    const pods = workload === null ? null : podTrouble(workload, seen.now);
    const target = workload?.wanted === 0 ? null : downTarget(valueOf(seen['client-up']));
    const because = [
      ...(crash === null
        ? []
        : [reason('log-line', 'client-log', { count: 1, line: crash.text, seenAt: crash.at })]),
      ...(pods === null ? [] : [pods]),
      ...(target === null ? [] : [target]),
    ];
    if (because.length === 0) return OPEN;
    // The pod is ready, only its target does not answer: the way from Prometheus to it may be what is broken.
    const onlyTarget = crash === null && runs(workload);
    return holdsForClient(onlyTarget ? 'likely' : 'found', because);
  },
};

const readyReason = (workload: WorkloadFinding, now: EpochMs): Reason | null => {
  const ready = workload.pods.filter((pod) => pod.ready && isOlder(pod, now));
  if (!workload.deployed || workload.wanted === 0 || ready.length === 0) return null;
  return reason('pods-ready', 'client-workload', { count: ready.length });
};

/** Whether the counters are known to be absent, rather than not to be read. */
const isAbsent = (seen: Seen<ProcessSources>): boolean => {
  const metrics = seen['client-metrics'];
  return metrics.is === 'nothing' || (metrics.is === 'found' && !metrics.value.fresh);
};

/**
 * A ready pod older than 2 min whose counters are absent, or older than 5 min. Found; likely where its target is there
 * and down.
 */
export const clientNotScraped: Cause<ProcessSources> = {
  id: 'client-not-scraped',
  needs: ['client-workload'],
  judge: (seen) => {
    const counting = ruledOutByCounting(valueOf(seen['client-metrics']));
    if (counting !== null) return counting;
    const workload = valueOf(seen['client-workload']);
    const ready = workload === null ? null : readyReason(workload, seen.now);
    if (ready === null || !isAbsent(seen)) return OPEN;
    const target = downTarget(valueOf(seen['client-up']));
    const absent = reason('series-absent', 'client-metrics');
    return holdsForClient(target === null ? 'found' : 'likely', [ready, target ?? absent]);
  },
};

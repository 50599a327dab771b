import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { ClientPod, Scenario } from '../scenarios/scenario';
import { answersInTurn } from './answers-in-turn';
import { attempt, newMemory, pause, type Attempt, type Client } from './attempt';
import { between } from './chance';
import { minute } from './moment';

/** One life of the client's process in a pod. */
export type ClientProcess = {
  readonly pod: ClientPod;
  readonly startedAt: EpochMs;
  /** When it ended or will end; Infinity while no end is known. */
  readonly until: EpochMs;
  /** Attempts that began at or before that time, oldest first. */
  readonly attempts: (at: EpochMs) => readonly Attempt[];
};

/** From the start of the process to its first attempt: it reads its files. */
const START_UP_MS = 37;

type Life = { readonly from: EpochMs; readonly until: EpochMs; readonly reloads: readonly EpochMs[] };

function* attemptsOf(life: Life, known: Omit<Client, 'memory'>): Generator<Attempt, void> {
  const workers = [life.from + START_UP_MS, ...life.reloads];
  for (const [i, from] of workers.entries()) {
    const until = workers[i + 1] ?? life.until;
    const client = { ...known, memory: newMemory() };
    for (let at = from; at < until;) {
      const done = attempt(client, at);
      // What was cut off by the end of its worker is not known to have happened.
      const happenings = done.happenings.filter((happening) => happening.at < until);
      yield { ...done, happenings, error: done.endedAt < until ? done.error : null };
      at = done.endedAt + pause(done);
    }
  }
}

function lazily(source: Generator<Attempt, void>): (at: EpochMs) => readonly Attempt[] {
  const known: Attempt[] = [];
  let next = source.next();
  return (at) => {
    while (next.value !== undefined && next.value.at <= at) {
      known.push(next.value);
      next = source.next();
    }
    const after = known.findIndex((one) => one.at > at);
    return after === -1 ? known : known.slice(0, after);
  };
}

function livesOf(pod: ClientPod, now: EpochMs): readonly Life[] {
  const starts = [pod.from, ...(pod.restarts ?? [])];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? pod.until;
    const from = Math.round(minute(start, now) + between(1800, 3900, `${pod.name} ${start}`));
    const until = end === undefined ? Infinity : minute(end, now);
    const reloads = (pod.reloads ?? []).map((reload) => minute(reload, now));
    return { from, until, reloads: reloads.filter((at) => at > from && at < until) };
  });
}

/** All lives of the client's process in a scenario that starts or started at `now`, oldest first. */
export function processesOf(scenario: Scenario, now: EpochMs): readonly ClientProcess[] {
  const { timeline, cluster } = scenario;
  const { clusterId, version } = cluster;
  // A process that cannot start makes no attempt.
  const alive = scenario.pods.filter(({ crash }) => crash === undefined);
  return alive.flatMap((pod) =>
    livesOf(pod, now).map((life) => ({
      pod,
      startedAt: life.from,
      until: life.until,
      attempts: lazily(attemptsOf(life, { ends: answersInTurn(timeline, now), clusterId, version })),
    })),
  );
}

import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Scenario } from '../scenarios/scenario';
import { logText } from './log-text';
import { minute } from './moment';
import { processesOf, type ClientProcess } from './process';

/** A scenario set at a point in time: what was and what will be. It is always the same for the same two. */
export type World = {
  readonly scenario: Scenario;
  /** The moment that the scenario's minutes count from. */
  readonly now: EpochMs;
  readonly processes: readonly ClientProcess[];
};

/** Sets a scenario at a point in time. */
export function createWorld(scenario: Scenario, now: EpochMs): World {
  return { scenario, now, processes: processesOf(scenario, now) };
}

/** The processes that run at a moment, oldest first. */
export function runningAt(world: World, at: EpochMs): readonly ClientProcess[] {
  return world.processes.filter((process) => process.startedAt <= at && at < process.until);
}

/** The pods of telemeter-client that exist at a moment, oldest first. */
export function podsAt(world: World, at: EpochMs): World['scenario']['pods'] {
  return world.scenario.pods.filter(
    (pod) =>
      minute(pod.from, world.now) <= at && (pod.until === undefined || at < minute(pod.until, world.now)),
  );
}

/** The log of the container telemeter-client in a pod, as the kubelet keeps it: since its last start. */
export function clientLog(world: World, podName: string, at: EpochMs): string {
  const running = runningAt(world, at).findLast((process) => process.pod.name === podName);
  return running === undefined ? '' : logText(running, world.scenario.cluster.version, at);
}

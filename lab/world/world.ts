import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Scenario } from '../scenarios/scenario';
import { crashText, logText } from './log-text';
import { MINUTE, minute } from './moment';
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

/** What the kubelet calls a container that it starts again and again. */
export const CRASH_LOOP = 'CrashLoopBackOff';

/** Once the kubelet has backed off, it tries again every 5 minutes. */
const BACK_OFF = 5 * MINUTE;

type Pod = World['scenario']['pods'][number];

/** How often the container telemeter-client of a pod was started again by a moment. */
export function restartsOf(world: World, pod: Pod, at: EpochMs): number {
  const restarts = (pod.restarts ?? []).filter((restart) => minute(restart, world.now) <= at).length;
  const crashes = Math.floor((at - minute(pod.from, world.now)) / BACK_OFF);
  return pod.crash === undefined ? restarts : Math.max(0, crashes);
}

/** The lives so far of the container telemeter-client in a pod, oldest first; the last one may have ended. */
export function livesAt(world: World, podName: string, at: EpochMs): readonly ClientProcess[] {
  return world.processes.filter((process) => process.pod.name === podName && process.startedAt <= at);
}

/** What a process had written by a moment, which may be after its end. */
export function writtenBy(world: World, process: ClientProcess, at: EpochMs): string {
  const { cluster, strange } = world.scenario;
  const others = (strange?.clientLog ?? []).map((line) => ({
    at: minute(line.at, world.now),
    text: line.text,
  }));
  return logText(process, cluster.version, Math.min(at, process.until - 1), others);
}

/**
 * The log of the container telemeter-client in a pod, as the kubelet keeps it: of its last life. Empty where there is
 * none.
 */
export function clientLog(world: World, podName: string, at: EpochMs): string {
  const crashing = podsAt(world, at).find(({ name, crash }) => name === podName && crash !== undefined);
  if (crashing?.crash !== undefined) {
    const lastStart = minute(crashing.from, world.now) + restartsOf(world, crashing, at) * BACK_OFF;
    return crashText(lastStart, world.scenario.cluster.version, crashing.crash);
  }
  const life = podsAt(world, at).some(({ name }) => name === podName)
    ? livesAt(world, podName, at).at(-1)
    : undefined;
  return life === undefined ? '' : writtenBy(world, life, at);
}

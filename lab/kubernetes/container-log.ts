import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { ClientPod } from '../scenarios/scenario';
import { nanoTime } from '../world/log-text';
import { minute } from '../world/moment';
import { clientLog, livesAt, podsAt, restartsOf, writtenBy, type World } from '../world/world';
import { CLIENT_CONTAINERS, prometheusContainers } from './containers';

/** What one life of a container writes; it only ever grows, until the life ends. */
export type ContainerLog = { readonly text: (at: EpochMs) => string; readonly until: EpochMs };

/** Which log is wanted. */
export type LogName = { readonly pod: string; readonly container: string | null; readonly previous: boolean };

/** A log, or why there is none. */
export type FoundLog =
  ContainerLog | { readonly is: 'no-pod' } | { readonly is: 'bad'; readonly why: string };

const bad = (why: string): FoundLog => ({ is: 'bad', why });

/** Between two starts of a crash loop the log is that of the last one, be it asked for as the present or the previous. */
function crashLog(world: World, pod: ClientPod, previous: boolean, at: EpochMs): FoundLog {
  if (previous && restartsOf(world, pod, at) === 0) return bad('previous terminated container not found');
  return { text: (time) => clientLog(world, pod.name, time), until: Infinity };
}

function clientLife(world: World, { pod, container, previous }: LogName, at: EpochMs): FoundLog {
  const crashing = podsAt(world, at).find(({ name, crash }) => name === pod && crash !== undefined);
  if (crashing !== undefined) return crashLog(world, crashing, previous, at);
  const lives = livesAt(world, pod, at);
  const life = lives.at(previous ? -2 : -1);
  if (life !== undefined) return { text: (time) => writtenBy(world, life, time), until: life.until };
  return bad(
    previous
      ? `previous terminated container "${container}" in pod "${pod}" not found`
      : `container "${container}" in pod "${pod}" is waiting to start: ContainerCreating`,
  );
}

/** As Prometheus 2.x writes a time. */
const milliTime = (at: EpochMs): string => new Date(at).toISOString();

function prometheusText(world: World, pod: string, at: EpochMs): string {
  const replica = world.scenario.prometheusPods.find(({ name }) => name === pod);
  return (replica?.log ?? [])
    .map((entry) => ({ text: entry.text, time: minute(entry.at, world.now) }))
    .filter(({ time }) => time <= at)
    .map(
      ({ text, time }) =>
        `${text.startsWith('caller=') ? `ts=${milliTime(time)}` : `time=${nanoTime(time)}`} ${text}\n`,
    )
    .join('');
}

/** The log of a container's present life, or of the one before, as it is known at a moment. */
export function findLog(world: World, name: LogName, at: EpochMs): FoundLog {
  const { pod, container, previous } = name;
  const client = podsAt(world, at).find((one) => one.name === pod);
  const isReplica = world.scenario.prometheusPods.some((one) => one.name === pod);
  if (client === undefined && !isReplica) return { is: 'no-pod' };
  const { version } = world.scenario.cluster;
  const containers: readonly string[] =
    client === undefined ? prometheusContainers(version) : CLIENT_CONTAINERS;
  if (container === null) {
    return bad(`a container name must be specified for pod ${pod}, choose one of: [${containers.join(' ')}]`);
  }
  if (!containers.includes(container)) return bad(`container ${container} is not valid for pod ${pod}`);
  if (container === 'telemeter-client') return clientLife(world, name, at);
  if (previous) return bad(`previous terminated container "${container}" in pod "${pod}" not found`);
  const until = client?.until === undefined ? Infinity : minute(client.until, world.now);
  return { text: (time) => (container === 'prometheus' ? prometheusText(world, pod, time) : ''), until };
}

import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { minute } from '../world/moment';
import { nanoTime } from '../world/log-text';
import { clientLog, podsAt, type World } from '../world/world';
import { CLIENT_CONTAINERS, PROMETHEUS_CONTAINERS } from './workloads';

/** The text of a log, or why there is none. */
export type LogAnswer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'no-pod' }
  | { readonly is: 'bad'; readonly why: string };

function containersOf(world: World, pod: string, at: EpochMs): readonly string[] | null {
  if (podsAt(world, at).some(({ name }) => name === pod)) return CLIENT_CONTAINERS;
  return world.scenario.prometheusPods.some(({ name }) => name === pod) ? PROMETHEUS_CONTAINERS : null;
}

function wholeLog(world: World, pod: string, container: string, at: EpochMs): string {
  if (container === 'telemeter-client') return clientLog(world, pod, at);
  if (container !== 'prometheus') return '';
  const replica = world.scenario.prometheusPods.find(({ name }) => name === pod);
  const lines = (replica?.log ?? []).map(
    (entry) => `time=${nanoTime(minute(entry.at, world.now))} ${entry.text}\n`,
  );
  return lines.join('');
}

/** The last lines; a log ends in a line break, which begins no further line. */
function tail(text: string, lines: number): string {
  if (lines === 0) return '';
  const all = text.split('\n');
  return all.slice(Math.max(0, all.length - 1 - lines)).join('\n');
}

/** The lines that were written after a moment, by the time that each of them tells. */
function after(text: string, moment: EpochMs): string {
  const isNew = (line: string): boolean => Date.parse(/\b(?:ts|time)=(\S+)/.exec(line)?.[1] ?? '') > moment;
  return text
    .split(/(?<=\n)/)
    .filter(isNew)
    .join('');
}

function numberOf(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  return text === null ? null : Number(text);
}

/** A pod's log, as the kubelet cuts it: since `sinceSeconds`, the last `tailLines`, and of those the first `limitBytes`. */
export function podLog(world: World, pod: string, parameters: URLSearchParams, at: EpochMs): LogAnswer {
  const containers = containersOf(world, pod, at);
  if (containers === null) return { is: 'no-pod' };
  const container = parameters.get('container');
  if (container === null) {
    return {
      is: 'bad',
      why: `a container name must be specified for pod ${pod}, choose one of: [${containers.join(' ')}]`,
    };
  }
  if (!containers.includes(container))
    return { is: 'bad', why: `container ${container} is not valid for pod ${pod}` };
  if (parameters.get('previous') === 'true') {
    return { is: 'bad', why: `previous terminated container "${container}" in pod "${pod}" not found` };
  }
  const lines = numberOf(parameters, 'tailLines');
  const bytes = numberOf(parameters, 'limitBytes');
  const seconds = numberOf(parameters, 'sinceSeconds');
  const isBad = (number: number | null): boolean =>
    number !== null && !(Number.isInteger(number) && number >= 0);
  if ([lines, bytes, seconds].some(isBad)) {
    return { is: 'bad', why: 'tailLines, limitBytes and sinceSeconds must be whole numbers' };
  }
  const whole = wholeLog(world, pod, container, at);
  const text = seconds === null ? whole : after(whole, at - seconds * 1000);
  const wanted = lines === null ? text : tail(text, lines);
  return { is: 'text', text: bytes === null ? wanted : Buffer.from(wanted).subarray(0, bytes).toString() };
}

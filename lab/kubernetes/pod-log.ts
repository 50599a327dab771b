import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { SECOND } from '../world/moment';
import type { World } from '../world/world';
import { findLog, type ContainerLog } from './container-log';
import type { Outlet } from './outlet';

/** The text of a log, a log that goes on, or why there is none. */
export type LogAnswer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'following'; readonly open: (outlet: Outlet) => () => void }
  | { readonly is: 'no-pod' }
  | { readonly is: 'bad'; readonly why: string };

/** How often a followed log is looked at. */
const LOOK_EVERY_MS = 250;

/** How a log is cut. */
type Cut = {
  readonly lines: number | null;
  readonly bytes: number | null;
  readonly seconds: number | null;
  readonly since: EpochMs | null;
  readonly timestamps: boolean;
};

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** When a line was written, as it tells itself. */
const timeOf = (line: string): string => /\b(?:ts|time)=(\S+)/.exec(line)?.[1] ?? '';

function stamped(text: string, { timestamps }: Cut): string {
  if (!timestamps) return text;
  return linesOf(text)
    .map((line) => `${timeOf(line)} ${line}`)
    .join('');
}

const firstBytes = (text: string, bytes: number | null): string =>
  bytes === null ? text : Buffer.from(text).subarray(0, bytes).toString();

/** Since `sinceSeconds` or `sinceTime`, of that the last `tailLines`, and of those the first `limitBytes`. */
function cutText(text: string, cut: Cut, at: EpochMs): string {
  const { lines, bytes, seconds, since } = cut;
  const all = linesOf(text);
  const from = seconds === null ? since : at - seconds * SECOND;
  const fresh = from === null ? all : all.filter((line) => Date.parse(timeOf(line)) >= from);
  const last = lines === null ? fresh : fresh.slice(Math.max(0, fresh.length - lines));
  return firstBytes(stamped(last.join(''), cut), bytes);
}

function cutOf(parameters: URLSearchParams): Cut | null {
  const numberOf = (name: string): number | null => {
    const text = parameters.get(name);
    return text === null ? null : Number(text);
  };
  const lines = numberOf('tailLines');
  const bytes = numberOf('limitBytes');
  const seconds = numberOf('sinceSeconds');
  const isGood = (number: number | null): boolean =>
    number === null || (Number.isInteger(number) && number >= 0);
  if (![lines, bytes, seconds].every(isGood)) return null;
  const sinceTime = parameters.get('sinceTime');
  const since = sinceTime === null ? null : Date.parse(sinceTime);
  // As the API has it, one of the two.
  if (Number.isNaN(since) || (since !== null && seconds !== null)) return null;
  return { lines, bytes, seconds, since, timestamps: isTrue(parameters.get('timestamps')) };
}

const isTrue = (text: string | null): boolean => text === 'true' || text === '1';

/** A log that is being followed. */
class Following {
  #seen: number;
  #sentBytes = 0;
  readonly #looking: NodeJS.Timeout;

  constructor(
    private readonly log: ContainerLog,
    private readonly cut: Cut,
    private readonly outlet: Outlet,
    private readonly isGone: () => boolean,
  ) {
    const at = Date.now();
    const text = log.text(at);
    this.#seen = text.length;
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#send(cutText(text, { ...cut, bytes: null }, at));
    this.#endIfDone(at);
  }

  stop(): void {
    clearInterval(this.#looking);
  }

  #look(): void {
    const at = Date.now();
    const text = this.log.text(at);
    const news = text.slice(this.#seen);
    this.#seen = text.length;
    this.#send(stamped(news, this.cut));
    this.#endIfDone(at);
  }

  #send(text: string): void {
    const left = this.cut.bytes === null ? null : this.cut.bytes - this.#sentBytes;
    const part = firstBytes(text, left);
    this.#sentBytes += Buffer.byteLength(part);
    if (part !== '') this.outlet.send(part);
  }

  #endIfDone(at: EpochMs): void {
    const isFull = this.cut.bytes !== null && this.#sentBytes >= this.cut.bytes;
    if (!isFull && at < this.log.until && !this.isGone()) return;
    this.stop();
    this.outlet.end();
  }
}

/**
 * A pod's log in the world of this moment, as the kubelet gives it; a followed one ends with its container or world.
 */
export function podLog(world: () => World, pod: string, parameters: URLSearchParams, at: EpochMs): LogAnswer {
  const here = world();
  const name = { pod, container: parameters.get('container'), previous: isTrue(parameters.get('previous')) };
  const log = findLog(here, name, at);
  if ('is' in log) return log;
  const cut = cutOf(parameters);
  if (cut === null)
    return {
      is: 'bad',
      why: 'tailLines, limitBytes and sinceSeconds must be whole numbers, sinceTime a time',
    };
  if (!isTrue(parameters.get('follow'))) return { is: 'text', text: cutText(log.text(at), cut, at) };
  return {
    is: 'following',
    open: (outlet) => {
      const following = new Following(log, cut, outlet, () => world() !== here);
      return () => following.stop();
    },
  };
}

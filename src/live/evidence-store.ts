import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence, Findings } from '../diagnosis/evidence/findings';
import { NO_EVIDENCE } from '../diagnosis/evidence/no-evidence';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import type { Reach } from '../diagnosis/evidence/sources';
import { keepLastGood } from './keep-last-good';

/** Evidence as it stands, and how fresh it is. A new object at every change. */
export type LiveEvidence = {
  readonly evidence: Evidence;
  /** When the last refresh was complete, by the server's clock; null before the first. */
  readonly updatedAt: EpochMs | null;
  readonly refreshing: boolean;
  /** The clock of the servers minus this browser's, in ms; 0 until a server told its own. */
  readonly clockOffset: number;
  /** Sources whose last refresh failed while older data is still shown, with the failure. */
  readonly stale: Partial<Readonly<Record<SourceId, Answer<never>>>>;
};

/** Asks one source and parses what came. `now` is the moment of asking by the server's clock. */
export type AskSource = <S extends SourceId>(
  id: S,
  reach: Reach,
  signal: AbortSignal,
) => Promise<{ readonly answer: (at: EpochMs) => Answer<Findings[S]>; readonly serverTime: EpochMs | null }>;

export type EvidenceStore = {
  readonly current: () => LiveEvidence;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks every source once; a refresh under way is not doubled. `everything` includes what seldom changes. */
  readonly refresh: (everything: boolean) => Promise<void>;
  /** Ends what is under way. */
  readonly abort: () => void;
};

/** Facts of the cluster that seldom change: asked at first, on demand, and every tenth time. */
const SELDOM: ReadonlySet<SourceId> = new Set([
  'cluster-version',
  'cluster-proxy',
  'monitoring-config',
  'cluster-operators',
  'prometheus-workload',
]);

/** Beyond this the tail no longer joins the history that is held, and the whole day is asked again. */
const TAIL_JOINS_MS = 15 * 60_000;

/** `Date` headers have whole seconds, and the answer took its time. */
const ROUNDING_MS = 2000;

const EMPTY: LiveEvidence = {
  evidence: NO_EVIDENCE,
  updatedAt: null,
  refreshing: false,
  clockOffset: 0,
  stale: {},
};

/** The state and who listens to it. */
class Held {
  #state = EMPTY;
  readonly #listeners = new Set<() => void>();

  constructor(readonly browserNow: () => EpochMs) {}

  readonly current = (): LiveEvidence => this.#state;

  readonly set = (change: Partial<LiveEvidence>): void => {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): EpochMs => this.browserNow() + this.#state.clockOffset;
}

const reachFor = (held: Held, id: SourceId): Reach => {
  const known = held.current().evidence[id];
  return known.is === 'found' && held.now() - known.at < TAIL_JOINS_MS ? 'tail' : 'day';
};

/** The server's clock minus the browser's; a rounding of the Date header to whole seconds is no difference. */
const offsetOf = (held: Held, serverTime: EpochMs | null): number => {
  if (serverTime === null) return held.current().clockOffset;
  const offset = serverTime - held.browserNow();
  return Math.abs(offset) < ROUNDING_MS ? 0 : offset;
};

const refreshOne = async (
  held: Held,
  askSource: AskSource,
  id: SourceId,
  signal: AbortSignal,
): Promise<void> => {
  const { answer, serverTime } = await askSource(id, reachFor(held, id), signal);
  if (signal.aborted) return;
  const clockOffset = offsetOf(held, serverTime);
  held.set({ ...keepLastGood(held.current(), id, answer(held.browserNow() + clockOffset)), clockOffset });
};

/**
 * Holds the evidence for every page of ours, so that going from one to the other asks nothing twice. `browserNow`
 * is this browser's clock; times in the evidence are the server's.
 */
export const createEvidenceStore = (askSource: AskSource, browserNow: () => EpochMs): EvidenceStore => {
  const held = new Held(browserNow);
  let underWay: { readonly done: Promise<void>; readonly controller: AbortController } | null = null;

  const run = async (everything: boolean, signal: AbortSignal): Promise<void> => {
    held.set({ refreshing: true });
    const { evidence } = held.current();
    const due = SOURCE_IDS.filter((id) => everything || !SELDOM.has(id) || evidence[id].is === 'waiting');
    await Promise.all(due.map((id) => refreshOne(held, askSource, id, signal)));
    if (!signal.aborted) held.set({ refreshing: false, updatedAt: held.now() });
  };

  return {
    current: held.current,
    subscribe: held.subscribe,
    refresh: (everything) => {
      if (underWay !== null) return underWay.done;
      const controller = new AbortController();
      const done = run(everything, controller.signal).finally(() => {
        if (underWay?.controller === controller) underWay = null;
      });
      underWay = { done, controller };
      return done;
    },
    abort: () => {
      underWay?.controller.abort();
      underWay = null;
      held.set({ refreshing: false });
    },
  };
};

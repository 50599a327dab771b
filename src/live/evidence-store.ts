import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence, Findings } from '../diagnosis/evidence/findings';
import { NO_EVIDENCE } from '../diagnosis/evidence/no-evidence';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import type { Reach } from '../diagnosis/evidence/sources';
import { askInTurns, LATER } from './ask-in-turns';
import { keepLastGood } from './keep-last-good';

/** Evidence as it stands, and how fresh it is. A new object at every change. */
export type LiveEvidence = {
  readonly evidence: Evidence;
  /** When the last refresh had what changes often, by the server's clock; null before the first. */
  readonly updatedAt: EpochMs | null;
  readonly refreshing: boolean;
  /** The clock of the servers minus this browser's, in ms; 0 until a server told its own. */
  readonly clockOffset: number;
  /** Sources whose last refresh failed while older data is still shown, with the failure. */
  readonly stale: Partial<Readonly<Record<SourceId, Answer<never>>>>;
};

/** Asks one source and parses what came, at a moment by the server's clock. Never rejects but by a fault of ours. */
export type AskSource = <S extends SourceId>(
  id: S,
  reach: Reach,
  signal: AbortSignal,
) => Promise<{
  readonly answer: (at: EpochMs) => Answer<Findings[S]>;
  /** The server's clock minus this browser's when the answer began to arrive; null where the server did not tell. */
  readonly clockOffset: number | null;
}>;

/** What holds the evidence, tells of its changes, and asks for it again. */
export type EvidenceStore = {
  readonly current: () => LiveEvidence;
  /** Returns how to leave; when the last listener leaves, what is under way is ended. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * For how many ms nothing need be asked, where everything is to be asked each `intervalMs`: 0 where something is
   * open.
   */
  readonly restsFor: (intervalMs: number) => number;
  /**
   * Asks what is due, each source once: every tenth round that is everything. A refresh under way is not doubled. Resolves
   * to whether the counters could be asked for: where they cannot, nobody should ask again soon. Never rejects.
   */
  readonly refresh: () => Promise<boolean>;
  /** The same with everything, by somebody's wish; a refresh under way, which may hang, is ended. */
  readonly refreshAll: () => Promise<boolean>;
};

/** Facts of the cluster that seldom change: asked at first, on demand, and every tenth time. */
const SELDOM: ReadonlySet<SourceId> = new Set([...LATER, 'monitoring-config']);

const EVERYTHING_EACH = 10;

/** Beyond this the tail no longer joins the history that is held, and the whole day is asked again. */
const TAIL_JOINS_MS = 15 * 60_000;

/** `Date` headers have whole seconds, and the answer took its time. */
const ROUNDING_MS = 2000;

/** Before anything was asked: every source is `waiting`. */
export const EMPTY: LiveEvidence = {
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

  readonly isHeard = (): boolean => this.#listeners.size > 0;

  readonly now = (): EpochMs => this.browserNow() + this.#state.clockOffset;

  /** Complete rounds since everything was asked by somebody's wish. */
  rounds = 0;

  readonly endRound = (everything: boolean): void => {
    this.rounds = everything ? 1 : this.rounds + 1;
  };

  /** What often changes is up to date. */
  readonly haveFirst = (): void => this.set({ updatedAt: this.now() });
}

const reachFor = (held: Held, id: SourceId): Reach => {
  const known = held.current().evidence[id];
  // What is missing of a history does not come with its newest part.
  const isWhole = known.is === 'found' && known.partial === undefined;
  return isWhole && held.now() - known.at < TAIL_JOINS_MS ? 'tail' : 'day';
};

/** What the server told, unless that is only the rounding of its header to whole seconds. */
const offsetOf = (held: Held, told: number | null): number => {
  if (told === null) return held.current().clockOffset;
  return Math.abs(told) < ROUNDING_MS ? 0 : told;
};

const refreshOne = async (
  held: Held,
  askSource: AskSource,
  id: SourceId,
  signal: AbortSignal,
): Promise<void> => {
  const asked = await askSource(id, reachFor(held, id), signal);
  if (signal.aborted) return;
  const clockOffset = offsetOf(held, asked.clockOffset);
  held.set({
    ...keepLastGood(held.current(), id, asked.answer(held.browserNow() + clockOffset)),
    clockOffset,
  });
};

/** Whether a source could not be had the last time, or never was asked. */
const isOpen = ({ evidence, stale }: LiveEvidence, id: SourceId): boolean =>
  stale[id] !== undefined || ['waiting', 'unreachable', 'unreadable'].includes(evidence[id].is);

/** How long ago the last round was complete; infinitely long where something of it is missing. */
const ageOf = (held: Held): number => {
  const live = held.current();
  const isWhole = live.updatedAt !== null && !SOURCE_IDS.some((id) => isOpen(live, id));
  return isWhole ? held.now() - live.updatedAt : Infinity;
};

/** What is due in a round: always what changes often, and what is still open. */
const dueSources = (live: LiveEvidence, everything: boolean): readonly SourceId[] =>
  SOURCE_IDS.filter((id) => everything || !SELDOM.has(id) || isOpen(live, id));

/** Asks what is due; resolves to whether the counters could be asked for. Never rejects. */
const askRound = async (
  held: Held,
  askSource: AskSource,
  everything: boolean,
  signal: AbortSignal,
): Promise<boolean> => {
  try {
    const due = dueSources(held.current(), everything || held.rounds % EVERYTHING_EACH === 0);
    await askInTurns(due, (id) => refreshOne(held, askSource, id, signal), held.haveFirst, signal);
    if (!signal.aborted) held.endRound(everything);
    return !isOpen(held.current(), 'client-metrics');
  } catch {
    // Only a fault of ours gets here; the next round may do better, and it comes later.
    return false;
  }
};

/**
 * Holds the evidence for every page of ours, so that going from one to the other asks nothing twice. `browserNow`
 * is this browser's clock; times in the evidence are the server's.
 */
export const createEvidenceStore = (askSource: AskSource, browserNow: () => EpochMs): EvidenceStore => {
  const held = new Held(browserNow);
  let underWay: { readonly done: Promise<boolean>; readonly controller: AbortController } | null = null;

  const run = async (everything: boolean, controller: AbortController): Promise<boolean> => {
    held.set({ refreshing: true });
    const worked = await askRound(held, askSource, everything, controller.signal);
    if (underWay?.controller === controller) {
      underWay = null;
      held.set({ refreshing: false });
    }
    return worked;
  };

  const end = (): void => {
    underWay?.controller.abort();
    underWay = null;
    held.set({ refreshing: false });
  };

  const subscribe: EvidenceStore['subscribe'] = (listener) => {
    const leave = held.subscribe(listener);
    return () => {
      leave();
      if (!held.isHeard()) end();
    };
  };

  const begin = (everything: boolean): Promise<boolean> => {
    underWay?.controller.abort();
    const controller = new AbortController();
    underWay = { controller, done: run(everything, controller) };
    return underWay.done;
  };

  return {
    current: held.current,
    subscribe,
    restsFor: (intervalMs) => Math.max(0, intervalMs - ageOf(held)),
    refresh: () => underWay?.done ?? begin(false),
    refreshAll: () => begin(true),
  };
};

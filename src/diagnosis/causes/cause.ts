import type { Answer, EpochMs } from '../evidence/answer';
import type { Findings, LogLine } from '../evidence/findings';
import type { SourceId } from '../evidence/source-id';
import type { CountedState } from '../ledger/counted-state';
import type { Echo, Failures } from '../ledger/considered';
import type { Pace } from '../ledger/pace';
import type { Ledger, Reason, Stage, State, Sureness } from '../report';
import type { NonEmpty } from '../non-empty';
import type { CauseId } from './cause-id';

/** What the counters tell the causes. */
export type Counted = {
  /** By the last hour and the window (`countedState`). */
  readonly state: CountedState;
  /** The newest scrape is at most 150 s old (`digest.ts`): the process was there then, and was scraped. */
  readonly counts: boolean;
  /** The newest scrape of any pod. */
  readonly newestAt: EpochMs;
  /** The newest scrape is at most 5 min old; without that the counters tell no state. */
  readonly fresh: boolean;
  /** Over the window. */
  readonly ledger: Ledger;
  /** The failures to be explained. */
  readonly failures: Failures;
  /** Attempts of the window that ended well without an upload, in so far as they matter now (`emptyAttempts`). */
  readonly nothingToSend: number;
  /** null where the failures do not end in 429 after another code. */
  readonly echo: Echo | null;
  /** How quickly the failures follow each other; null where that says nothing. */
  readonly pace: Pace | null;
};

/** What the log tells the causes. */
export type Logged = {
  /** Lines of the attempts to be explained, oldest first. */
  readonly lines: readonly LogLine[];
  /** An upload was accepted after them: what they name has been overcome at least once, so they only make it likely. */
  readonly overtaken: boolean;
  /** Whether the log reaches back to the first of those attempts. */
  readonly complete: boolean;
  /** How far its clock is from that of the counters, in milliseconds; null where nothing tells. */
  readonly clockSkew: number | null;
  /** The process's last word, where it is that it cannot start. */
  readonly crash: LogLine | null;
  /** What the log alone says (`verdicts.md` 1), for when there are no counters. */
  readonly state: State;
};

/** A cause whose code came before a run of 429s: how many failures of that run are its own. */
export type Echoed = { readonly code: string; readonly count: number; readonly failed: number };

/** What causes see of each source: the findings, two of them digested. */
type Views = Omit<Findings, 'client-metrics' | 'client-log'> & {
  readonly 'client-metrics': Counted;
  readonly 'client-log': Logged;
};

/** The answers a cause has asked for, and the moment that is spoken of. */
export type Seen<S extends SourceId> = { readonly [K in S]: Answer<Views[K]> } & { readonly now: EpochMs };

/** What a cause makes of the evidence that it has asked for. */
export type Opinion =
  | {
      readonly is: 'holds';
      /** Only `found` may lead to a step that changes the cluster (`verdicts.md` 3). */
      readonly sureness: Sureness;
      readonly stage: Stage;
      /** The HTTP code that names it, by a counter, else by its newest line; null where none does. */
      readonly statusCode: number | null;
      /** Failures that a counter puts down to it. */
      readonly counted: number;
      /** Lines that put failures down to it which no counter names. */
      readonly lines: number;
      /** It is the answer before a run of 429s. */
      readonly echo?: Echoed;
      readonly because: readonly Reason[];
    }
  | { readonly is: 'ruled-out'; readonly because: readonly Reason[] }
  /** Nothing speaks for it or against it. */
  | { readonly is: 'open' };

/** One thing that can be wrong. Of `needs` one answer must be found, or nobody can tell; the engine sees to that. */
export type Cause<S extends SourceId = SourceId> = {
  readonly id: CauseId;
  readonly needs: NonEmpty<S>;
  readonly judge: (seen: Seen<S>) => Opinion;
};

/** Nobody can tell: nothing speaks for it or against it, or none of its sources has answered. */
export const OPEN: Opinion = { is: 'open' };

/** The value of an answer; null where there is none, for whatever reason. */
export const valueOf = <V>(answer: Answer<V>): V | null => (answer.is === 'found' ? answer.value : null);

/** Excluded, for reasons of which the report shows each; an exclusion without one would be a claim. */
export const ruledOut = (...because: readonly Reason[]): Opinion => ({ is: 'ruled-out', because });

import type { CauseId } from './causes/cause-id';
import type { EpochMs, Redacted } from './evidence/answer';
import type { SourceId } from './evidence/source-id';
import type { ReasonId } from './reason-id';
import type { PlannedStep } from './runbook/step';

/** `verdicts.md` 1, from the top: the first that holds is said. */
export const STATES = [
  'off',
  'failing',
  'recovering',
  'degraded',
  'delivering',
  'collecting',
  'unknown',
] as const;
/** One of `STATES`; what each needs as evidence, and when it is never said, is in `verdicts.md` 1. */
export type State = (typeof STATES)[number];

/** Where attempts stop, in the order of their way (`verdicts.md` 2); `none` where nothing stops. */
export const STAGES = ['retrieve', 'authorize', 'send', 'reach', 'client', 'none'] as const;
/** One of `STAGES`. `reach`: between the answer of Prometheus and Red Hat's, where no log tells more. */
export type Stage = (typeof STAGES)[number];

/**
 * `found`: a line or a code names it; `likely`: it and one or two others are left; `possible`: more are (`verdicts.md`
 * 3).
 */
export type Sureness = 'found' | 'likely' | 'possible';

/** Why something is said; the words are made of it in `texts`. Times are EpochMs under a key that ends in `At`. */
export type Reason = {
  readonly id: ReasonId;
  readonly values: Readonly<Record<string, number | string | Redacted>>;
  /** Where the fact was read, for "Show query". */
  readonly source: SourceId;
};

/** A cause that holds, as the report lists it. */
export type CauseFinding = {
  readonly id: CauseId;
  readonly sureness: Sureness;
  /** Where in the way this cause stopped the attempts. */
  readonly stage: Stage;
  /** The HTTP status code that names it, from a counter or from the log; null where none does. */
  readonly statusCode: number | null;
  /** Share of the failures in the window, 0 to 1; null where it is not known. */
  readonly share: number | null;
  readonly because: readonly Reason[];
};

/** A cause that the evidence excludes, and what does. */
export type RuledOut = { readonly id: CauseId; readonly because: readonly Reason[] };

/** A source the report had to do without. `waiting` is not missing yet. */
export type Missing = {
  readonly id: SourceId;
  readonly why: 'refused' | 'unreachable' | 'unreadable' | 'not-asked' | 'nothing';
  /** In words of the source; null where it said none. */
  readonly detail: Redacted | null;
};

/** Where attempts stop, over the window; counts, within one attempt in flight (`verdicts.md` 2). */
export type Ledger = {
  readonly attempts: number;
  readonly answeredByPrometheus: number;
  readonly retrieved: number;
  readonly answeredByRedHat: number;
  readonly accepted: number;
  readonly failed: number;
  /** Attempts that ended well without an upload, since nothing was selected. */
  readonly nothingToSend: number;
  /** Responses by leg and status code, most first. */
  readonly codes: readonly {
    readonly leg: 'retrieve' | 'send';
    readonly statusCode: string;
    readonly count: number;
  }[];
};

/**
 * The engine's opinion on the evidence at one moment. What its members mean to a caller of the doctor is in
 * `verdicts.md` 4.
 */
export type Report = {
  /** The moment it speaks of. */
  readonly at: EpochMs;
  readonly state: State;
  readonly stage: Stage;
  /** Most important first (`orderCauses`). */
  readonly causes: readonly CauseFinding[];
  readonly ruledOut: readonly RuledOut[];
  readonly missing: readonly Missing[];
  /** null where the counters tell nothing of the window, and where the log alone tells the state. */
  readonly ledger: Ledger | null;
  /**
   * The first failure that matters to the state; null where there is none, or where it may lie before what is known.
   */
  readonly failingSince: EpochMs | null;
  /** null where no upload was accepted in 24 hours. */
  readonly lastAccepted: EpochMs | null;
  /** null unless the alert is up and uploads are accepted again. */
  readonly clearsAt: EpochMs | null;
  /** When the client is expected to try next (1 min after a failure, 4 min 30 s after a success); null where unknown. */
  readonly nextAttempt: EpochMs | null;
  /** Which counters the cluster has: `http-requests` from OCP 4.17 on, `request-gauges` up to 4.16; null without metrics. */
  readonly generation: 'http-requests' | 'request-gauges' | null;
  readonly steps: readonly PlannedStep[];
};

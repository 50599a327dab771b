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
export type State = (typeof STATES)[number];

/** `verdicts.md` 2. */
export const STAGES = ['retrieve', 'authorize', 'send', 'reach', 'client', 'none'] as const;
export type Stage = (typeof STAGES)[number];

export type Sureness = 'found' | 'likely' | 'possible';

/** Why something is said; the words are made of it in `texts`. Times are EpochMs under a key that ends in `At`. */
export type Reason = {
  readonly id: ReasonId;
  readonly values: Readonly<Record<string, number | string | Redacted>>;
  /** Where the fact was read, for "Show query". */
  readonly source: SourceId;
};

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

export type RuledOut = { readonly id: CauseId; readonly because: readonly Reason[] };

/** A source the report had to do without. `waiting` is not missing yet. */
export type Missing = {
  readonly id: SourceId;
  readonly why: 'refused' | 'unreachable' | 'unreadable' | 'not-asked' | 'nothing';
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

export type Report = {
  /** The moment it speaks of. */
  readonly at: EpochMs;
  readonly state: State;
  readonly stage: Stage;
  readonly causes: readonly CauseFinding[];
  readonly ruledOut: readonly RuledOut[];
  readonly missing: readonly Missing[];
  /** null where the counters could not be read. */
  readonly ledger: Ledger | null;
  readonly failingSince: EpochMs | null;
  readonly lastAccepted: EpochMs | null;
  readonly clearsAt: EpochMs | null;
  /** When the client is expected to try next (1 min after a failure, 4 min 30 s after a success); null where unknown. */
  readonly nextAttempt: EpochMs | null;
  /** Which counters the cluster has: `http-requests` from OCP 4.17 on, `request-gauges` up to 4.16; null without metrics. */
  readonly generation: 'http-requests' | 'request-gauges' | null;
  readonly steps: readonly PlannedStep[];
};

import type { LinkId } from './links';
import type { Minutes, Step } from './step';
import type { NonEmpty } from '../non-empty';

/** Who can carry out the deciding step of a remedy. */
export const REMEDY_PERMISSIONS = ['view', 'cluster-admin', 'network-team', 'red-hat'] as const;
/** One of `REMEDY_PERMISSIONS`. */
export type RemedyPermission = (typeof REMEDY_PERMISSIONS)[number];

/** `none`: nothing changes; `low`: telemetry alone is touched; `high`: more than telemetry can suffer from a mistake. */
export const RISKS = ['none', 'low', 'high'] as const;
/** One of `RISKS`. */
export type Risk = (typeof RISKS)[number];

/** How a remedy is taken back; `cannot-undo`: what it did is over, as a restart is. */
export const UNDO_IDS = [
  'nothing-to-undo',
  'put-entry-back',
  'put-token-back',
  'put-proxy-back',
  'put-configuration-back',
  'transfer-back',
  'take-rule-back',
  'cannot-undo',
] as const;
/** One of `UNDO_IDS`. */
export type UndoId = (typeof UNDO_IDS)[number];

/** What to do about one cause. */
export type Remedy = {
  readonly steps: NonEmpty<Step>;
  /** In place of `steps` where the control plane is hosted: the token comes from elsewhere (telemetry.md 1.4). */
  readonly hosted?: NonEmpty<Step>;
  /** In place of both where cluster-monitoring-config has a token of its own: that one wins (telemetry.md 1.4). */
  readonly ownToken?: NonEmpty<Step>;
  readonly permission: RemedyPermission;
  readonly risk: Risk;
  readonly undo: UndoId;
  /** From the last change to the first sign of it; null where nobody can say. */
  readonly expectedMinutes: Minutes | null;
  readonly links: readonly LinkId[];
};

/** What a remedy that only looks has in common with its like. */
export const LOOKS_ONLY = {
  permission: 'view',
  risk: 'none',
  undo: 'nothing-to-undo',
  expectedMinutes: null,
} as const satisfies Partial<Remedy>;

/** What a remedy that the network team carries out has in common with its like; the client tries each minute. */
export const BY_NETWORK_TEAM = {
  permission: 'network-team',
  risk: 'low',
  undo: 'take-rule-back',
  expectedMinutes: 2,
} as const satisfies Partial<Remedy>;

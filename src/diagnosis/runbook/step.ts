import type { CauseId } from '../causes/cause-id';
import type { SourceId } from '../evidence/source-id';
import type { CommandId } from './command-id';
import type { StepId } from './step-id';

/** Whole minutes. */
export type Minutes = number;

/** What a step asks for, as data; its words are in `texts`. */
export type StepBody = {
  /** Makes sense only together with a change of the cluster: where the change is dropped, so is this. */
  readonly forAChange?: true;
} & (
  | /** Look at something the page itself shows or links to. */
    { readonly does: 'look'; readonly at: SourceId }
    /** Something a person does in a place of their own (a web console, a proxy). `changes` says whether the cluster changes. */
  | { readonly does: 'act'; readonly effect: 'reads' | 'changes' }
  | { readonly does: 'run'; readonly command: CommandId; readonly effect: 'reads' | 'changes' }
  | { readonly does: 'hand-over'; readonly to: 'network-team' | 'red-hat-support' }
  | { readonly does: 'wait'; readonly until: SourceId; readonly atMost: Minutes }
);

/** One step of a remedy, as data; its words are in `texts`. */
export type Step = { readonly id: StepId } & StepBody;

/** A step chosen for a live cause. */
export type PlannedStep = Step & { readonly cause: CauseId };

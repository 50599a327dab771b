import type { Remedy, UndoId } from './remedy';
import type { Step } from './step';

/** How the steps that were chosen of a remedy are taken back: a token of the configuration's own is no entry of a Secret. */
export const undoOf = (remedy: Remedy, steps: readonly Step[]): UndoId =>
  steps.some(({ id }) => id === 'renew-own-token') ? 'put-token-back' : remedy.undo;

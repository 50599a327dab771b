import type { StepId } from '../diagnosis/runbook/step-id';
import type { StepText, StepWords } from './step-text';
import { CHANGE_STEPS } from './steps-change';
import { CHECK_STEPS } from './steps-check';
import { HAND_OVER_STEPS } from './steps-hand-over';
import { LOOK_STEPS, WAIT_STEPS } from './steps-look';
import { RUN_STEPS } from './steps-run';
import type { T } from './t';

const STEPS: Record<StepId, StepWords> = {
  ...LOOK_STEPS,
  ...RUN_STEPS,
  ...CHECK_STEPS,
  ...CHANGE_STEPS,
  ...HAND_OVER_STEPS,
  ...WAIT_STEPS,
};

/** What to do in a step, and what to know while doing it. */
export function stepText(t: T, id: StepId): StepText {
  return STEPS[id](t);
}

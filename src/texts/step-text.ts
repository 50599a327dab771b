import type { T } from './t';

/** The words of one step: what to do, and what to know while doing it. */
export type StepText = { readonly title: string; readonly detail: string };

/** The words of a step, once `t` is there. */
export type StepWords = (t: T) => StepText;

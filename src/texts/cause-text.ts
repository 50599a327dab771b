import type { T } from './t';

/** The words for one cause. */
export type CauseText = {
  /** What is wrong, as a heading; `notThis` is the usual mistake. */
  readonly title: string;
  /** Where an attempt ends, for the verdict. */
  readonly failing: string;
  /** Why, in plain language. */
  readonly meaning: string;
  readonly notThis: string;
};

/** The words of a cause, once `t` is there. */
export type CauseWords = (t: T) => CauseText;

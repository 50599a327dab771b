import type { T } from './t';

/** Words around the causes that the evidence does not name. */
export const otherCausesWords = (t: T) => ({
  title: (count: number) => t('Other causes ({{count}})', { count }),
  possible: t('Possible with what was seen'),
  ruledOut: t('Ruled out'),
});

import type { T } from './t';

/** While the code of a page is on its way. */
export const loadingText = (t: T): string => t('Loading');

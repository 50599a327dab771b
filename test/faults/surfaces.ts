/** What of ours a reader may have open: the two pages, and the item of the Overview. */
export const SURFACES = ['health', 'runbook', 'overview'] as const;
/** One of `SURFACES`. */
export type Surface = (typeof SURFACES)[number];

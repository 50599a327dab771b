/** HTTP has few codes, so more than these are of a server gone wild: nobody reads them one by one. */
const MOST_SHOWN = 12;

/** What all others together are called where a status code would stand. */
export const OTHER_CODES = 'other';

/**
 * The entries as they come where they are few; else those with the highest counts, still in their order, and all others
 * as one at the end.
 */
export const withRest = <E>(
  entries: readonly E[],
  countOf: (entry: E) => number,
  together: (rest: readonly E[]) => E,
): readonly E[] => {
  if (entries.length <= MOST_SHOWN) return entries;
  const byCount = [...entries].sort((one, other) => countOf(other) - countOf(one));
  const shown = new Set(byCount.slice(0, MOST_SHOWN - 1));
  return [
    ...entries.filter((entry) => shown.has(entry)),
    together(entries.filter((entry) => !shown.has(entry))),
  ];
};

/** A list with at least one entry. */
export type NonEmpty<V> = readonly [V, ...V[]];

/** Counts by HTTP status code; only codes that were counted. */
export type Codes = ReadonlyMap<string, number>;

/** How many were counted, whatever their code. */
export const sumOf = (codes: Codes): number => [...codes.values()].reduce((sum, count) => sum + count, 0);

/** The counts of all of them as one. */
export const together = (all: readonly Codes[]): Codes => {
  const sums = new Map<string, number>();
  for (const codes of all) for (const [code, count] of codes) sums.set(code, (sums.get(code) ?? 0) + count);
  return sums;
};

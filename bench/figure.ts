/** What a figure belongs to: a heading of the table. */
export type Group =
  'size' | 'requests' | 'load on Prometheus' | 'time to the verdict' | 'growth' | 'large cluster' | 'engine';

/** One figure: what it costs and what it may cost. */
export type Figure = {
  readonly group: Group;
  readonly name: string;
  readonly value: number;
  /** `B`, `ms`, `s`, or what is counted; empty for a ratio. */
  readonly unit: string;
  /** The most it may be; null: only shown. */
  readonly budget: number | null;
  /** Whether more than the budget fails the run: sizes and counts do, since they are the same on every machine. */
  readonly fails: boolean;
};

/** Whether it is more than it may be. What was not measured (NaN) is over. */
export const isOver = ({ value, budget }: Figure): boolean => budget !== null && !(value <= budget);

/**
 * How cost grows with size, by its first and last point: 1 in proportion, 2 as its square, below 1 slower than the size.
 * `costs` and `sizes` belong together and are above 0.
 */
export const growthOf = (sizes: readonly number[], costs: readonly number[]): number =>
  Math.log((costs.at(-1) ?? NaN) / (costs[0] ?? NaN)) / Math.log((sizes.at(-1) ?? NaN) / (sizes[0] ?? NaN));

/** The middle of some values; of an even number of them the upper one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

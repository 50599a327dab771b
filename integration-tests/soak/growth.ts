import { median } from '../../bench/figure';

/** How a figure went over the rounds: shares of its first value, 0.05 being 5 %. */
export type Growth = {
  readonly first: number;
  readonly last: number;
  /** Medians of the last and of the first third. */
  readonly lastToFirst: number;
  /** What the straight line nearest to all values rises from its first to its last point. */
  readonly trend: number;
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By how much the least-squares line through the values rises over all of them. */
const riseOf = (values: readonly number[]): number => {
  const [middle, mean] = [(values.length - 1) / 2, meanOf(values)];
  const across = values.map((value, at) => (at - middle) * (value - mean));
  const along = values.map((_value, at) => (at - middle) ** 2);
  return (meanOf(across) / meanOf(along)) * (values.length - 1);
};

/** The growth of a figure that was taken round after round, at least three times. */
export const growthOf = (values: readonly number[]): Growth => {
  const third = Math.max(1, Math.floor(values.length / 3));
  const [first, last] = [median(values.slice(0, third)), median(values.slice(-third))];
  return { first, last, lastToFirst: last / first - 1, trend: riseOf(values) / first };
};

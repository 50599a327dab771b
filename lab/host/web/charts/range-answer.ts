/** One line of a chart: points in time (ms) with their values; a gap is a hole between two points. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly (readonly [at: number, value: number])[];
}

interface RangeAnswer {
  readonly data?: {
    readonly result?: readonly {
      readonly metric: Record<string, string>;
      readonly values?: readonly (readonly [number, string])[];
    }[];
  };
}

/** The series of a range query's answer, times in ms; none where the answer is an error. */
export const seriesFrom = (answer: RangeAnswer): readonly Series[] =>
  (answer.data?.result ?? []).map(({ metric, values = [] }) => ({
    labels: metric,
    points: values.map(([seconds, value]) => [seconds * 1000, Number(value)] as const),
  }));

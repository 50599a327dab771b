import type { EpochMs } from '../../src/diagnosis/evidence/answer';

/** Labels of a series, its name not included. */
export type Labels = Readonly<Record<string, string>>;

/** A metric as a scrape shows it; a counter's name ends in `_total`. */
export type Metric = { readonly name: string; readonly type: 'counter' | 'gauge'; readonly help: string };

/** One value of a metric, without a time. */
export type Point = { readonly metric: Metric; readonly labels: Labels; readonly value: number };

/** A stored series with its samples, oldest first. */
export type Series = {
  readonly metric: Metric;
  readonly labels: Labels;
  readonly samples: (readonly [at: EpochMs, value: number])[];
};

/** Gathers points into series, in the order in which they first appear. */
export class SeriesBook {
  readonly #series = new Map<string, Series>();

  add(point: Point, at: EpochMs): void {
    const key = `${point.metric.name} ${JSON.stringify(point.labels)}`;
    const known = this.#series.get(key);
    if (known === undefined) {
      this.#series.set(key, { metric: point.metric, labels: point.labels, samples: [[at, point.value]] });
    } else {
      known.samples.push([at, point.value]);
    }
  }

  all(): readonly Series[] {
    return [...this.#series.values()];
  }
}

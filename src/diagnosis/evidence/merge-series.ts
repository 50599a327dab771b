import type { EpochMs } from './answer';
import type { ClientSeries, Sample } from './findings';

/** A day, as the report looks back (`verdicts.md` 4), and 20 minutes so that the window at its far end has a baseline. */
export const KEPT_MS = (24 * 60 + 20) * 60_000;

const keyOf = ({ metric, pod, client, statusCode }: ClientSeries): string =>
  JSON.stringify([metric, pod, client ?? null, statusCode ?? null]);

const mergeSamples = (all: readonly Sample[], after: EpochMs): readonly Sample[] => {
  const byTime = new Map(all.filter(([at]) => at > after).map(([at, value]) => [at, value]));
  return [...byTime].sort(([left], [right]) => left - right);
};

/**
 * History and what came since as one: of each series every time once, the newer answer winning, oldest first, and
 * nothing older than KEPT_MS before `now`.
 */
export const mergeSeries = (
  old: readonly ClientSeries[],
  fresh: readonly ClientSeries[],
  now: EpochMs,
): readonly ClientSeries[] => {
  const byKey = new Map<string, { readonly series: ClientSeries; readonly samples: Sample[] }>();
  for (const series of [...old, ...fresh]) {
    const key = keyOf(series);
    const known = byKey.get(key) ?? { series, samples: [] };
    for (const sample of series.samples) known.samples.push(sample);
    byKey.set(key, known);
  }
  return [...byKey.values()].flatMap(({ series, samples }) => {
    const kept = mergeSamples(samples, now - KEPT_MS);
    return kept.length === 0 ? [] : [{ ...series, samples: kept }];
  });
};

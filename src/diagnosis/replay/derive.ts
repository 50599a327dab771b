import type { StoredSeries } from './open-metrics';

/** Harder forms of a capture, with the same truth; tests, bench and fuzz use this room, nothing that ships does. */

const SCRAPE_MS = 30_000;

type Keep = (scrape: number) => boolean;

const firstOf = (stored: readonly StoredSeries[]): number =>
  stored.reduce((least, { samples }) => Math.min(least, samples[0]?.[0] ?? Infinity), Infinity);

const keeping = (stored: readonly StoredSeries[], keep: Keep): readonly StoredSeries[] => {
  const first = firstOf(stored);
  return stored.map(({ labels, samples }) => ({
    labels,
    samples: samples.filter(([at]) => keep(Math.round((at - first) / SCRAPE_MS))),
  }));
};

const nameOf = ({ labels }: StoredSeries): string => labels['__name__'] ?? '';

const isCounter = (name: string): boolean =>
  name.startsWith('federate_requests') || name.startsWith('metricsclient');

/** A single node is scraped every 60 s (`telemetry.md` 2.1). */
export const everyMinute = (stored: readonly StoredSeries[]): readonly StoredSeries[] =>
  keeping(stored, (scrape) => scrape % 2 === 0);

/** Every fifth scrape is missing, as when a scrape times out. */
export const withGaps = (stored: readonly StoredSeries[]): readonly StoredSeries[] =>
  keeping(stored, (scrape) => scrape % 5 !== 3);

/** Only the metrics of OpenShift 4.16 and earlier (`telemetry.md` 2.1). */
export const onlyOldMetrics = (stored: readonly StoredSeries[]): readonly StoredSeries[] =>
  stored.filter((series) => nameOf(series) !== 'metricsclient_http_requests_total');

/** What a series goes on with in a new pod: counters from 0, and a code that it has not met yet is not there. */
const inNewPod = (series: StoredSeries, from: number): StoredSeries => {
  const { labels, samples } = series;
  const name = nameOf(series);
  const before = samples.filter(([at]) => at < from).at(-1);
  const base = isCounter(name) ? Number(before?.[1] ?? 0) : 0;
  const later = samples
    .filter(([at]) => at >= from)
    .map(([at, value]) => {
      const since = name === 'process_start_time_seconds' ? from / 1000 : Number(value) - base;
      return [at, String(since)] as const;
    })
    .filter(([, value]) => !name.startsWith('metricsclient') || Number(value) > 0);
  return { labels: { ...labels, pod: 'telemeter-client-7d9c8b6f5-n7w2p' }, samples: later };
};

/** The fault ends with a new pod, `afterSeconds` after the first scrape, as after a corrected pull secret. */
export const withNewPod = (
  stored: readonly StoredSeries[],
  afterSeconds: number,
): readonly StoredSeries[] => {
  const from = firstOf(stored) + afterSeconds * 1000;
  const old = stored.map(({ labels, samples }) => ({
    labels,
    samples: samples.filter(([at]) => at < from),
  }));
  return [...old, ...stored.map((series) => inNewPod(series, from))].filter(
    ({ samples }) => samples.length > 0,
  );
};

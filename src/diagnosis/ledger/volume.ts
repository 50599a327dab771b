import type { EpochMs } from '../evidence/answer';
import type { ClientMetricName, ClientSeries, Sample } from '../evidence/findings';
import { LOOK_BACK_MS } from './scrapes';

/**
 * Samples of the newest attempt that came as far as the upload, whether or not that was accepted; both are 0 in a
 * process that never came so far (`telemetry.md` 2.1).
 */
export type Volume = {
  /** What Prometheus gave. */
  readonly retrieved: number;
  /** Of these, what the client left out. */
  readonly leftOut: number;
};

const newestOf = (series: readonly ClientSeries[], metric: ClientMetricName, now: EpochMs): Sample | null =>
  series
    .filter((one) => one.metric === metric)
    .flatMap(({ samples }) => samples.filter(([at, value]) => at <= now && Number.isFinite(value)))
    .reduce<Sample | null>((newest, one) => (newest === null || one[0] >= newest[0] ? one : newest), null);

/** The gauges as they stand at `now`; null where they are not there, or too old for a Prometheus to tell them. */
export const volumeOf = (series: readonly ClientSeries[], now: EpochMs): Volume | null => {
  const all = newestOf(series, 'federate_samples', now);
  if (all === null || now - all[0] > LOOK_BACK_MS) return null;
  const leftOut = newestOf(series, 'federate_filtered_samples', now)?.[1] ?? 0;
  return { retrieved: all[1], leftOut: Math.min(Math.max(0, leftOut), all[1]) };
};

import type { EpochMs } from '../evidence/answer';
import type { ClientSeries } from '../evidence/findings';
import type { TimeRange } from './outages';

/** A process of the client that began: its counters are at zero again, and it asks for a new token (`telemetry.md` 1.3). */
export type ClientStart = {
  readonly at: EpochMs;
  readonly pod: string;
  /** Another process of that pod was seen before. */
  readonly again: boolean;
};

/** Two replicas of Prometheus may read a start a rounding apart. */
const SAME_MS = 1000;

/** The starts of one pod's processes, oldest first, as `process_start_time_seconds` tells them (`telemetry.md` 2.1). */
const startsOfPod = (pod: string, series: readonly ClientSeries[]): readonly ClientStart[] => {
  const times = series
    .flatMap(({ samples }) => samples.map(([, seconds]) => Math.round(seconds * 1000)))
    .filter((at) => Number.isFinite(at) && at > 0)
    .sort((left, right) => left - right);
  return times
    .filter((at, index) => index === 0 || at - (times[index - 1] ?? at) > SAME_MS)
    .map((at, index) => ({ at, pod, again: index > 0 }));
};

/**
 * Starts of the client from `from` to `to`, both included, oldest first; of processes that were scraped at least once.
 */
export const startsOf = (series: readonly ClientSeries[], range: TimeRange): readonly ClientStart[] => {
  const own = series.filter(({ metric }) => metric === 'process_start_time_seconds');
  const pods = [...new Set(own.map(({ pod }) => pod))];
  return pods
    .flatMap((pod) =>
      startsOfPod(
        pod,
        own.filter((one) => one.pod === pod),
      ),
    )
    .filter(({ at }) => at >= range.from && at <= range.to)
    .sort((left, right) => left.at - right.at);
};

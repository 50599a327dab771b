import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Series } from '../../lab/world/series';
import { HOUR, MINUTE, SECOND } from '../../lab/world/moment';
import { FAMILIES, type Family } from './families';

/** How far back the crowd goes: one block of Prometheus. */
export const CROWD_MS = 2 * HOUR;
/** Prometheus looks back so far for a sample: with fewer, a series would be gone between two. */
const EVERY_MS = 5 * MINUTE;

/** When the n-th series is scraped after the begin of each five minutes: targets are not scraped at once. */
const offsetOf = (n: number): number => (1 + ((n * 7919) % 298)) * SECOND;

function seriesOf({ name, grows, labels }: Family, n: number, end: EpochMs): Series {
  const start = end - CROWD_MS + offsetOf(n);
  const first = (n * 37) % 1009;
  const growth = grows ? 1 + ((n * 13) % 53) : 0;
  return {
    metric: { name, type: grows ? 'counter' : 'gauge', help: '' },
    labels: labels(n),
    samples: Array.from({ length: CROWD_MS / EVERY_MS }, (_, i) => [
      start + i * EVERY_MS,
      first + i * growth,
    ]),
  };
}

/** So many series of a large cluster beside those of telemetry, at one sample in five minutes for two hours before `end`. */
export function* crowd(count: number, end: EpochMs): Generator<Series, void> {
  let share = 0;
  let made = 0;
  for (const family of FAMILIES) {
    share += family.share;
    const until = Math.round(share * count);
    for (let n = 0; made < until; n++, made++) yield seriesOf(family, n, end);
  }
}

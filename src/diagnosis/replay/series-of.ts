import type { EpochMs } from '../evidence/answer';
import type { ClientMetricName, ClientSeries } from '../evidence/findings';

/** Samples as a test writes them: minutes since a beginning, and a value. */
export type Points = readonly (readonly [minutes: number, value: number])[];

/** A series of the client of pod `a`, whose minutes count from `beginAt`; `more` is what differs. */
export const seriesOf = (
  beginAt: EpochMs,
  metric: ClientMetricName,
  points: Points,
  more: Partial<ClientSeries> = {},
): ClientSeries => ({
  metric,
  pod: 'a',
  ...more,
  samples: points.map(([minutes, value]) => [beginAt + minutes * 60_000, value]),
});

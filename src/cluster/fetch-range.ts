import type { EpochMs } from '../diagnosis/evidence/answer';
import type { RawAnswer } from '../diagnosis/evidence/request';
import { askPrometheus } from './ask-prometheus';

/** A range query: PromQL, both ends in ms, and the step in seconds, as the query API wants it. */
type RangeRequest = {
  readonly query: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly stepSeconds: number;
};

/** Asks for one range: a matrix as the query API gives it, or why there is none. */
export type FetchRange = (request: RangeRequest, signal: AbortSignal) => Promise<RawAnswer>;

/** Never throws. Both ends are expected on a multiple of the step, so that a refresh does not shift the curve. */
export const fetchRange: FetchRange = async ({ query, from, to, stepSeconds }, signal) => {
  const parameters = { query, start: String(from / 1000), end: String(to / 1000), step: String(stepSeconds) };
  const { answer } = await askPrometheus('query_range', parameters, signal);
  return answer;
};

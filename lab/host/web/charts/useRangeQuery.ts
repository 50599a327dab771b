import { useEffect, useState } from 'react';
import { reasonOf } from '../reason';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { serverFlags } from '../server-flags';
import { seriesFrom, type Series } from './range-answer';

const SAMPLES = 300;
const MIN_STEP_MS = 5_000;

/** A range query's answer with the range it is for, in ms; with an `error` there are no series. */
export interface RangeResult {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  readonly series: readonly Series[];
  readonly error: string | undefined;
}

const ask = async (query: string, spanMs: number): Promise<RangeResult> => {
  const to = Date.now();
  const from = to - spanMs;
  const stepMs = Math.max(MIN_STEP_MS, spanMs / SAMPLES);
  const params = new URLSearchParams({
    query,
    start: String(from / 1000),
    end: String(to / 1000),
    step: String(stepMs / 1000),
  });
  try {
    const url = `${serverFlags().prometheusBaseURL}/api/v1/query_range?${params.toString()}`;
    const answer = (await consoleFetchJSON(url)) as Parameters<typeof seriesFrom>[0];
    return { from, to, stepMs, series: seriesFrom(answer), error: undefined };
  } catch (error) {
    return { from, to, stepMs, series: [], error: reasonOf(error) };
  }
};

/**
 * A query over the last `spanMs`, asked again every `refreshMs` (0: never); undefined until the first answer, and
 * without a query.
 */
export const useRangeQuery = (query: string, spanMs: number, refreshMs: number): RangeResult | undefined => {
  const [result, setResult] = useState<RangeResult>();
  useEffect(() => {
    if (!query) return undefined;
    let stopped = false;
    const look = (): void =>
      void ask(query, spanMs).then((next) => {
        if (!stopped) setResult(next);
      });
    look();
    const timer = refreshMs > 0 ? setInterval(look, refreshMs) : undefined;
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [query, spanMs, refreshMs]);
  return query ? result : undefined;
};

import { useEffect, useMemo, useState } from 'react';
import type { PrometheusResponse } from '@openshift-console/dynamic-plugin-sdk';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { serverFlags } from '../server-flags';

/** What the status card knows of one query: nothing at first, then an answer, an error, or the one after the other. */
export interface QueryAnswer {
  readonly response?: PrometheusResponse;
  readonly error?: unknown;
}

const POLL_MS = 15_000;

const ask = async (query: string): Promise<QueryAnswer> => {
  try {
    const url = `${serverFlags().prometheusBaseURL}/api/v1/query?${new URLSearchParams({ query }).toString()}`;
    return { response: (await consoleFetchJSON(url)) as PrometheusResponse };
  } catch (error) {
    return { error };
  }
};

/** Asks some queries every 15 seconds; the last answer stays beside an error that follows it. */
export const usePolledQueries = (queries: readonly string[]): readonly QueryAnswer[] => {
  const key = JSON.stringify(queries);
  const wanted = useMemo(() => JSON.parse(key) as readonly string[], [key]);
  const [answers, setAnswers] = useState<Readonly<Record<string, QueryAnswer>>>({});
  useEffect(() => {
    let stopped = false;
    const poll = (): void =>
      wanted.forEach((query) => {
        void ask(query).then((answer) => {
          if (stopped) return;
          setAnswers((before) => ({
            ...before,
            [query]: answer.error ? { ...before[query], error: answer.error } : answer,
          }));
        });
      });
    poll();
    const timer = setInterval(poll, POLL_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [wanted]);
  return useMemo(() => wanted.map((query) => answers[query] ?? {}), [answers, wanted]);
};

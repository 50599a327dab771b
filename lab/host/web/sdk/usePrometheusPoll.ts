import { useCallback, useEffect, useRef, useState } from 'react';
import type { PrometheusResponse } from '@openshift-console/dynamic-plugin-sdk';
import type { SdkExport } from './sdk-types';
import { consoleFetchJSON } from './console-fetch-json';
import { prometheusUrl } from './prometheus-url';

const DEFAULT_DELAY_MS = 15_000;

/** Runs `tick` now and every `delay` ms; only a change of the listed values starts the rhythm again. */
const usePoll = (tick: () => void, delay: number | null, query?: string, timespan?: number): void => {
  const latest = useRef(tick);
  useEffect(() => {
    latest.current = tick;
  }, [tick]);
  useEffect(() => {
    latest.current();
    if (!delay) return undefined;
    const timer = setInterval(() => latest.current(), delay);
    return () => clearInterval(timer);
  }, [delay, query, timespan]);
};

/** A fetch that is given up when its component goes. */
const useFetchWhileMounted = (): ((url: string) => Promise<unknown>) => {
  const controller = useRef<AbortController>();
  useEffect(() => {
    controller.current = new AbortController();
    return () => controller.current?.abort();
  }, []);
  return useCallback(
    (url) => consoleFetchJSON(url, 'GET', controller.current ? { signal: controller.current.signal } : {}),
    [],
  );
};

/**
 * The SDK's poller with its weaknesses, so that a plugin meets them here first: it goes on in a hidden tab, shows old
 * data after a change of the query, forgets its data on an error and lets a late answer overwrite a newer one.
 */
export const usePrometheusPoll: SdkExport<'usePrometheusPoll'> = (props) => {
  const { delay = DEFAULT_DELAY_MS, query, timespan = 60 * 60 * 1000 } = props;
  const [response, setResponse] = useState<PrometheusResponse | null>();
  const [error, setError] = useState<unknown>();
  const [loading, setLoading] = useState(true);
  const fetchJson = useFetchWhileMounted();
  const url = prometheusUrl(props);

  const tick = useCallback(() => {
    if (!url) {
      setLoading(false);
      return;
    }
    fetchJson(url)
      .then((data) => {
        setResponse(data as PrometheusResponse);
        setError(null);
      })
      .catch((reason: unknown) => {
        if (reason instanceof Error && reason.name === 'AbortError') return;
        setResponse(null);
        setError(reason);
        console.error(`Error polling URL: ${String(reason)}`);
      })
      .finally(() => setLoading(false));
  }, [fetchJson, url]);

  usePoll(tick, delay, query, timespan);
  // The declaration says `undefined`; the original gives `null` after an error, and so does this.
  return [response as PrometheusResponse | undefined, !loading, error];
};

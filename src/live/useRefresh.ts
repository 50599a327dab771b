import { useEffect, useRef } from 'react';

/** After this many failures in a row the pause has grown to its most: who waits for a Prometheus wants to see it come back. */
const MOST_DOUBLINGS = 2;

/**
 * Calls `refresh` at once and then every `intervalMs` after it has settled (so never twice at a time), with a longer
 * pause while it reports failures. Stops while the tab is hidden and calls at once when it is seen again. An
 * interval of null calls once, when the tab is first seen.
 *
 * `refresh` gets the number of the call, from 0, and resolves to whether it worked.
 */
export const useRefresh = (refresh: (count: number) => Promise<boolean>, intervalMs: number | null): void => {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let running = false;
    let count = 0;
    let failures = 0;

    const next = async (): Promise<void> => {
      const isEnough = intervalMs === null && count > 0;
      if (ended || running || isEnough || document.hidden) return;
      running = true;
      const worked = await latest.current(count).catch(() => false);
      running = false;
      count += 1;
      failures = worked ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
      if (!ended && intervalMs !== null) timer = setTimeout(() => void next(), intervalMs * 2 ** failures);
    };
    const onVisibility = (): void => {
      clearTimeout(timer);
      void next();
    };
    document.addEventListener('visibilitychange', onVisibility);
    void next();
    return () => {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [intervalMs]);
};

import { useEffect, useRef } from 'react';

/** After this many failures in a row the pause has grown to its most: who waits for a Prometheus wants to see it come back. */
const MOST_DOUBLINGS = 2;

/** What was asked just before, by another page, need not be asked at once. */
const NO_REST = (): number => 0;

/**
 * Calls `refresh` at once, or after as long as `rests` says, and then every `intervalMs` after it has settled (so never
 * twice at a time), with a longer pause while it reports failures. Stops while the tab is hidden and calls at once when
 * it is seen again. An interval of null calls once, when the tab is first seen.
 *
 * `refresh` resolves to whether it worked.
 */
export const useRefresh = (
  refresh: () => Promise<boolean>,
  intervalMs: number | null,
  rests = NO_REST,
): void => {
  const latest = useRef({ refresh, rests });
  latest.current = { refresh, rests };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let running = false;
    const rest = latest.current.rests();
    let isFirst = rest === 0;
    let failures = 0;

    const next = async (): Promise<void> => {
      const isEnough = intervalMs === null && !isFirst;
      if (ended || running || isEnough || document.hidden) return;
      running = true;
      const worked = await latest.current.refresh().catch(() => false);
      running = false;
      isFirst = false;
      failures = worked ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
      if (!ended && intervalMs !== null) timer = setTimeout(() => void next(), intervalMs * 2 ** failures);
    };
    const onVisibility = (): void => {
      clearTimeout(timer);
      void next();
    };
    document.addEventListener('visibilitychange', onVisibility);
    if (isFirst) void next();
    else if (intervalMs !== null) timer = setTimeout(() => void next(), rest);
    return () => {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [intervalMs]);
};

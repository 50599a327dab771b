import { useEffect, useState } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';

const SECOND_MS = 1000;

/**
 * The server's time, moving once a second while the tab is seen, and when the watching began. `clockOffset` in ms, as
 * in `LiveEvidence`.
 */
export const useTick = (clockOffset: number): { readonly now: EpochMs; readonly since: EpochMs } => {
  const [since] = useState(() => Date.now());
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return { now: now + clockOffset, since: since + clockOffset };
};

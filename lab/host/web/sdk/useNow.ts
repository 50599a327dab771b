import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** The browser's time, looked at again every ten seconds. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};

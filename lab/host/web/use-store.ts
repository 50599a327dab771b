import { useEffect, useState } from 'react';

/** What a store outside React holds now; React 17 has no hook of its own for that. */
export const useStore = <T>(subscribe: (listener: () => void) => () => void, read: () => T): T => {
  const [held, setHeld] = useState(() => read());
  useEffect(() => {
    const look = (): void => setHeld(() => read());
    look();
    return subscribe(look);
  }, [subscribe, read]);
  return held;
};

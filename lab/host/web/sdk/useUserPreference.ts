import { useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { SdkExport } from './sdk-types';

const STORE = 'console-user-settings';
const CHANGED = 'lab-user-preference';

const readAll = (): Record<string, unknown> => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
};

/** A console keeps settings in a ConfigMap, whose keys take no other characters. */
const safeKey = (key: string): string => key.replace(/[^-._a-zA-Z0-9]/g, '_');

const isUpdater = <T>(action: SetStateAction<T>): action is (previous: T) => T =>
  typeof action === 'function';

/** A setting of the user, kept in this browser. */
export const useUserPreference: SdkExport<'useUserPreference'> = <T>(
  key: string,
  defaultValue?: T,
  sync = false,
) => {
  const name = safeKey(key);
  const read = useCallback((): T => {
    const all = readAll();
    return (name in all ? all[name] : defaultValue) as T;
  }, [name, defaultValue]);
  const [value, setValue] = useState<T>(read);

  const store: Dispatch<SetStateAction<T>> = useCallback(
    (action) => {
      const next = isUpdater(action) ? action(read()) : action;
      localStorage.setItem(STORE, JSON.stringify({ ...readAll(), [name]: next }));
      setValue(next);
      window.dispatchEvent(new CustomEvent(CHANGED));
    },
    [name, read],
  );

  useEffect(() => {
    if (!sync) return undefined;
    const refresh = (): void => setValue(read());
    window.addEventListener(CHANGED, refresh);
    return () => window.removeEventListener(CHANGED, refresh);
  }, [read, sync]);

  return [value, store, true];
};

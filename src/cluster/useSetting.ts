import { sdkPart } from './sdk-part';

type UseSetting = (
  key: string,
  defaultValue: unknown,
  sync: boolean,
) => readonly [value: unknown, set: (value: unknown) => void, loaded: boolean];

const isHook = (value: unknown): value is UseSetting => typeof value === 'function';

/** A console that keeps no settings has nothing, and never will. */
const useNoSetting: UseSetting = () => [undefined, () => undefined, false];

/** The hook of a console's SDK: `useUserPreference` from 4.22 on, `useUserSettings` before (`console.md` 3). */
export const settingHookOf = (part: (name: string) => unknown): UseSetting =>
  ['useUserPreference', 'useUserSettings'].map(part).find(isHook) ?? useNoSetting;

/**
 * A setting that the console keeps for its user: its value, how to set it, and whether it was loaded. Decided once, so
 * that the order of hooks holds. A key may have the characters of a ConfigMap's keys.
 */
export const useSetting: UseSetting = settingHookOf(sdkPart);

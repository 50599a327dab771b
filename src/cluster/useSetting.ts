// eslint-disable-next-line no-restricted-imports -- every name is looked for before it is used
import * as SDK from '@openshift-console/dynamic-plugin-sdk';

type UseSetting = (
  key: string,
  defaultValue: unknown,
  sync: boolean,
) => readonly [value: unknown, set: (value: unknown) => void, loaded: boolean];

const isHook = (value: unknown): value is UseSetting => typeof value === 'function';

/** A console that keeps no settings has nothing, and never will. */
const useNoSetting: UseSetting = () => [undefined, () => undefined, false];

/** The hook of a console's SDK: `useUserPreference` from 4.22 on, `useUserSettings` before (`console.md` 3). */
export const settingHookOf = (sdk: object): UseSetting =>
  [Reflect.get(sdk, 'useUserPreference'), Reflect.get(sdk, 'useUserSettings')].find(isHook) ?? useNoSetting;

/**
 * A setting that the console keeps for its user: its value, how to set it, and whether it was loaded. Decided once, so
 * that the order of hooks holds. A key may have the characters of a ConfigMap's keys.
 */
export const useSetting: UseSetting = settingHookOf(SDK);

import { act, render } from '@testing-library/react';
import { settingHookOf } from '../cluster/useSetting';
import { useTicks } from './useTicks';
import type { Ticks } from './useTicks';

const START = 1_800_000_000_000;
const NOW = START + 3_600_000;

let mockSetting: readonly [value: unknown, set: (value: unknown) => void, loaded: boolean];
jest.mock('@openshift-console/dynamic-plugin-sdk', () => ({ useUserSettings: () => mockSetting }));

/** The ticks as a page sees them. */
const shownTicks = (): Ticks => {
  const seen: Ticks[] = [];
  const Probe = () => {
    seen.push(useTicks(START, NOW));
    return null;
  };
  render(<Probe />);
  const [ticks] = seen;
  if (ticks === undefined) throw new Error('the hook did not run');
  return ticks;
};

describe('the ticks that a console keeps', () => {
  test('are read, and written with the new one', () => {
    const set = jest.fn<void, [unknown]>();
    mockSetting = [[{ start: START, ticks: { renew: NOW - 1 } }], set, true];
    const { ticked, tick } = shownTicks();
    expect(ticked).toEqual({ renew: NOW - 1 });
    act(() => tick?.('wait', true));
    expect(set).toHaveBeenCalledWith([{ start: START, ticks: { renew: NOW - 1, wait: NOW } }]);
  });

  test('cannot be changed before they are there', () => {
    mockSetting = [undefined, jest.fn(), false];
    expect(shownTicks()).toEqual({ ticked: {}, tick: null });
  });
});

describe('the setting of a console', () => {
  const newer = jest.fn();
  const older = jest.fn();

  test.each([
    ['4.22 and later', { useUserPreference: newer, useUserSettings: older }, newer],
    ['one that has dropped the old name', { useUserPreference: newer }, newer],
    ['4.21 and earlier', { useUserSettings: older }, older],
  ])('is kept by the hook of %s', (_release, sdk, hook) => {
    expect(settingHookOf((name) => Reflect.get(sdk, name))).toBe(hook);
  });

  test('is kept by nobody where there is no such hook', () => {
    expect(settingHookOf(() => undefined)('key', [], true).slice(0, 1)).toEqual([undefined]);
    expect(settingHookOf(() => undefined)('key', [], true)[2]).toBe(false);
  });
});

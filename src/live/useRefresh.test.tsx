import { act, render } from '@testing-library/react';
import { useRefresh } from './useRefresh';

const INTERVAL = 30_000;

const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Lets promises settle and the clock move. */
const pass = async (ms: number): Promise<void> => {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
};

const start = (refresh: () => Promise<boolean>, interval: number | null = INTERVAL, rest = 0) => {
  const Probe = () => {
    useRefresh(refresh, interval, () => rest);
    return null;
  };
  return render(<Probe />);
};

describe('refreshing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    hide(false);
    jest.useRealTimers();
  });

  test('asks at once and then at every interval', async () => {
    const refresh = jest.fn(() => Promise.resolve(true));
    start(refresh);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(1);
    await pass(INTERVAL * 3);
    expect(refresh).toHaveBeenCalledTimes(4);
  });

  test('what was asked just before is asked again when its time has come, and where refreshing is off not at all', async () => {
    const refresh = jest.fn(() => Promise.resolve(true));
    const off = jest.fn(() => Promise.resolve(true));
    start(refresh, INTERVAL, 20_000);
    start(off, null, 20_000);
    await pass(19_999);
    expect(refresh).not.toHaveBeenCalled();
    await pass(1);
    expect(refresh).toHaveBeenCalledTimes(1);
    await pass(INTERVAL);
    expect(refresh).toHaveBeenCalledTimes(2);
    hide(true);
    hide(false);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(3);
    expect(off).not.toHaveBeenCalled();
  });

  test('never has two under way, however slow the first', async () => {
    let open = 0;
    let most = 0;
    const refresh = jest.fn(async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, INTERVAL * 3));
      open -= 1;
      return true;
    });
    start(refresh);
    await pass(INTERVAL * 12);
    expect(most).toBe(1);
    expect(refresh.mock.calls.length).toBeGreaterThan(2);
  });

  test('asks nothing while the tab is hidden, and at once when it is seen again', async () => {
    const refresh = jest.fn(() => Promise.resolve(true));
    start(refresh);
    await pass(0);
    hide(true);
    await pass(INTERVAL * 10);
    expect(refresh).toHaveBeenCalledTimes(1);
    hide(false);
    await pass(0);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  test('waits longer after each failure, up to a limit, and is quick again after a success', async () => {
    let works = false;
    const refresh = jest.fn(() => Promise.resolve(works));
    start(refresh);
    await pass(INTERVAL * 2 - 1);
    expect(refresh).toHaveBeenCalledTimes(1);
    await pass(INTERVAL * 100);
    // Twice and then four times as long.
    expect(refresh.mock.calls.length).toBeGreaterThan(22);
    expect(refresh.mock.calls.length).toBeLessThan(28);
    works = true;
    await pass(INTERVAL * 4);
    const healed = refresh.mock.calls.length;
    await pass(INTERVAL * 3);
    expect(refresh.mock.calls.length - healed).toBe(3);
  });

  test('asks once where refreshing is off, and stops when the page is left', async () => {
    const once = jest.fn(() => Promise.resolve(true));
    start(once, null);
    await pass(INTERVAL * 10);
    expect(once).toHaveBeenCalledTimes(1);
    const left = jest.fn(() => Promise.resolve(true));
    const { unmount } = start(left);
    await pass(0);
    unmount();
    await pass(INTERVAL * 10);
    expect(left).toHaveBeenCalledTimes(1);
  });

  test('a refresh that throws counts as a failure, and the next one comes', async () => {
    const refresh = jest.fn(() => Promise.reject(new Error('a fault of ours')));
    start(refresh);
    await pass(INTERVAL * 3);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  test('where refreshing is off, coming back to the tab asks nothing', async () => {
    const refresh = jest.fn(() => Promise.resolve(true));
    start(refresh, null);
    await pass(0);
    hide(true);
    hide(false);
    await pass(INTERVAL);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

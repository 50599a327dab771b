import { goToLine } from './go-to-line';
import type { List } from './go-to-line';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const listOf = (): { readonly scrollToItem: jest.Mock } => ({ scrollToItem: jest.fn() });

test('goes there when the list is made, however late that is', () => {
  const list: { current: List | null } = { current: null };
  goToLine(list, 7, 'end');
  jest.advanceTimersByTime(2000);
  const made = listOf();
  list.current = made;
  jest.advanceTimersByTime(1000);
  expect(made.scrollToItem.mock.calls).toEqual([[7, 'end']]);
  expect(jest.getTimerCount()).toBe(0);
});

test('goes there again where the list is made anew at once, and leaves the reader alone after that', () => {
  const first = listOf();
  const list: { current: List | null } = { current: first };
  goToLine(list, 7, 'center');
  jest.advanceTimersByTime(40);
  const second = listOf();
  list.current = second;
  jest.advanceTimersByTime(1000);
  expect(first.scrollToItem).toHaveBeenCalledTimes(1);
  expect(second.scrollToItem).toHaveBeenCalledTimes(1);
  list.current = listOf();
  jest.advanceTimersByTime(10_000);
  expect(jest.getTimerCount()).toBe(0);
});

test('gives up when it is told to, and where there never is a list', () => {
  const made = listOf();
  const stop = goToLine({ current: made }, 7, 'end');
  stop();
  goToLine({ current: null }, 7, 'end');
  jest.advanceTimersByTime(20_000);
  expect(made.scrollToItem).not.toHaveBeenCalled();
  expect(jest.getTimerCount()).toBe(0);
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { TickBox } from './TickBox';

const box = (): HTMLInputElement => screen.getByRole('checkbox');
const boxOf = (isTicked: boolean, onTick: ((isTicked: boolean) => void) | null) => (
  <TickBox id="a" testId="a" label="Renew it" isTicked={isTicked} onTick={onTick} />
);

describe('a box to tick', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('shows a click at once, though what was kept is drawn later', () => {
    const ticked: boolean[] = [];
    const { rerender } = render(boxOf(false, (isTicked) => ticked.push(isTicked)));
    fireEvent.click(box());
    expect(box().checked).toBe(true);
    expect(ticked).toEqual([true]);
    rerender(boxOf(true, (isTicked) => ticked.push(isTicked)));
    act(() => void jest.advanceTimersByTime(5000));
    expect(box().checked).toBe(true);
    fireEvent.click(box());
    expect(box().checked).toBe(false);
    expect(ticked).toEqual([true, false]);
  });

  test('goes back after a second where nothing was kept', () => {
    render(boxOf(false, () => undefined));
    fireEvent.click(box());
    act(() => void jest.advanceTimersByTime(999));
    expect(box().checked).toBe(true);
    act(() => void jest.advanceTimersByTime(1));
    expect(box().checked).toBe(false);
  });

  test('cannot be ticked where it is not the reader’s', () => {
    render(boxOf(true, null));
    expect(box().disabled).toBe(true);
  });
});

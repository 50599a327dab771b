import { act, render } from '@testing-library/react';
import { InTurn } from './InTurn';

const page = (text: string) => (
  <>
    <p>first {text}</p>
    <InTurn turn={2}>
      <p>third {text}</p>
    </InTurn>
    <InTurn turn={1}>
      <p>second {text}</p>
    </InTurn>
  </>
);

const next = (): void => {
  act(() => {
    jest.advanceTimersToNextTimer();
  });
};

describe('drawing in turns', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('each part has a task of its own, in the order of the turns, at first and at a change', () => {
    const { container, rerender } = render(page('a'));
    expect(container.textContent).toBe('first a');
    next();
    expect(container.textContent).toBe('first asecond a');
    next();
    expect(container.textContent).toBe('first athird asecond a');
    rerender(page('b'));
    expect(container.textContent).toBe('first bthird asecond a');
    act(() => void jest.runAllTimers());
    expect(container.textContent).toBe('first bthird bsecond b');
  });

  test('what is taken away before its turn never comes', () => {
    const { container, rerender } = render(page('a'));
    rerender(<p>other</p>);
    act(() => void jest.runAllTimers());
    expect(container.textContent).toBe('other');
  });
});

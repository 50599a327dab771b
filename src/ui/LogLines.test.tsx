import { act, render } from '@testing-library/react';
import { readLog } from '../diagnosis/parse/read-log';
import { LogLines } from './LogLines';

const LINES = [...readLog('client-log', 'level=info msg="one"\nlevel=info msg="two"')];

const Lines = ({ isWrapped = false }: { readonly isWrapped?: boolean }) => (
  <LogLines
    {...{ lines: LINES, label: 'log', isWrapped, isFollowing: true, words: '', hits: [], visits: 0 }}
    current={undefined}
    onGoBack={() => undefined}
  />
);

/** Watches who listens to a target from now on; gives the types of those that were not taken away. */
const watch = (target: Document | Window): (() => readonly string[]) => {
  const added = jest.spyOn(target, 'addEventListener');
  const removed = jest.spyOn(target, 'removeEventListener');
  return () => {
    const gone = [...removed.mock.calls];
    return added.mock.calls.flatMap(([type, listener]) => {
      const at = gone.findIndex(([one, other]) => one === type && other === listener);
      if (at >= 0) gone.splice(at, 1);
      return at >= 0 ? [] : [String(type)];
    });
  };
};

beforeEach(() => {
  jest.useFakeTimers();
  // jsdom lays nothing out, and the viewer never comes to an end without the height of a line and the width of a letter.
  const style = { lineHeight: '20px', paddingLeft: '0px', paddingRight: '0px', width: '40px' };
  jest.spyOn(window, 'getComputedStyle').mockReturnValue(style as CSSStyleDeclaration);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  const context = { measureText: () => ({ width: 8 }) };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const settle = (): void => {
  act(() => void jest.advanceTimersByTime(1000));
};

test('a log that is closed leaves no listener on the document or the window', () => {
  // What React gives the document with its first root stays there.
  render(<p />).unmount();
  const [onDocument, onWindow] = [watch(document), watch(window)];
  const { rerender, unmount } = render(<Lines />);
  settle();
  // The viewer makes its list anew when lines are wrapped.
  rerender(<Lines isWrapped />);
  settle();
  expect(onDocument()).toEqual(expect.arrayContaining(['mouseup', 'touchend']));
  expect(onWindow()).toContain('resize');
  unmount();
  settle();
  expect([...onDocument(), ...onWindow()]).toEqual([]);
});

test('the list can still be scrolled after a text was selected in it', () => {
  const { container } = render(<Lines />);
  settle();
  const list = container.querySelector<HTMLElement>('[tabindex="0"]');
  list?.firstElementChild?.dispatchEvent(new Event('mousedown', { bubbles: true }));
  expect(list?.style.overflowY).toBe('hidden');
  document.dispatchEvent(new Event('mouseup'));
  expect(list?.style.overflowY).toBe('auto');
});

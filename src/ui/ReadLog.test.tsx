import { forwardRef as mockForwardRef, useImperativeHandle as mockUseImperativeHandle } from 'react';
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readLog } from '../diagnosis/parse/read-log';
import { LogLines } from './LogLines';
import { ReadLog } from './ReadLog';
import { useWords } from './useWords';

// jsdom lays nothing out; what the list is told is enough here.
const mockScrolled = jest.fn();
jest.mock('@patternfly/react-log-viewer/dist/esm/LogViewer/LogViewer', () => ({
  LogViewer: mockForwardRef((_props, ref) => {
    mockUseImperativeHandle(ref, () => ({ scrollToItem: mockScrolled }));
    return null;
  }),
}));

const CHOICE = { log: 'prometheus-log', previous: false, lines: 200 } as const;
const linesOf = (...texts: readonly string[]) => [...readLog('prometheus-log', texts.join('\n'))];
const LINES = linesOf('level=warn msg="slow"', 'msg="token here"', 'msg="no more"', 'msg="another token"');

const pause = jest.fn();
const sightOf = (isPaused: boolean) => ({
  ...{ lines: LINES, pod: 'one', isCut: false, trouble: null, fresh: 0 },
  ...{ isPaused, pause },
});

const Log = ({ isPaused }: { readonly isPaused: boolean }) => (
  <ReadLog
    choice={CHOICE}
    sight={sightOf(isPaused)}
    lines={LINES}
    words={useWords(Date.parse('2026-11-22T10:00:00Z'))}
  />
);

/** Until what is typed is looked for, and the list is told where to go. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 300)));
const field = () => screen.getByRole('textbox', { name: 'Search the log' });

beforeEach(() => {
  pause.mockClear();
  mockScrolled.mockClear();
});

test('the search field and the buttons stay the same when the key lines go and come', async () => {
  render(<Log isPaused={false} />);
  const before = field();
  const toggle = screen.getByRole('button', { name: 'Key lines first' });
  await userEvent.click(toggle);
  expect(screen.queryByText('What the key lines said')).toBeNull();
  expect(field()).toBe(before);
  expect(toggle).toHaveFocus();
  await userEvent.click(toggle);
  expect(field()).toBe(before);
  expect(toggle).toHaveFocus();
});

test('who looks for words pauses, and who follows again ends the search', async () => {
  const { rerender } = render(<Log isPaused={false} />);
  await userEvent.type(field(), 'token');
  expect(pause).toHaveBeenCalledWith(true);
  rerender(<Log isPaused />);
  await settle();
  expect(screen.getByText('2 / 2')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  expect(pause).toHaveBeenLastCalledWith(false);
  expect(field()).toHaveValue('');
});

test('a line is shown also during a search, and again after scrolling away from it', async () => {
  render(<Log isPaused />);
  await userEvent.type(field(), 'token');
  await settle();
  expect(mockScrolled).toHaveBeenLastCalledWith(3, 'center');
  const showLine = screen.getByRole('button', { name: 'Show among the lines' });
  await userEvent.click(showLine);
  await settle();
  expect(field()).toHaveValue('');
  expect(mockScrolled).toHaveBeenLastCalledWith(0, 'center');
  mockScrolled.mockClear();
  await userEvent.click(showLine);
  await settle();
  expect(mockScrolled).toHaveBeenCalledWith(0, 'center');
});

test('the only match is gone to again after scrolling away from it', async () => {
  render(<Log isPaused />);
  await userEvent.type(field(), 'another');
  await settle();
  mockScrolled.mockClear();
  await userEvent.click(screen.getByRole('button', { name: 'Next match' }));
  await settle();
  expect(mockScrolled).toHaveBeenCalledWith(3, 'center');
});

test.each([
  [true, 1],
  [false, 0],
])('lines that come take along only who follows: %s', async (isFollowing, times) => {
  const props = { label: 'x', isWrapped: true, words: '', hits: [], visits: 0, onGoBack: () => undefined };
  const shown = (lines: typeof LINES) => (
    <LogLines {...props} lines={lines} isFollowing={isFollowing} current={isFollowing ? undefined : 1} />
  );
  const { rerender } = render(shown(LINES));
  await settle();
  mockScrolled.mockClear();
  rerender(shown([...LINES, ...linesOf('msg="new"')]));
  await settle();
  expect(mockScrolled).toHaveBeenCalledTimes(times);
});

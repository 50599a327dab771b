import { act, render, screen } from '@testing-library/react';
import type { FetchedLog } from '../cluster/fetch-log';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { useLog } from './useLog';
import type { LogView } from './useLog';

const mockAnswers: FetchedLog[] = [];
const mockAsked = jest.fn();

// The room that talks is tested against a real server; here only when it is asked.
jest.mock('../cluster/fetch-log', () => ({
  fetchLog: (): Promise<FetchedLog> => {
    mockAsked();
    const next = mockAnswers.shift();
    return Promise.resolve(next ?? { pod: 'one', answer: { is: 'body', body: '' } });
  },
}));

const CHOICE: LogChoice = { log: 'prometheus-log', previous: false, lines: 200 };
const body = (second: number): FetchedLog => ({
  pod: 'one',
  answer: { is: 'body', body: `2026-11-22T09:00:0${second}.000Z line ${second}` },
});
const NO_ANSWER: FetchedLog = { pod: 'one', answer: { is: 'unreachable', detail: 'no answer' } };

let view: LogView | null = null;
const Probe = ({ choice }: { readonly choice: LogChoice }) => {
  view = useLog(choice);
  return <output>{view.lines?.map(({ text }) => text).join(', ') ?? 'none'}</output>;
};
const shown = () => screen.getByRole('status').textContent;

const pass = (ms: number) =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
const pause = (wanted: boolean) => act(() => view?.pause(wanted));

beforeEach(() => {
  jest.useFakeTimers();
  mockAnswers.length = 0;
  mockAsked.mockClear();
});
afterEach(() => jest.useRealTimers());

test('a second pause leaves what was seen at the first one, and the count of what has come since', async () => {
  mockAnswers.push(body(1), body(2));
  render(<Probe choice={CHOICE} />);
  await pass(0);
  pause(true);
  await pass(6000);
  expect(view).toMatchObject({ isPaused: true, fresh: 1 });
  pause(true);
  expect(shown()).toBe('line 1');
  expect(view?.fresh).toBe(1);
  pause(false);
  expect(shown()).toContain('line 2');
});

test('a log that has ended is asked for until it is there, and then no more', async () => {
  mockAnswers.push(NO_ANSWER, body(1));
  render(<Probe choice={{ ...CHOICE, previous: true }} />);
  await pass(0);
  expect(shown()).toBe('none');
  await pass(60_000);
  expect(shown()).toBe('line 1');
  expect(mockAsked).toHaveBeenCalledTimes(2);
});

import { act, render, screen } from '@testing-library/react';
import type { RawAnswer } from '../diagnosis/evidence/request';
import { newKept } from './kept';
import { kept } from './the-store';
import { useSilences } from './useSilences';

const answers: (RawAnswer | null)[] = [];
const asked: AbortSignal[] = [];

// The room that talks is tested against a real server; here only when it is asked.
jest.mock('../cluster/fetch-silences', () => ({
  fetchSilences: (signal: AbortSignal): Promise<RawAnswer | null> => {
    asked.push(signal);
    return Promise.resolve(answers.shift() ?? null);
  },
}));

const Probe = ({ at }: { readonly at: number | null }) => <output>{useSilences(at).is}</output>;

const EMPTY: RawAnswer = { is: 'body', body: [] };
const MINUTE = 60_000;

const settle = async (render_: () => void): Promise<void> => {
  await act(async () => {
    render_();
    await Promise.resolve();
  });
};

beforeEach(() => {
  Object.assign(kept, newKept());
  answers.length = 0;
  asked.length = 0;
});

test('silences are asked for with the first refresh, and then at most once a minute', async () => {
  answers.push(EMPTY, EMPTY);
  const { rerender } = render(<Probe at={null} />);
  expect(asked).toHaveLength(0);
  await settle(() => rerender(<Probe at={0} />));
  expect(screen.getByRole('status').textContent).toBe('found');
  await settle(() => rerender(<Probe at={30_000} />));
  expect(asked).toHaveLength(1);
  await settle(() => rerender(<Probe at={MINUTE} />));
  expect(asked).toHaveLength(2);
});

test('after a refusal nothing is asked any more', async () => {
  answers.push({ is: 'refused', detail: 'Forbidden', status: 403 });
  const { rerender } = render(<Probe at={0} />);
  await settle(() => rerender(<Probe at={0} />));
  expect(screen.getByRole('status').textContent).toBe('refused');
  await settle(() => rerender(<Probe at={10 * MINUTE} />));
  expect(asked).toHaveLength(1);
});

test('after a failure the next minute asks again', async () => {
  answers.push({ is: 'unreachable', detail: 'no answer' }, EMPTY);
  const { rerender } = render(<Probe at={0} />);
  await settle(() => rerender(<Probe at={0} />));
  expect(screen.getByRole('status').textContent).toBe('unreachable');
  await settle(() => rerender(<Probe at={MINUTE} />));
  expect(screen.getByRole('status').textContent).toBe('found');
});

test('a console without an Alertmanager is not asked', async () => {
  answers.push(null);
  const { rerender } = render(<Probe at={0} />);
  await settle(() => rerender(<Probe at={0} />));
  expect(screen.getByRole('status').textContent).toBe('not-asked');
});

test('the other page shows what was answered less than a minute ago, and asks when the minute is over', async () => {
  answers.push(EMPTY, EMPTY);
  const first = render(<Probe at={0} />);
  await settle(() => first.rerender(<Probe at={0} />));
  first.unmount();
  const { rerender } = render(<Probe at={30_000} />);
  expect(screen.getByRole('status').textContent).toBe('found');
  expect(asked).toHaveLength(1);
  await settle(() => rerender(<Probe at={MINUTE} />));
  expect(asked).toHaveLength(2);
});

test('what was not answered before the page was left is asked for by the next one', async () => {
  const { unmount } = render(<Probe at={0} />);
  unmount();
  await settle(() => render(<Probe at={1000} />));
  expect(asked).toHaveLength(2);
});

test('a page that is left ends what is under way', () => {
  const { unmount } = render(<Probe at={0} />);
  unmount();
  expect(asked[0]?.aborted).toBe(true);
});

import { act, render, screen } from '@testing-library/react';
import type { RawAnswer } from '../diagnosis/evidence/request';
import { newKept } from './kept';
import { kept } from './the-store';
import { useFailingShare } from './useFailingShare';

const HOUR = 60 * 60_000;
const NOON = Date.UTC(2026, 10, 22, 12);
const asked: number[] = [];
let answer: RawAnswer;

// The room that talks is tested against a real server; here only when it is asked.
jest.mock('../cluster/fetch-range', () => ({
  fetchRange: ({ to }: { readonly to: number }): Promise<RawAnswer> => {
    asked.push(to);
    return Promise.resolve(answer);
  },
}));

const Probe = ({ at, range = HOUR }: { readonly at: number | null; readonly range?: number }) => (
  <output>{useFailingShare(range, at).is}</output>
);

const settle = async (render_: () => unknown): Promise<void> => {
  await act(async () => {
    render_();
    await Promise.resolve();
  });
};

beforeEach(() => {
  asked.length = 0;
  Object.assign(kept, newKept());
  const result = [{ metric: {}, values: [[NOON / 1000, '0.5']] }];
  answer = { is: 'body', body: { status: 'success', data: { resultType: 'matrix', result } } };
});

test('the curve is asked for once with each refresh', async () => {
  const { rerender } = render(<Probe at={null} />);
  expect(asked).toHaveLength(0);
  await settle(() => rerender(<Probe at={NOON} />));
  expect(screen.getByRole('status').textContent).toBe('found');
  await settle(() => rerender(<Probe at={NOON} />));
  expect(asked).toHaveLength(1);
  await settle(() => rerender(<Probe at={NOON + 30_000} />));
  expect(asked).toHaveLength(2);
});

test('the other page shows the same curve at once and asks with the next refresh', async () => {
  const first = render(<Probe at={NOON} />);
  await settle(() => first.rerender(<Probe at={NOON} />));
  first.unmount();
  const { rerender } = render(<Probe at={NOON} />);
  expect(screen.getByRole('status').textContent).toBe('found');
  expect(asked).toHaveLength(1);
  await settle(() => rerender(<Probe at={NOON + 30_000} />));
  expect(asked).toHaveLength(2);
});

test('another range is asked for', async () => {
  const { rerender } = render(<Probe at={NOON} />);
  await settle(() => rerender(<Probe at={NOON} />));
  await settle(() => rerender(<Probe at={NOON} range={2 * HOUR} />));
  expect(asked).toHaveLength(2);
});

test('a curve that could not be had is asked for again by the other page', async () => {
  answer = { is: 'unreachable', detail: 'down' };
  const first = render(<Probe at={NOON} />);
  await settle(() => first.rerender(<Probe at={NOON} />));
  expect(screen.getByRole('status').textContent).toBe('failed');
  first.unmount();
  await settle(() => render(<Probe at={NOON} />));
  expect(asked).toHaveLength(2);
});

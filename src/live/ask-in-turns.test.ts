import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { askInTurns, LATER } from './ask-in-turns';

/** What the verdict on the client's own counters is made of. */
const FIRST = SOURCE_IDS.filter((id) => !LATER.has(id));

/** Asks everything; a source answers when the test says so. */
const setUp = () => {
  const asked: SourceId[] = [];
  const answers = new Map<SourceId, () => void>();
  const controller = new AbortController();
  const seen = { first: 0, done: false };
  const askOne = (id: SourceId): Promise<void> => {
    asked.push(id);
    return new Promise((resolve) => answers.set(id, resolve));
  };
  const done = askInTurns(SOURCE_IDS, askOne, () => (seen.first += 1), controller.signal).then(() => {
    seen.done = true;
  });
  return {
    asked,
    seen,
    done,
    controller,
    answer: (ids: readonly SourceId[]) => ids.forEach((id) => answers.get(id)?.()),
  };
};

const SECOND = SOURCE_IDS.filter((id) => LATER.has(id));

describe('asking in turns', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('what names most failures is of the first turn', () => {
    expect(FIRST).toEqual(
      expect.arrayContaining(['client-metrics', 'client-log', 'client-workload', 'alert']),
    );
  });

  test('what a verdict needs is asked alone, and the rest when that was answered and drawn', async () => {
    const { asked, seen, answer } = setUp();
    expect(asked).toEqual(SOURCE_IDS.filter((id) => FIRST.includes(id)));
    answer(FIRST);
    await jest.advanceTimersByTimeAsync(99);
    expect(seen).toEqual({ first: 1, done: false });
    expect(asked).toHaveLength(FIRST.length);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked.slice(FIRST.length)).toEqual(SECOND);
    answer(SECOND);
    await jest.advanceTimersByTimeAsync(0);
    expect(seen.done).toBe(true);
  });

  test('the rest does not wait for ever for one that hangs', async () => {
    const { asked, seen, answer } = setUp();
    answer(FIRST.slice(1));
    await jest.advanceTimersByTimeAsync(2100);
    expect(asked).toHaveLength(SOURCE_IDS.length);
    answer(SECOND);
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual({ first: 0, done: false });
    answer(FIRST);
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual({ first: 1, done: true });
  });

  test('where everybody has left, the rest is not asked', async () => {
    const { asked, seen, answer, controller, done } = setUp();
    controller.abort();
    answer(FIRST);
    await jest.advanceTimersByTimeAsync(2100);
    await done;
    expect(asked).toHaveLength(FIRST.length);
    expect(seen.first).toBe(0);
  });

  test('where nothing of the rest is due, nothing is waited for', async () => {
    const asked: SourceId[] = [];
    const ask = (id: SourceId): Promise<void> => Promise.resolve(void asked.push(id));
    await askInTurns(FIRST, ask, () => undefined, new AbortController().signal);
    expect(asked).toEqual(FIRST);
  });

  test('a fault of ours is told', async () => {
    const fails = askInTurns(
      SOURCE_IDS,
      () => Promise.reject(new Error('ours')),
      () => undefined,
      new AbortController().signal,
    );
    await expect(fails).rejects.toThrow('ours');
  });
});

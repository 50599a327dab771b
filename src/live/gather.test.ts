import { NO_EVIDENCE } from '../diagnosis/evidence/no-evidence';
import { redactDetail } from '../diagnosis/parse/redact';
import { EMPTY } from './evidence-store';
import type { EvidenceStore, LiveEvidence } from './evidence-store';
import { gather } from './gather';
import { judge } from './judge';

const NOON = Date.UTC(2026, 10, 22, 12);

const REFUSED = { is: 'refused', detail: redactDetail('no'), at: NOON } as const;

/** A store that a test changes. */
const setUp = (first = EMPTY) => {
  let live = first;
  let listen = (): void => undefined;
  const store: EvidenceStore = {
    current: () => live,
    subscribe: (listener) => {
      listen = listener;
      return () => (listen = () => undefined);
    },
    restsFor: () => 0,
    refresh: () => Promise.resolve(true),
    refreshAll: () => Promise.resolve(true),
  };
  const taken: LiveEvidence[] = [];
  const leave = gather(store, (now) => taken.push(now));
  const change = (part: Partial<LiveEvidence>): void => {
    live = { ...live, ...part };
    listen();
  };
  return { taken, leave, change, current: () => live };
};

describe('what is handed on to a page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is there at once, and its changes are gathered', () => {
    const { taken, change, current } = setUp();
    expect(taken).toEqual([EMPTY]);
    change({ clockOffset: 2000 });
    change({ clockOffset: 3000 });
    jest.advanceTimersByTime(249);
    expect(taken).toHaveLength(1);
    jest.advanceTimersByTime(2);
    expect(taken).toEqual([EMPTY, current()]);
    jest.advanceTimersByTime(10_000);
    expect(taken).toHaveLength(2);
  });

  test.each<[string, Partial<LiveEvidence>]>([
    ['begin', { refreshing: true }],
    ['end', { updatedAt: NOON }],
  ])('the %s of a refresh is not waited for', (_name, part) => {
    const { taken, change, current } = setUp();
    change({ clockOffset: 2000 });
    change(part);
    jest.advanceTimersByTime(1);
    expect(taken).toEqual([EMPTY, current()]);
    jest.advanceTimersByTime(10_000);
    expect(taken).toHaveLength(2);
  });

  test('nor is the first verdict', () => {
    const { taken, change, current } = setUp();
    change({ evidence: { ...NO_EVIDENCE, 'client-metrics': REFUSED, alert: REFUSED } });
    jest.advanceTimersByTime(1);
    expect(taken).toHaveLength(1);
    change({ evidence: { ...current().evidence, 'client-log': REFUSED } });
    jest.advanceTimersByTime(1);
    expect(taken).toEqual([EMPTY, current()]);
  });

  test('what changes between judging and drawing is not lost', () => {
    const { taken, change, current } = setUp();
    change({ updatedAt: NOON });
    // The timer of this test comes between the two.
    setTimeout(() => change({ refreshing: false, clockOffset: 5000 }), 0);
    jest.advanceTimersByTime(1);
    expect(taken.at(-1)?.clockOffset).toBe(0);
    jest.advanceTimersByTime(252);
    expect(taken.at(-1)).toBe(current());
  });

  test('who has left is told no more', () => {
    const { taken, change, leave } = setUp();
    change({ updatedAt: NOON });
    leave();
    jest.advanceTimersByTime(10_000);
    expect(taken).toEqual([EMPTY]);
  });
});

describe('the opinion', () => {
  const counted = { ...NO_EVIDENCE, 'client-metrics': REFUSED, alert: REFUSED };

  test('waits for the log, but not for ever', () => {
    const live = { ...EMPTY, evidence: counted, updatedAt: NOON };
    expect(judge(live, 10_000)).toBeNull();
    expect(judge(live, 10_001)).toMatchObject({ state: 'unknown', at: NOON });
  });

  test('is the same one as long as what is known is the same', () => {
    const live = { ...EMPTY, evidence: { ...counted, 'client-log': REFUSED }, updatedAt: NOON };
    const report = judge(live, 0);
    expect(report).not.toBeNull();
    expect(judge({ ...live, refreshing: true }, 7)).toBe(report);
    expect(judge({ ...live, updatedAt: NOON + 1 }, 7)).not.toBe(report);
  });

  test('is of no moment before anything was answered', () => {
    expect(judge({ ...EMPTY, evidence: { ...counted, 'client-log': REFUSED } }, 60_000)).toBeNull();
  });
});

import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { Findings } from '../diagnosis/evidence/findings';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { parseSource } from '../diagnosis/parse/parse-source';
import { createEvidenceStore } from './evidence-store';
import type { AskSource } from './evidence-store';

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

/** What the sources answer now; a test changes it between refreshes. */
type World = {
  now: EpochMs;
  serverAhead: number;
  down: boolean;
  refuse: boolean;
  asked: [SourceId, string][];
};

const counters = (from: EpochMs, to: EpochMs): unknown => ({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'federate_requests_total', pod: 'p' },
        values: Array.from({ length: (to - from) / MINUTE }, (_unused, i) => [
          (from + i * MINUTE) / 1000,
          String(i),
        ]),
      },
    ],
  },
});

const setUp = (parts: Partial<World> = {}) => {
  const world: World = { now: NOON, serverAhead: 0, down: false, refuse: false, asked: [], ...parts };
  const ask: AskSource = async <S extends SourceId>(id: S, reach: 'day' | 'tail') => {
    world.asked.push([id, reach]);
    await Promise.resolve();
    const span = reach === 'day' ? 60 * MINUTE : 20 * MINUTE;
    const raw = world.down
      ? ({ is: 'unreachable', detail: 'down' } as const)
      : world.refuse
        ? ({ is: 'refused', detail: 'no', status: 403 } as const)
        : ({ is: 'body', body: counters(world.now - span, world.now) } as const);
    return {
      serverTime: world.down ? null : world.now + world.serverAhead,
      answer: (at: EpochMs): Answer<Findings[S]> => parseSource(id, [raw, raw, raw], at),
    };
  };
  return { world, store: createEvidenceStore(ask, () => world.now) };
};

const samples = (answer: Answer<Findings['client-metrics']>): number =>
  answer.is === 'found' ? (answer.value.series[0]?.samples.length ?? 0) : 0;

describe('the evidence that both pages share', () => {
  test('the first refresh asks every source, the next ones only what changes often', async () => {
    const { world, store } = setUp();
    await store.refresh(true);
    expect(world.asked.map(([id]) => id)).toEqual([...SOURCE_IDS]);
    world.asked = [];
    await store.refresh(false);
    expect(world.asked.map(([id]) => id)).not.toContain('cluster-version');
    expect(world.asked.map(([id]) => id)).toContain('client-log');
  });

  test('a day of counters is asked once; refreshes ask the tail and keep the history', async () => {
    const { world, store } = setUp();
    await store.refresh(true);
    expect(samples(store.current().evidence['client-metrics'])).toBe(60);
    world.now += MINUTE;
    await store.refresh(false);
    expect(world.asked.filter(([id]) => id === 'client-metrics')).toEqual([
      ['client-metrics', 'day'],
      ['client-metrics', 'tail'],
    ]);
    expect(samples(store.current().evidence['client-metrics'])).toBe(61);
  });

  test('after an hour of sleep the tail would leave a hole, so the day is asked again', async () => {
    const { world, store } = setUp();
    await store.refresh(true);
    world.now += 60 * MINUTE;
    await store.refresh(false);
    expect(world.asked.filter(([id]) => id === 'client-metrics').at(-1)).toEqual(['client-metrics', 'day']);
  });

  test('a failed refresh keeps the last good answer with its time, and says that it is old; it heals by itself', async () => {
    const { world, store } = setUp();
    await store.refresh(true);
    world.down = true;
    world.now += MINUTE;
    await store.refresh(false);
    const { evidence, stale } = store.current();
    expect(evidence['client-metrics']).toMatchObject({ is: 'found', at: NOON });
    expect(stale['client-metrics']?.is).toBe('unreachable');
    world.down = false;
    await store.refresh(false);
    expect(store.current().stale).toEqual({});
    expect(store.current().evidence['client-metrics']).toMatchObject({ is: 'found', at: NOON + MINUTE });
  });

  test('a refusal replaces what was known: nobody keeps seeing what they may no longer read', async () => {
    const { world, store } = setUp();
    await store.refresh(true);
    world.refuse = true;
    await store.refresh(false);
    expect(store.current().evidence['client-metrics'].is).toBe('refused');
  });

  test('two pages that refresh at once cost one refresh', async () => {
    const { world, store } = setUp();
    await Promise.all([store.refresh(true), store.refresh(true)]);
    expect(world.asked).toHaveLength(SOURCE_IDS.length);
  });

  test('times are those of the servers where this browser’s clock is a day off', async () => {
    const { store } = setUp({ serverAhead: 24 * 60 * MINUTE });
    await store.refresh(true);
    expect(store.current().clockOffset).toBe(24 * 60 * MINUTE);
    expect(store.current().updatedAt).toBe(NOON + 24 * 60 * MINUTE);
  });

  test('listeners hear of every change until they leave', async () => {
    const { store } = setUp();
    const heard = jest.fn();
    const leave = store.subscribe(heard);
    await store.refresh(true);
    const calls = heard.mock.calls.length;
    expect(calls).toBeGreaterThan(SOURCE_IDS.length);
    leave();
    await store.refresh(false);
    expect(heard.mock.calls).toHaveLength(calls);
  });
});

import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { Findings } from '../diagnosis/evidence/findings';
import type { RawAnswer } from '../diagnosis/evidence/request';
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
  empty: boolean;
  garbage: boolean;
  partial: boolean;
  broken: boolean;
  asked: [SourceId, string][];
};

const counters = (from: EpochMs, to: EpochMs): object => ({
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
  const world: World = {
    ...{ now: NOON, serverAhead: 0, asked: [] },
    ...{ down: false, refuse: false, empty: false, garbage: false, partial: false, broken: false },
    ...parts,
  };
  const bodyOf = (id: SourceId, reach: 'day' | 'tail'): RawAnswer => {
    if (world.down) return { is: 'unreachable', detail: 'down' };
    if (world.refuse) return { is: 'refused', detail: 'no', status: 403 };
    if (world.garbage) return { is: 'unreadable', detail: 'not JSON' };
    const span = reach === 'day' ? 60 * MINUTE : 20 * MINUTE;
    const none = { status: 'success', data: { resultType: 'vector', result: [] } };
    if (world.empty) return { is: 'body', body: none };
    // Of the other sources only whether they answer is looked at here.
    if (id !== 'client-metrics') return { is: 'refused', detail: 'no', status: 403 };
    const warnings = world.partial ? ['a store does not answer'] : [];
    return { is: 'body', body: { ...counters(world.now - span, world.now), warnings } };
  };
  const ask: AskSource = async <S extends SourceId>(id: S, reach: 'day' | 'tail') => {
    world.asked.push([id, reach]);
    await Promise.resolve();
    if (world.broken) throw new Error('a fault of ours');
    const raw = bodyOf(id, reach);
    return {
      clockOffset: world.down ? null : world.serverAhead,
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
    await store.refresh();
    expect(world.asked.map(([id]) => id).sort()).toEqual([...SOURCE_IDS].sort());
    world.asked = [];
    await store.refresh();
    expect(world.asked.map(([id]) => id)).not.toContain('cluster-version');
    expect(world.asked.map(([id]) => id)).toContain('client-log');
  });

  test('every tenth round asks every source again, whoever asks for it', async () => {
    const { world, store } = setUp();
    const asked: number[] = [];
    for (let round = 0; round < 21; round += 1) {
      world.asked = [];
      await (round === 3 ? store.refreshAll() : store.refresh());
      if (world.asked.length === SOURCE_IDS.length) asked.push(round);
    }
    expect(asked).toEqual([0, 3, 13]);
  });

  test('what was answered less than an interval ago need not be asked until then', async () => {
    const { world, store } = setUp({ serverAhead: 24 * 60 * MINUTE });
    expect(store.restsFor(MINUTE)).toBe(0);
    await store.refresh();
    expect(store.restsFor(MINUTE)).toBe(MINUTE);
    world.now += MINUTE / 3;
    expect(store.restsFor(MINUTE)).toBe((MINUTE / 3) * 2);
    world.now += MINUTE;
    expect(store.restsFor(MINUTE)).toBe(0);
  });

  test('what could not be had is asked at once by whoever comes', async () => {
    const { world, store } = setUp();
    await store.refresh();
    world.down = true;
    await store.refresh();
    expect(store.restsFor(MINUTE)).toBe(0);
    world.down = false;
    await store.refresh();
    expect(store.restsFor(MINUTE)).toBe(MINUTE);
  });

  test('a day of counters is asked once; refreshes ask the tail and keep the history', async () => {
    const { world, store } = setUp();
    await store.refresh();
    expect(samples(store.current().evidence['client-metrics'])).toBe(60);
    world.now += MINUTE;
    await store.refresh();
    expect(world.asked.filter(([id]) => id === 'client-metrics')).toEqual([
      ['client-metrics', 'day'],
      ['client-metrics', 'tail'],
    ]);
    expect(samples(store.current().evidence['client-metrics'])).toBe(61);
  });

  test('of a day that was not whole the whole day is asked again, until it is', async () => {
    const { world, store } = setUp({ partial: true });
    await store.refresh();
    expect(store.current().evidence['client-metrics']).toMatchObject({ partial: 'a store does not answer' });
    world.partial = false;
    await store.refresh();
    expect(store.current().evidence['client-metrics']).not.toHaveProperty('partial');
    await store.refresh();
    expect(world.asked.filter(([id]) => id === 'client-metrics').map(([, reach]) => reach)).toEqual([
      'day',
      'day',
      'tail',
    ]);
  });

  test('after an hour of sleep the tail would leave a hole, so the day is asked again', async () => {
    const { world, store } = setUp();
    await store.refresh();
    world.now += 60 * MINUTE;
    await store.refresh();
    expect(world.asked.filter(([id]) => id === 'client-metrics').at(-1)).toEqual(['client-metrics', 'day']);
  });

  test('a failed refresh keeps the last good answer with its time, and says that it is old; it heals by itself', async () => {
    const { world, store } = setUp();
    await store.refresh();
    world.down = true;
    world.now += MINUTE;
    await store.refresh();
    const { evidence, stale } = store.current();
    expect(evidence['client-metrics']).toMatchObject({ is: 'found', at: NOON });
    expect(stale['client-metrics']?.is).toBe('unreachable');
    world.down = false;
    await store.refresh();
    expect(store.current().stale).toEqual({});
    expect(store.current().evidence['client-metrics']).toMatchObject({ is: 'found', at: NOON + MINUTE });
  });

  test('a refusal replaces what was known: nobody keeps seeing what they may no longer read', async () => {
    const { world, store } = setUp();
    await store.refresh();
    world.refuse = true;
    await store.refresh();
    expect(store.current().evidence['client-metrics'].is).toBe('refused');
  });

  test('two pages that refresh at once cost one refresh', async () => {
    const { world, store } = setUp();
    await Promise.all([store.refresh(), store.refresh()]);
    expect(world.asked).toHaveLength(SOURCE_IDS.length);
  });

  test('times are those of the servers where this browser’s clock is a day off', async () => {
    const { store } = setUp({ serverAhead: 24 * 60 * MINUTE });
    await store.refresh();
    expect(store.current().clockOffset).toBe(24 * 60 * MINUTE);
    expect(store.current().updatedAt).toBe(NOON + 24 * 60 * MINUTE);
  });

  test('listeners hear of every change until they leave', async () => {
    const { store } = setUp();
    const heard = jest.fn();
    const leave = store.subscribe(heard);
    await store.refresh();
    const calls = heard.mock.calls.length;
    expect(calls).toBeGreaterThan(SOURCE_IDS.length);
    leave();
    await store.refresh();
    expect(heard.mock.calls).toHaveLength(calls);
  });

  test('a source that seldom changes and failed once is asked again in the next round', async () => {
    const { world, store } = setUp();
    world.down = true;
    await store.refresh();
    world.asked = [];
    world.down = false;
    await store.refresh();
    expect(world.asked.map(([id]) => id)).toContain('cluster-version');
    world.asked = [];
    await store.refresh();
    expect(world.asked.map(([id]) => id)).not.toContain('cluster-version');
  });

  test('a round reports whether the counters could be asked for, also the very first', async () => {
    const { world, store } = setUp({ down: true });
    expect(await store.refresh()).toBe(false);
    world.down = false;
    expect(await store.refresh()).toBe(true);
    world.down = true;
    expect(await store.refresh()).toBe(false);
  });

  test('what a source has nothing of stays known while it cannot be asked', async () => {
    const { world, store } = setUp();
    world.empty = true;
    await store.refresh();
    expect(store.current().evidence['remote-write'].is).toBe('nothing');
    world.down = true;
    await store.refresh();
    expect(store.current().evidence['remote-write'].is).toBe('nothing');
    expect(store.current().stale['remote-write']?.is).toBe('unreachable');
  });

  test('an answer that cannot be read does not replace a good one', async () => {
    const { world, store } = setUp();
    await store.refresh();
    world.garbage = true;
    await store.refresh();
    expect(store.current().evidence['client-metrics']).toMatchObject({ is: 'found', at: NOON });
    expect(store.current().stale['client-metrics']?.is).toBe('unreadable');
  });

  test('when the last page leaves, what is under way is ended and changes nothing any more', async () => {
    const { world, store } = setUp();
    const leave = store.subscribe(() => undefined);
    const round = store.refresh();
    leave();
    await round;
    expect(store.current()).toMatchObject({ refreshing: false, updatedAt: null });
    expect(store.current().evidence['client-metrics'].is).toBe('waiting');
    world.asked = [];
    await store.refresh();
    expect(world.asked).toHaveLength(SOURCE_IDS.length);
    expect(store.current().updatedAt).toBe(NOON);
  });

  test('a reader who asks again does not wait for what hangs', async () => {
    const { world, store } = setUp();
    const hanging = store.refresh();
    world.asked = [];
    const anew = store.refreshAll();
    await Promise.all([hanging, anew]);
    expect(world.asked).toHaveLength(SOURCE_IDS.length);
    expect(store.current()).toMatchObject({ refreshing: false, updatedAt: NOON });
  });

  test('a fault of ours ends the round, and the next one goes on', async () => {
    const { world, store } = setUp({ broken: true });
    expect(await store.refresh()).toBe(false);
    expect(store.current().refreshing).toBe(false);
    world.broken = false;
    expect(await store.refresh()).toBe(true);
  });
});

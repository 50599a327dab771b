import fc from 'fast-check';
import { presentFiring, readTicked, withTick } from './ticks';
import type { Ticked } from './ticks';

const HOUR = 60 * 60_000;
const NOW = 1_800_000_000_000;

/** Ticks a step in the firing that began at `start`. */
const tick = (ticked: Ticked, start: number | null, step: string, at: number | null = NOW): Ticked =>
  withTick(ticked, presentFiring(ticked, start, NOW), { step, at });

describe('the reader’s own ticks', () => {
  it('are there again after what was kept was read anew', () => {
    const kept: unknown = JSON.parse(JSON.stringify(tick([], NOW - HOUR, 'renew')));
    expect(presentFiring(readTicked(kept), NOW - HOUR, NOW).ticks).toEqual({ renew: NOW });
  });

  it('stay when the alert becomes active after the attempts began to fail', () => {
    const before = tick([], NOW - HOUR, 'renew');
    expect(presentFiring(before, NOW - HOUR + 15 * 60_000, NOW).ticks).toEqual({ renew: NOW });
  });

  it('start afresh with a new firing', () => {
    const before = tick([], NOW - 3 * HOUR, 'renew');
    expect(presentFiring(before, NOW - HOUR, NOW).ticks).toEqual({});
  });

  it('go on for a day where nobody knows when it began, and no longer', () => {
    const before = tick([], NOW - 3 * HOUR, 'renew');
    expect(presentFiring(before, null, NOW).ticks).toEqual({ renew: NOW });
    expect(presentFiring(before, null, NOW + 23 * HOUR).ticks).toEqual({ renew: NOW });
    expect(presentFiring(before, null, NOW + 25 * HOUR).ticks).toEqual({});
  });

  it('can be taken back, one by one', () => {
    const two = tick(tick([], NOW, 'renew'), NOW, 'wait');
    expect(presentFiring(tick(two, NOW, 'renew', null), NOW, NOW).ticks).toEqual({ wait: NOW });
  });

  it('are kept of the last five firings', () => {
    const starts = [1, 2, 3, 4, 5, 6, 7].map((count) => NOW + count * HOUR);
    const all = starts.reduce((ticked, start) => tick(ticked, start, 'renew'), [] as Ticked);
    expect(all.map(({ start }) => start)).toEqual(starts.slice(-5).reverse());
  });

  it('are never lost to what another version or a person made of them', () => {
    fc.assert(
      fc.property(fc.anything(), (garbage) => {
        const good = { start: NOW, ticks: { renew: NOW, broken: 'x' } };
        expect(readTicked([garbage, good]).at(-1)).toEqual({ start: NOW, ticks: { renew: NOW } });
        expect(() => readTicked(garbage)).not.toThrow();
      }),
    );
  });
});

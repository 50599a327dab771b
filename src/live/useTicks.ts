import { useCallback, useMemo, useRef } from 'react';
import { useSetting } from '../cluster/useSetting';
import type { EpochMs } from '../diagnosis/evidence/answer';
import { presentFiring, readTicked, withTick } from './ticks';
import type { Firing } from './ticks';

const KEY = 'telemetryHealth.runbookTicks';
/** The same one at every render: consoles watch it for changes. */
const NOTHING_TICKED: readonly unknown[] = [];

/** The reader's own ticks in the present firing. */
export type Ticks = {
  readonly ticked: Firing['ticks'];
  /** Ticks a step now, or no longer; null until what was kept before is there, or where nothing can be kept. */
  readonly tick: ((step: string, isTicked: boolean) => void) | null;
};

/**
 * Ticks of this user and this firing, kept by the console with the user's other settings. `start` as in
 * `presentFiring`; `now` by the server's clock.
 */
export const useTicks = (start: EpochMs | null, now: EpochMs): Ticks => {
  const [value, setValue, loaded] = useSetting(KEY, NOTHING_TICKED, true);
  const ticked = useMemo(() => readTicked(value), [value]);
  const present = presentFiring(ticked, start, now);
  const latest = useRef({ ticked, present, now, setValue });
  latest.current = { ticked, present, now, setValue };
  const tick = useCallback((step: string, isTicked: boolean): void => {
    const at = latest.current;
    at.setValue(withTick(at.ticked, at.present, { step, at: isTicked ? at.now : null }));
  }, []);
  return { ticked: present.ticks, tick: loaded ? tick : null };
};

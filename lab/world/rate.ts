import type { EpochMs } from '../../src/diagnosis/evidence/answer';

/** Time and value of a sample. */
export type Sample = readonly [at: EpochMs, value: number];

function increase(samples: readonly Sample[]): number {
  return samples.reduce((sum, [, value], i) => {
    const before = samples[i - 1]?.[1] ?? value;
    return sum + (value < before ? value : value - before);
  }, 0);
}

/** The samples after `from`, up to and including `to`. */
function inWindow(samples: readonly Sample[], from: EpochMs, to: EpochMs): readonly Sample[] {
  const firstAfter = (time: EpochMs): number => {
    let low = 0;
    let high = samples.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((samples[middle]?.[0] ?? Infinity) > time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return samples.slice(firstAfter(from), firstAfter(to));
}

/**
 * PromQL's `rate(…[window])` at a moment, extrapolation included (prometheus/promql, extrapolatedRate), per second;
 * `window` in ms. null where it has no answer. `samples` are ascending.
 */
export function rate(samples: readonly Sample[], at: EpochMs, window: number): number | null {
  const inside = inWindow(samples, at - window, at);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined || inside.length < 2) return null;
  const grown = increase(inside);
  const sampled = last[0] - first[0];
  const step = sampled / (inside.length - 1);
  let before = first[0] - (at - window);
  // A counter cannot have been below zero before its first sample.
  if (grown > 0 && first[1] >= 0) before = Math.min(before, sampled * (first[1] / grown));
  const after = at - last[0];
  const reach = (gap: number): number => (gap < step * 1.1 ? gap : step / 2);
  return (grown * ((sampled + reach(before) + reach(after)) / sampled)) / (window / 1000);
}

import type { EpochMs } from './answer';

/** Points over the whole range: enough for a wide screen, few enough for any Prometheus. */
const POINTS = 240;
/** The scrape interval; a finer step shows nothing more. */
const LEAST_STEP_SECONDS = 30;

/**
 * Step and ends of a range that ends at `now`, in whole steps, so that a later refresh repeats the same points.
 * `rangeMs` in ms; the step is a multiple of 30 s.
 */
export const alignedRange = (
  rangeMs: number,
  now: EpochMs,
): { readonly from: EpochMs; readonly to: EpochMs; readonly stepSeconds: number } => {
  const leasts = Math.max(1, Math.ceil(rangeMs / 1000 / POINTS / LEAST_STEP_SECONDS));
  const stepSeconds = leasts * LEAST_STEP_SECONDS;
  const stepMs = stepSeconds * 1000;
  const to = Math.floor(now / stepMs) * stepMs;
  return { from: Math.floor((to - rangeMs) / stepMs) * stepMs, to, stepSeconds };
};

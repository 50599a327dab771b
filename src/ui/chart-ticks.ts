import type { EpochMs } from '../diagnosis/evidence/answer';

const PIXELS_PER_TICK = 110;
const MINUTE_MS = 60_000;
/** Distances between ticks that a person reads as time. */
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE_MS);

/** Round times between both ends, as many as fit `width` pixels. */
export const ticksOver = (from: EpochMs, to: EpochMs, width: number): readonly EpochMs[] => {
  const most = Math.max(2, Math.floor(width / PIXELS_PER_TICK));
  const step = STEPS_MS.find((candidate) => (to - from) / candidate <= most) ?? 24 * 60 * MINUTE_MS;
  // Round in the reader's own time zone, whole hours there being what the axis shows.
  const offset = new Date(from).getTimezoneOffset() * MINUTE_MS;
  const first = Math.ceil((from - offset) / step) * step + offset;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_unused, index) => first + index * step,
  );
};

/** The middle of a chart's time axis and what is beside it, in pixels. */
export type TimeAxis = {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly width: number;
  readonly padding: { readonly left: number; readonly right: number };
};

/** A digit or letter of a chart's words, at its widest. */
export const PIXELS_PER_CHARACTER = 7;

/** The ticks of an axis whose labels, centred below them, are not cut off at either edge of the chart. */
export const ticksThatFit = (
  { from, to, width, padding }: TimeAxis,
  label: (at: EpochMs) => string,
): readonly EpochMs[] => {
  const perMs = Math.max(1, width - padding.left - padding.right) / Math.max(1, to - from);
  return ticksOver(from, to, width).filter((at) => {
    const half = (label(at).length * PIXELS_PER_CHARACTER) / 2;
    const x = padding.left + (at - from) * perMs;
    return x >= half && x + half <= width;
  });
};

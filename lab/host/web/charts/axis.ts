const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TIME_STEPS: readonly number[] = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
];

const VALUE_TICKS = 5;

/** Round times between two moments in ms, at most `count` of them, in the browser's own time zone. */
export const timeTicks = (from: number, to: number, count: number): readonly number[] => {
  const step = TIME_STEPS.find((candidate) => (to - from) / candidate <= count) ?? 14 * DAY;
  const offset = new Date(from).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((from - offset) / step) * step + offset;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_unused, index) => first + index * step,
  );
};

const niceStep = (rough: number): number => {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude >= rough) ?? 10;
  return factor * magnitude;
};

/** Round values from zero (or below) up to at least the largest value. */
export const valueTicks = (smallest: number, largest: number): readonly number[] => {
  const low = Math.min(0, smallest);
  const high = largest > low ? largest : low + 1;
  const step = niceStep((high - low) / VALUE_TICKS);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_unused, index) =>
    Number(((first + index) * step).toPrecision(10)),
  );
};

/** A time as an axis tells it: the hour, or the date when the axis spans more than two days. Both in ms. */
export const timeWords = (at: number, span: number): string =>
  span > 2 * DAY
    ? new Date(at).toLocaleDateString('en', { month: 'short', day: 'numeric' })
    : new Date(at).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });

/** A value in few characters. */
export const valueWords = (value: number): string =>
  Math.abs(value) >= 10_000
    ? new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
    : String(value);

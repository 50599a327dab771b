import type { EpochMs } from '../diagnosis/evidence/answer';

/** Numbers, times and durations in the reader's language and time zone. */
export type Format = {
  /** BCP 47. */
  readonly locale: string;
  /** Hours and minutes; with the day where it is not today's. */
  readonly time: (at: EpochMs) => string;
  /** With seconds, for "updated". */
  readonly clock: (at: EpochMs) => string;
  /** The two largest units, "2 hours 28 minutes"; under a minute in seconds. */
  readonly duration: (ms: number) => string;
  /** 0.2 -> "20%". Whole percents; a share above 0 and below 1 % is never shown as 0 %. */
  readonly percent: (share: number) => string;
  readonly count: (n: number) => string;
  readonly list: (items: readonly string[]) => string;
};

const MINUTE_MS = 60_000;
const UNITS = [
  { unit: 'day', ms: 24 * 60 * MINUTE_MS },
  { unit: 'hour', ms: 60 * MINUTE_MS },
  { unit: 'minute', ms: MINUTE_MS },
] as const;

const durationParts = (ms: number, locale: string): readonly string[] => {
  const word = (value: number, unit: string): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (ms < MINUTE_MS) return [word(Math.max(0, Math.round(ms / 1000)), 'second')];
  const first = UNITS.findIndex((entry) => ms >= entry.ms);
  const parts: string[] = [];
  let rest = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  for (const { unit, ms: size } of UNITS.slice(first, first + 2)) {
    const value = Math.floor(rest / size);
    if (value > 0) parts.push(word(value, unit));
    rest -= value * size;
  }
  return parts;
};

/** `now` decides which day is today. `timeZone` is the browser's unless given (tests). */
export const createFormat = (locale: string, now: EpochMs, timeZone?: string): Format => {
  const zone = timeZone === undefined ? {} : { timeZone };
  const hm = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const;
  const today = new Intl.DateTimeFormat(locale, hm);
  const otherDay = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...hm });
  const day = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...zone,
  });
  const clock = new Intl.DateTimeFormat(locale, { ...hm, second: '2-digit' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const small = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 1 });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  return {
    locale,
    time: (at) => (day.format(at) === day.format(now) ? today : otherDay).format(at),
    clock: (at) => clock.format(at),
    duration: (ms) => units.format(durationParts(ms, locale)),
    percent: (share) => (share > 0 && share < 0.01 ? small : percent).format(share),
    count: (n) => number.format(n),
    list: (items) => list.format(items),
  };
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Up to this age a console says "3 minutes ago", later the date. */
const RELATIVE_UNTIL_MS = 630_000;

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const duration = (ms: number): string => {
  if (ms >= DAY_MS) return plural(Math.floor(ms / DAY_MS), 'day');
  if (ms >= HOUR_MS) return plural(Math.floor(ms / HOUR_MS), 'hour');
  return plural(Math.floor(ms / MINUTE_MS), 'minute');
};

/** How long ago in words, whatever the age; minutes, hours or days, rounded down. */
export const timeAgo = (date: Date, now: Date): string => {
  const age = now.getTime() - date.getTime();
  return age < MINUTE_MS ? 'Just now' : `${duration(age)} ago`;
};

/** A moment in a console's words: relative when fresh, else date and time; `omitSuffix` gives the age alone. */
export const timestampWords = (date: Date, now: Date, omitSuffix = false): string => {
  const age = now.getTime() - date.getTime();
  if (omitSuffix) return age < 0 ? '-' : duration(age);
  if (age > -MINUTE_MS && age < RELATIVE_UNTIL_MS) return timeAgo(date, now);
  return date.toLocaleString(document.documentElement.lang || 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
};

/** A moment in UTC, for the tooltip. */
export const utcWords = (date: Date): string =>
  date.toLocaleString('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });

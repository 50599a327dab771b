import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Gap, Outage, OutageHistory } from '../diagnosis/ledger/outages';
import type { Format } from './format';
import type { T } from './t';

/** Heading and columns of the history of outages. */
export const outageWords = (t: T) => ({
  began: t('Began'),
  ended: t('Ended'),
  duration: t('Duration'),
  what: t('What happened'),
  table: t('Outages, newest first'),
  notReadable: t('The counters of the client could not be read.'),
});

/** "Outages in the last 6 hours". */
export const outagesTitle = (t: T, rangeMs: number, format: Format): string =>
  t('Outages in the last {{duration}}', { duration: format.duration(rangeMs) });

/** A span as a line of the table. */
export type OutageTexts = {
  readonly began: string;
  readonly ended: string;
  readonly duration: string;
  readonly what: string;
  /** In small print; null: nothing to add. */
  readonly note: string | null;
};

/** Scrapes are half a minute apart, so nothing shorter is known. */
const SHORTEST_MS = 30_000;

const endedText = (t: T, { ended, to, failed }: Outage, format: Format): string => {
  if (ended === 'lasts' || to === null)
    return failed > 1 ? t('Still failing') : t('No accepted upload since');
  const time = format.time(to);
  return ended === 'unseen' ? t('Not known: no data since {{time}}', { time }) : time;
};

const durationText = (t: T, outage: Outage, now: EpochMs, format: Format): string => {
  const ms = (outage.to ?? now) - outage.from;
  if (ms < SHORTEST_MS) return t('Less than a minute');
  const duration = format.duration(ms);
  return outage.mayBeOlder || outage.ended === 'unseen' ? t('At least {{duration}}', { duration }) : duration;
};

const attemptsText = (t: T, count: number): string => t('{{count}} failed attempts', { count });

/** An outage in words; `now` is the end of what is known. */
export const outageText = (t: T, outage: Outage, now: EpochMs, format: Format): OutageTexts => ({
  began: outage.mayBeOlder
    ? t('{{time}} or earlier', { time: format.time(outage.from) })
    : format.time(outage.from),
  ended: endedText(t, outage, format),
  duration: durationText(t, outage, now, format),
  what: attemptsText(t, outage.failed),
  note:
    outage.unseenMs > 0
      ? t('No data for {{duration}} of it', { duration: format.duration(outage.unseenMs) })
      : null,
});

/** Time without data in words: it is neither an outage nor health. */
export const gapText = (t: T, { from, to }: Gap, now: EpochMs, format: Format): OutageTexts => ({
  began: format.time(from),
  ended: to === now ? t('Still no data') : format.time(to),
  duration: format.duration(to - from),
  what: t('No data of the client'),
  note: null,
});

/** What the table leaves out, or why there is none. */
export const outagesNote = (
  t: T,
  { spans, knownFrom, covered }: OutageHistory,
  format: Format,
): string | null => {
  if (knownFrom === null) return t('There are no data of the client in this range.');
  const time = format.time(knownFrom);
  const hasFailed = spans.some(({ is }) => is === 'outage');
  if (covered)
    return hasFailed
      ? null
      : spans.length > 0
        ? t('No failed attempt was seen.')
        : t('No failed attempt in this range.');
  return hasFailed
    ? t('Before {{time}} there are no data.', { time })
    : spans.length > 0
      ? t('No failed attempt was seen since {{time}}; before that there are no data.', { time })
      : t('No failed attempt since {{time}}; before that there are no data.', { time });
};

/** All of a range in one line, where that is more than the table's only one. */
export const outagesSum = (t: T, { spans }: OutageHistory): string | null => {
  const outages = spans.filter((span) => span.is === 'outage');
  if (outages.length < 2) return null;
  const failed = outages.reduce((sum, outage) => sum + outage.failed, 0);
  const counted = t('{{count}} outages', { count: outages.length });
  return t('{{outages}}, {{attempts}}', { outages: counted, attempts: attemptsText(t, failed) });
};

/** How many of the oldest are not in the table. */
export const moreOutagesText = (t: T, count: number): string => t('and {{count}} older ones', { count });

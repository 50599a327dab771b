import type { EpochMs } from '../diagnosis/evidence/answer';
import type { AlertSpan } from '../diagnosis/evidence/share-history';
import type { Format } from './format';
import type { T } from './t';

/** What the marks of the chart mean, in its legend and in its table. */
export const shareWords = (t: T) => ({
  share: t('Failing share'),
  pending: t('Alert pending'),
  firing: t('Alert firing'),
  starts: t('Client started'),
  alert: t('Alert'),
  event: t('Event'),
});

/** The alert's state in one word; null: it was not active. */
export const alertStateText = (t: T, state: AlertSpan['state'] | null): string => {
  if (state === null) return t('Not firing');
  return state === 'firing' ? t('Firing') : t('Pending');
};

/** What happened at a moment that the chart marks. */
export type MarkKind = 'failing' | 'failed' | 'restarted' | 'new-pod';

/** A mark in words, with its time. */
export const markText = (t: T, kind: MarkKind, at: EpochMs, format: Format): string => {
  const time = format.time(at);
  switch (kind) {
    case 'failing':
      return t('Failing since {{time}}', { time });
    case 'failed':
      return t('Failures began at {{time}}', { time });
    case 'restarted':
      return t('Client restarted at {{time}}', { time });
    case 'new-pod':
      return t('New client pod at {{time}}', { time });
  }
};

/** A point of the curve, as it is read by pointing at it: the share, and in a second line what the alert was. */
export const sharePointText = (
  t: T,
  share: string,
  clock: string,
  state: AlertSpan['state'] | null,
): string => {
  const first = t('{{clock}}: {{share}}', { clock, share });
  return state === null ? first : `${first}\n${shareWords(t)[state]}`;
};

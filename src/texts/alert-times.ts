import type { EpochMs } from '../diagnosis/evidence/answer';
import type { State } from '../diagnosis/report';
import type { Format } from './format';
import type { T } from './t';

/** When the alert is expected to go, as a term of the facts about it. */
export const clearsTerm = (t: T): string => t('Clears');

/** The moment and the time to it; "about", since it supposes that the client goes on getting through. */
export const clearsInText = (t: T, at: EpochMs, now: EpochMs, format: Format): string => {
  const time = format.time(at);
  return at > now
    ? t('At about {{time}} (in {{duration}})', { time, duration: format.duration(at - now) })
    : t('At about {{time}}', { time });
};

/** What the report's `failingSince` is: of a run that lasts, of one that ended, or the first failure of the window. */
export const failingTerm = (t: T, state: State): string => {
  if (state === 'recovering') return t('Failures began');
  return state === 'degraded' ? t('First failure') : t('Failing since');
};

/** A time of the alert rule's window. */
export const inWindowText = (t: T, time: string): string => t('{{time}}, in the last 15 minutes', { time });

/** How long it has fired. */
export const firingForText = (t: T, duration: string): string => t('Firing for {{duration}}', { duration });

/** How long it still takes to fire. */
export const firesInText = (t: T, duration: string): string =>
  t('Pending, fires in {{duration}}', { duration });

/** A moment, and how long ago it was. */
export const withAgeText = (t: T, time: string, duration: string): string =>
  t('{{time}} ({{duration}})', { time, duration });

/** When the attempts began to fail, and how much later the alert fired. */
export const leadText = (t: T, time: string, duration: string): string =>
  t('{{time}}, {{duration}} before it fired', { time, duration });

/** The failing share now beside the alert's threshold. */
export const shareNowText = (t: T, share: string, threshold: string): string =>
  t('{{share}} now, threshold {{threshold}}', { share, threshold });

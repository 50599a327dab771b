import type { Silenced } from '../diagnosis/evidence/is-silenced';
import type { Silence, Silences } from '../diagnosis/evidence/silences';
import { SILENCES_PERMISSION } from '../diagnosis/evidence/silences';
import type { Format } from './format';
import { missingText } from './missing';
import { loadingText } from './loading';
import type { T } from './t';

/** A fact in one line, and what stands below it in small print. */
export type NotedText = { readonly text: string; readonly note: string | null };

/** Whether the alert is silenced, as a term of the facts about it. */
export const silencedTerm = (t: T): string => t('Silenced');

const yesText = (t: T, { until, by }: Silence, format: Format): string => {
  if (until === null) return by === null ? t('Yes') : t('Yes, by {{by}}', { by });
  const time = format.time(until);
  return by === null ? t('Yes, until {{time}}', { time }) : t('Yes, until {{time}}, by {{by}}', { time, by });
};

/** What was judged of silences that could be read. */
export const silencedText = (t: T, silenced: Silenced, format: Format): NotedText => {
  switch (silenced.is) {
    case 'no':
      return { text: t('No'), note: null };
    case 'yes':
      return { text: yesText(t, silenced.silence, format), note: silenced.silence.comment };
    case 'cannot-tell':
      return {
        text: t('Not known'),
        note: t('There is a silence with a condition that this page cannot judge.'),
      };
  }
};

/** Why nothing can be said of silences. */
export const noSilencesText = (
  t: T,
  silences: Exclude<Silences, { is: 'found' }>,
  format: Format,
): NotedText => {
  switch (silences.is) {
    case 'waiting':
      return { text: loadingText(t), note: null };
    case 'not-asked':
      return { text: t('Not known'), note: t('This console knows no Alertmanager.') };
    case 'nothing':
      return { text: t('Not known'), note: t('Alertmanager has no list of silences.') };
    case 'refused':
    case 'unreachable':
    case 'unreadable':
      return {
        text: t('Could not be read'),
        note: missingText(t, { why: silences.is, detail: silences.detail }, SILENCES_PERMISSION, format),
      };
  }
};

import type { T } from './t';

/** Sentences one after the other; whether there is a blank between them is each language's own. */
export const sentencesText = (t: T, sentences: readonly string[]): string =>
  sentences.length === 0 ? '' : sentences.reduce((text, next) => t('{{text}} {{next}}', { text, next }));

/** "Time range: Last 6 hours", for who does not see the two beside each other. */
export const labelledText = (t: T, label: string, value: string): string =>
  t('{{label}}: {{value}}', { label, value });

/** What a bar of answers says: when, which answer, how many. */
export const barText = (
  t: T,
  values: { readonly time: string; readonly code: string; readonly attempts: string },
): string => t('{{time}} · {{code}}: {{attempts}}', values);

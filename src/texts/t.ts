/**
 * Translates. Keys are the English sentences themselves, so a missing catalogue still reads well; values are
 * interpolated as `{{name}}`, and `count` chooses the plural form. Kept to what `useTranslation` of every
 * supported console and the doctor's own i18next both offer.
 */
export type T = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A `T` of what `useTranslation` or i18next gives, which may return more than text. */
export const toT =
  (translate: (key: string, values: object) => unknown): T =>
  (key, values) =>
    String(translate(key, { ...values }));

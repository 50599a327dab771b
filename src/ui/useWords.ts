import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EpochMs } from '../diagnosis/evidence/answer';
import { createFormat } from '../texts/format';
import type { Format } from '../texts/format';
import { NAMESPACE } from '../texts/namespace';
import { toT } from '../texts/t';
import type { T } from '../texts/t';

/** What it takes to speak to the reader: translation, and formats in the browser's time zone. */
export type Words = { readonly t: T; readonly format: Format };

const MINUTE_MS = 60_000;

/** Words and formats in the reader's language; `now` (the server's clock) decides which day is today. */
export const useWords = (now: EpochMs): Words => {
  const { t: translate, i18n } = useTranslation(NAMESPACE);
  const t = useMemo(() => toT(translate), [translate]);
  const minute = Math.floor(now / MINUTE_MS);
  const format = useMemo(() => createFormat(i18n.language, minute * MINUTE_MS), [i18n.language, minute]);
  return useMemo(() => ({ t, format }), [t, format]);
};

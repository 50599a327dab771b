import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type Resource } from 'i18next';
import { isRecord } from '../src/diagnosis/parse/json';
import { NAMESPACE } from '../src/texts/namespace';
import type { T } from '../src/texts/t';

const CATALOGUE = join(__dirname, '..', 'locales', 'en', `${NAMESPACE}.json`);

/** Plural forms are in the catalogue; without it the sentences are their own keys and still read well. */
const catalogue = (): Record<string, string> => {
  try {
    const texts: unknown = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
    const entries = isRecord(texts) ? Object.entries(texts) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
};

/** The English `t`, set up as the console sets up its own (`console.md` 6). */
export const englishT = (): T => {
  const i18n = createInstance();
  const resources: Resource = { en: { [NAMESPACE]: catalogue() } };
  void i18n.init({
    lng: 'en',
    resources,
    defaultNS: NAMESPACE,
    ns: [NAMESPACE],
    nsSeparator: '~',
    keySeparator: false,
    contextSeparator: '~',
    interpolation: { escapeValue: false },
    initImmediate: false,
  });
  return (key, values = {}) => i18n.t(key, { ...values });
};

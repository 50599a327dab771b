import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { localesUrl } from '#console/traits';
import { reasonOf } from './reason';
import { serverFlags } from './server-flags';

const LANGUAGE_KEY = 'bridge/language';

/** The page's own words are English and written in place: only plugins bring namespaces to load. */
const OWN_NAMESPACE = 'public';

const loadNamespace = async (language: string, namespace: string): Promise<Record<string, string>> => {
  const query = new URLSearchParams({ lng: language, ns: namespace });
  const response = await fetch(`${localesUrl()}?${query.toString()}`);
  if (!response.ok) throw new Error(`No texts for ${namespace} in ${language}: ${response.status}`);
  return (await response.json()) as Record<string, string>;
};

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, done: ReadCallback) => {
    if (namespace === OWN_NAMESPACE) {
      done(null, {});
      return;
    }
    loadNamespace(language, namespace).then(
      (texts) => done(null, texts),
      (error: unknown) => done(new Error(reasonOf(error)), false),
    );
  },
};

const reportMissingKey = (languages: readonly string[], namespace: string, key: string): void => {
  if (namespace === OWN_NAMESPACE) return;
  console.error(
    `Missing i18n key "${key}" in namespace "${namespace}" and language "${languages.join(', ')}"`,
  );
};

/** `?lang=` in the address wins and is remembered, as in a console's user preferences. */
const chosenLanguage = (): string => {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked) localStorage.setItem(LANGUAGE_KEY, asked);
  return asked ?? localStorage.getItem(LANGUAGE_KEY) ?? 'en';
};

/** Remembers a language and opens the page anew in it, as a console does. */
export const setLanguage = (language: string): void => {
  localStorage.setItem(LANGUAGE_KEY, language);
  const address = new URL(window.location.href);
  address.searchParams.delete('lang');
  window.location.assign(address);
};

/** Starts translation with a console's separators; resolves when the preloaded namespaces are there. */
export const startTranslation = async (): Promise<void> => {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      load: 'languageOnly',
      ns: [OWN_NAMESPACE, ...serverFlags().i18nNamespaces],
      defaultNS: OWN_NAMESPACE,
      nsSeparator: '~',
      contextSeparator: '~',
      keySeparator: false,
      interpolation: { escapeValue: false },
      saveMissing: true,
      missingKeyHandler: (languages, namespace, key) => reportMissingKey(languages, namespace, key),
      react: { useSuspense: true },
    });
};

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import english from '../locales/en/plugin__telemetry-health-plugin.json';

const NAMESPACE = 'plugin__telemetry-health-plugin';

// As the console sets it up (`console.md` 6).
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['public', NAMESPACE],
  defaultNS: 'public',
  nsSeparator: '~',
  contextSeparator: '~',
  keySeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { [NAMESPACE]: english } },
  initImmediate: false,
});

// As a console from 4.19 on; tests of older ones take it away. Some tests here have no document.
if ('document' in globalThis)
  document.documentElement.style.setProperty('--pf-t--global--spacer--md', '1rem');

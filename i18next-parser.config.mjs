/** Finds the texts in `src` and writes the English catalogue; the separators are the console's. */
export default {
  input: ['src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}'],
  output: 'locales/$LOCALE/$NAMESPACE.json',
  locales: ['en'],
  defaultNamespace: 'plugin__telemetry-health-plugin',
  keySeparator: false,
  namespaceSeparator: '~',
  contextSeparator: '~',
  pluralSeparator: '_',
  // The English sentence is the key; a plural form starts as its sentence, to be put into the singular by hand.
  defaultValue: (_locale, _namespace, key) => key,
  keepRemoved: false,
  createOldCatalogs: false,
  sort: true,
  lineEnding: 'lf',
  indentation: 2,
  verbose: false,
};

/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import extensions from '../console-extensions.json';

const LOCALES = path.resolve(__dirname, '../locales');
const FILE = 'plugin__telemetry-health-plugin.json';

const catalogue = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(fs.readFileSync(path.join(LOCALES, language, FILE), 'utf8')) as Record<string, string>;

const english = catalogue('en');
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the English catalogue', () => {
  test('has words for every key', () => {
    expect(Object.entries(english).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('says one of a thing in the singular', () => {
    const ones = Object.entries(english).filter(([key]) => key.endsWith('_one'));
    expect(ones.length).toBeGreaterThan(0);
    const plural = ones.filter(
      ([key, text]) =>
        text === key.replace(/_one$/, '') && / \w+s\b/.test(text) && !/answered|passed/.test(text),
    );
    expect(plural).toEqual([]);
  });

  test('uses in each text only values that its key has', () => {
    for (const [key, text] of Object.entries(english)) {
      const known = new Set(placeholders(key));
      expect(placeholders(text).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  test('has no key that the consoles’ separators and converters would cut', () => {
    expect(Object.keys(english).filter((key) => key.includes('~') || /_(0|1|plural)$/.test(key))).toEqual([]);
  });

  test('has the words that the extensions name', () => {
    const named = [...JSON.stringify(extensions).matchAll(/%plugin__telemetry-health-plugin~([^%]+)%/g)].map(
      ([, key]) => key ?? '',
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => english[key] === undefined)).toEqual([]);
  });
});

const LANGUAGES = ['es', 'fr', 'ja', 'ko', 'zh'] as const;

/** Texts that may read as in English: names, and what is made of values and signs. */
const ALIKE: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
  es: ['No', 'Proxy'],
  fr: ['Causes', 'Client', 'Cluster', 'Impact', 'Pause', 'Possible', 'Proxy', '{{count}} minutes'],
  ja: [],
  ko: ['Telemetry'],
  zh: [],
};
const NAMES = ['OpenShift', 'OpenShift Cluster Manager', 'Prometheus', 'Telemetry Health'];
const PLURAL = /_(one|other)$/;
const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^}]+\}\}/g, '');

/** What stays as it is in every language: object names, addresses and settings. */
const LITERAL = /\b[a-z]+(?:-[a-z0-9]+){2,}\b|\b(?:[a-z0-9-]+\.){2,}[a-z]+\b|\b[a-z]+[A-Z]\w+\b/g;

test('has a folder for each language of the console, and no other', () => {
  expect(fs.readdirSync(LOCALES).sort()).toEqual(['en', ...LANGUAGES].sort());
});

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const texts = catalogue(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = Object.keys(english).filter((key) => !key.endsWith('_one') || categories.includes('one'));

  test('has every text, in the plural forms of its language, and no other', () => {
    expect(wanted.filter((key) => (texts[key] ?? '').trim() === '')).toEqual([]);
    expect(Object.keys(texts).filter((key) => !wanted.includes(key))).toEqual([]);
  });

  test('uses the same values as the English one', () => {
    // One of a thing need not be counted.
    const used = (key: string, text: string): string =>
      placeholders(text)
        .filter((name) => !key.endsWith('_one') || name !== 'count')
        .join();
    expect(wanted.filter((key) => used(key, texts[key] ?? '') !== used(key, english[key] ?? ''))).toEqual([]);
  });

  test('is translated: nothing but names and signs reads as in English', () => {
    const alike = wanted.filter(
      (key) =>
        texts[key] === english[key] &&
        /\p{L}/u.test(withoutPlaceholders(key.replace(PLURAL, ''))) &&
        ![...NAMES, ...ALIKE[language]].includes(key.replace(PLURAL, '')),
    );
    expect(alike).toEqual([]);
  });

  test('leaves names of objects, addresses and settings as they are', () => {
    const changed = wanted.flatMap((key) =>
      [...withoutPlaceholders(english[key] ?? '').matchAll(LITERAL)]
        .map(([literal]) => literal)
        .filter((literal) => !(texts[key] ?? '').includes(literal))
        .map((literal) => `${literal} of: ${key}`),
    );
    expect(changed).toEqual([]);
  });

  test('has no separator of the consoles, no direction mark, and no blank at an end', () => {
    const odd = Object.entries(texts).filter(
      ([, text]) =>
        text.includes('~') || /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text) || text !== text.trim(),
    );
    expect(odd).toEqual([]);
  });
});

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

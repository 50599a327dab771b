import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { NAMESPACE } from '../../src/texts/namespace';

/** Texts by their keys, which are the English ones. */
export type Catalogue = Readonly<Record<string, string>>;

/** Our texts in a language, as they are served. */
export const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(path.join('locales', language, `${NAMESPACE}.json`), 'utf8')) as Catalogue;

/**
 * The language that stands for one with other words: Greek, since what `Intl` writes in it has no Latin letter and its
 * plurals are formed as in English.
 */
export const PSEUDO = 'el';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'áƀçđéƒğĥíĵķļḿñóþɋŕšţúṽŵẋýž';

const accented = (letter: string): string => {
  const place = LETTERS.indexOf(letter.toLowerCase());
  const other = ACCENTED[place] ?? letter;
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
};

/** How much longer than the English text a translation is reckoned to be. */
const LONGER = 0.4;

/** Letters are doubled evenly, so that words grow as those of other languages are longer. */
const stretched = (word: string): string =>
  [...word]
    .map((letter, index) => {
      const doubled = Math.round((index + 1) * LONGER) > Math.round(index * LONGER);
      return accented(letter).repeat(doubled ? 2 : 1);
    })
    .join('');

/** "Last {{count}} lines" -> "⟦Ĺááštt {{count}} ļííñéš⟧": no letter of English is left, values stay. */
export const pseudoText = (text: string): string =>
  `⟦${text
    .split(/(\{\{[^}]+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[A-Za-z]+/g, stretched)))
    .join('')}⟧`;

/** From now on the page gets the pseudo-locale where it asks for Greek. */
export const servePseudo = async (page: Page): Promise<void> => {
  const texts = Object.entries(catalogueOf('en')).map(([key, text]) => [key, pseudoText(text)]);
  const json = Object.fromEntries(texts) as Catalogue;
  await page.route(
    (url) =>
      url.pathname === '/locales/resource.json' &&
      url.searchParams.get('lng') === PSEUDO &&
      url.searchParams.get('ns') === NAMESPACE,
    (route) => route.fulfill({ json }),
  );
};

/** All pages that are opened from now on speak a language, as after a choice in the user's preferences. */
export const speak = async (page: Page, language: string): Promise<void> => {
  await page.addInitScript((value) => localStorage.setItem('bridge/language', value), language);
};

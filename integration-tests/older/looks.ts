import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { heldSheet } from '../../build/patternfly-6/make-sheet';
import { readSheets } from '../../build/patternfly-6/sheets';

const ROOT = path.resolve(__dirname, '../..');

/** All of PatternFly 6, held to our pages as ours is, and nothing left out. */
const WHOLE_SHEET = heldSheet(
  readSheets(ROOT, 'all'),
  readFileSync(path.join(ROOT, 'src/pages/patternfly-6.css'), 'utf8'),
);

/** What differs: how many elements were looked at, and the first of those that look different. */
export type Differences = { readonly looked: number; readonly different: readonly string[] };

type Asked = { readonly elements: string; readonly other: string };

/** Runs in the page: the looks of elements and of what stands before and after them, with our sheet and with another. */
const compareInPage = ({ elements, other }: Asked): Differences => {
  const sheet = [...document.head.querySelectorAll('style')].find((style) =>
    style.textContent.includes('.telemetry-health__dress'),
  );
  if (sheet === undefined) throw new Error('our sheet is not in the document');
  const still = document.createElement('style');
  still.textContent = '*, ::before, ::after { transition: none !important; animation: none !important; }';
  document.head.append(still);
  // One of those that stand in the same place: rules tell elements apart by what they are and where.
  const placeOf = (element: Element | null, depth: number): string =>
    element === null || depth === 0
      ? ''
      : `${placeOf(element.parentElement, depth - 1)} > ${element.tagName}.${element.getAttribute('class')} ${element.previousElementSibling?.tagName} ${element.nextElementSibling === null}`;
  const places = new Map<string, Element>();
  for (const element of document.querySelectorAll(elements)) places.set(placeOf(element, 4), element);
  const all = [...places.values()];
  const looksOf = (element: Element, part: string): ReadonlyMap<string, string> => {
    const style = getComputedStyle(element, part === '' ? null : part);
    if (part !== '' && style.content === 'none') return new Map();
    return new Map(
      [...style].filter((name) => !name.startsWith('--')).map((name) => [name, style.getPropertyValue(name)]),
    );
  };
  const looks = () =>
    all.flatMap((element) => ['', '::before', '::after'].map((part) => looksOf(element, part)));
  const ours = sheet.textContent;
  const before = looks();
  sheet.textContent = other;
  const after = looks();
  sheet.textContent = ours;
  still.remove();
  const different = before.flatMap((one, index) => {
    const names = new Set([...one.keys(), ...(after[index]?.keys() ?? [])]);
    const changed = [...names].filter((name) => one.get(name) !== after[index]?.get(name));
    const element = all[Math.floor(index / 3)];
    const told = changed
      .slice(0, 4)
      .map((name) => `${name}: ${one.get(name)}, not ${after[index]?.get(name)}`);
    return changed.length === 0
      ? []
      : [`${element?.tagName} "${element?.getAttribute('class')}" ${told.join('; ')}`];
  });
  return { looked: all.length, different: different.slice(0, 10) };
};

/** Our pages, and what of theirs is drawn beside the console's page. */
const OURS =
  '.telemetry-health__dress, .telemetry-health__dress *, body > .pf-v6-c-tooltip, body > .pf-v6-c-tooltip *';

/** Everything else, the document itself included. */
const NOT_OURS = `html, body, body *:not(:is(${OURS}))`;

/** How our pages would look different if all of PatternFly 6 were there. */
export const lacking = (page: Page): Promise<Differences> =>
  page.evaluate(compareInPage, { elements: OURS, other: WHOLE_SHEET });

/** How the console around our pages would look different without our sheet. */
export const touched = (page: Page): Promise<Differences> =>
  page.evaluate(compareInPage, { elements: NOT_OURS, other: '' });

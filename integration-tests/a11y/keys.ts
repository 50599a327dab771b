import type { Locator, Page } from '@playwright/test';
import { expect } from '../lab-page';

const MOST_PRESSES = 150;

/** Presses a key until an element has the focus; fails where it never gets it. */
export const pressUntil = async (page: Page, key: string, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted, `${MOST_PRESSES} times ${key}`).toBeFocused();
};

/**
 * What is wrong with where the focus is: not to be seen, out of sight, or under something else; null where nothing is.
 * Runs in the page.
 */
export const faultOfFocus = (): string | null => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
  const name = element.outerHTML.slice(0, 160);
  const ring = (pseudo?: string): string => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, borderWidth, backgroundColor, color } =
      getComputedStyle(element, pseudo);
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
    return [outline, boxShadow, borderColor, borderWidth, backgroundColor, color].join();
  };
  const rings = (): string => [undefined, '::before', '::after'].map(ring).join();
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return `has no size: ${name}`;
  const middle = [box.x + box.width / 2, box.y + Math.min(box.height, innerHeight - box.y) / 2] as const;
  const there = document.elementFromPoint(...middle);
  if (there === null) return `out of sight: ${name}`;
  // A box to tick is covered by nothing; what it labels may be.
  if (!element.contains(there) && !there.contains(element))
    return `covered by ${there.outerHTML.slice(0, 80)}: ${name}`;
  const focused = rings();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1)
    return null;
  element.blur();
  const blurred = rings();
  element.focus({ preventScroll: true });
  return focused === blurred ? `looks as without the focus: ${name}` : null;
};

/** Who looks at the screen sees where the focus is. */
export const expectFocusSeen = async (page: Page): Promise<void> =>
  expect(await page.evaluate(faultOfFocus)).toBeNull();

/**
 * Goes through all stops of the console's main part with one key until it is left; gives what was wrong at them. `fault` is asked at
 * each, in the page.
 */
export const walkThrough = async (
  page: Page,
  key: string,
  fault: () => string | null,
): Promise<readonly string[]> => {
  const MOST_STOPS = 400;
  const faults: string[] = [];
  const look = `(() => {
    const main = document.querySelector('main');
    const { activeElement } = document;
    if (activeElement === main || !main.contains(activeElement)) return 'outside';
    activeElement.setAttribute('data-walked', '');
    return (${fault.toString()})();
  })()`;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const found = await page.evaluate<string | null>(look);
    if (found === 'outside' && stops > 0) return faults;
    if (found !== null) faults.push(found);
    await page.keyboard.press(key);
  }
  return [...faults, `${MOST_STOPS} times ${key} lead not out of it`];
};

/** What can take the focus in a part, is to be seen, and was not come to by `walkThrough`. */
export const leftOut = (part: Locator): Promise<readonly string[]> =>
  part.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')]
      .filter((one) => !one.matches(':disabled, [tabindex="-1"]') && one.checkVisibility())
      .filter((one) => !one.hasAttribute('data-walked'))
      .map((one) => one.outerHTML.slice(0, 160)),
  );

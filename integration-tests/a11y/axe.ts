import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from '../lab-page';

/** The themes of a console, as the classes that its root element wears. */
const LOOKS = {
  light: [],
  dark: ['pf-v6-theme-dark'],
  'high contrast': ['pf-v6-theme-high-contrast'],
} as const;
type Look = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as readonly Look[];

/** WCAG 2.0 to 2.2 at A and AA, and what axe itself holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change: all else is looked at in one of them. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Puts on a theme as a console does, and has done with what fades into it. */
const wear = (page: Page, look: Look): Promise<void> =>
  page.evaluate(
    async ([all, worn]) => {
      document.documentElement.classList.remove(...all);
      document.documentElement.classList.add(...worn);
      const fading = (): readonly Animation[] =>
        document
          .getAnimations()
          .filter((change) => change instanceof CSSTransition && change.playState === 'running');
      const MOST_FRAMES = 30;
      for (let frame = 0; frame < MOST_FRAMES && (frame < 2 || fading().length > 0); frame += 1) {
        for (const change of fading()) change.finish();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [Object.values(LOOKS).flat(), [...LOOKS[look]]] as const,
  );

const isThere = (page: Page): Promise<boolean> => page.evaluate(() => 'axe' in window);

/** What axe finds in a part of the page: the rule, the element, and why. */
const violationsIn = async (page: Page, part: string, look: Look): Promise<readonly string[]> => {
  const runOnly = look === 'light' ? TAGS : OF_COLOURS;
  return page.evaluate(
    async ([selector, rules]) => {
      const { axe: tool } = window as unknown as { axe: typeof axe };
      const { violations } = await tool.run(selector, {
        resultTypes: ['violations'],
        runOnly: rules,
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    [part, runOnly] as const,
  );
};

/** Axe has nothing against a part of the page, in any of these themes. `what` is for who reads the failure. */
export const expectAccessible = async (
  page: Page,
  part: string,
  what: string,
  looks: readonly Look[] = NAMES,
): Promise<void> => {
  // By itself, not by its package for Playwright: that brings it anew for each look, which takes most of the time.
  if (!(await isThere(page))) await page.evaluate(axe.source);
  for (const look of looks) {
    await wear(page, look);
    expect.soft(await violationsIn(page, part, look), `${what}, ${look}`).toEqual([]);
  }
  await wear(page, 'light');
};

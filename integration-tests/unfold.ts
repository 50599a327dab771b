import type { Page } from '@playwright/test';
import { TEST_IDS } from '../src/ui/testIds';
import { byTest, expect } from './lab-page';

/** Opens every fold and every query of a page of ours, and one of the other causes, of which one at a time is open. */
export const unfoldAll = async (page: Page): Promise<void> => {
  await page.locator('main').evaluate(async (main) => {
    const isOfSelect = (button: Element): boolean =>
      button.matches('[data-test$="-toggle"]:not([data-test$="-query-toggle"])');
    const folded = (): readonly HTMLElement[] =>
      [...main.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')].filter(
        (button) =>
          !isOfSelect(button) && button.closest('nav') === null && !button.id.startsWith('telemetry-other-'),
      );
    const MOST_DEEP = 4;
    for (let depth = 0; depth < MOST_DEEP && folded().length > 0; depth += 1) {
      for (const button of folded()) button.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    main.querySelector<HTMLElement>('button[id^="telemetry-other-"]')?.click();
  });
  if ((await byTest(page, TEST_IDS.log).count()) > 0)
    await expect(
      byTest(page, 'telemetry-log-lines').or(byTest(page, 'telemetry-log-trouble')).first(),
    ).toBeVisible();
};

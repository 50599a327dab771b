import type { Page } from '@playwright/test';

/** Opens everything that is folded on a page of ours; of causes of which one is open at a time, the last. */
export const openFolds = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let round = 0; round < 4; round += 1) {
      const closed =
        'main button[aria-expanded="false"]:not([aria-haspopup]):not([disabled]):not([data-test$="-toggle"])';
      for (const button of document.querySelectorAll<HTMLButtonElement>(closed)) button.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });

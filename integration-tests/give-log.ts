import type { Page } from '@playwright/test';

/** Puts a log in the place of the lab's where the log panel asks, which wants a time before each line. */
export const giveLog = (page: Page, textOf: (asked: URLSearchParams) => string): Promise<unknown> =>
  page.route(/\/pods\/[^/]+\/log\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    if (asked.get('timestamps') !== 'true') return route.continue();
    return route.fulfill({ contentType: 'text/plain', body: textOf(asked) });
  });

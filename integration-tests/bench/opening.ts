import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { byTest, expect, openAlert, post } from '../lab-page';
import { TEST_IDS } from '../../src/ui/testIds';
import { forgetMoments, loadedBeforeVerdict, momentsOf, noteMoments } from '../verdict-mark';
import { busyOf, noteBusy } from '../busy';
import type { Moments } from '../verdict-mark';

/** What one click on the alert's action took; times in ms. */
export type Opening = {
  readonly verdict: number;
  /** The slowest question that the verdict needs, asked alone over the same way. */
  readonly slowest: number;
  readonly isChartLater: boolean;
  readonly longestTask: number;
};

/** A page of a console that stands at the alert. */
export const atAlert = async (browser: Browser, baseURL: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1400, height: 1000 },
    locale: 'en',
  });
  const page = await context.newPage();
  await noteMoments(page);
  await noteBusy(page);
  await openAlert(page);
  await page.waitForLoadState('networkidle');
  return page;
};

const DATA = /^\/api\/(prometheus|kubernetes)\//;

/** Asks each of some addresses alone, from the page itself, until the last byte; the slowest one in ms. */
const slowestAlone = (page: Page, addresses: readonly string[]): Promise<number> =>
  page.evaluate(async (asked) => {
    let slowest = 0;
    for (const address of asked) {
      const begun = performance.now();
      await (await fetch(address)).arrayBuffer();
      slowest = Math.max(slowest, performance.now() - begun);
    }
    return slowest;
  }, addresses);

const between = ({ click, verdict }: Moments): number => (verdict ?? NaN) - (click ?? NaN);

const untilDrawn = async (page: Page): Promise<void> => {
  await expect(byTest(page, TEST_IDS.verdict)).toBeVisible();
  await expect(byTest(page, TEST_IDS.failingShare).locator('.telemetry-health__patterns')).toBeAttached();
  await expect(byTest(page, TEST_IDS.support)).toBeVisible();
};

/** Clicks on the action of the alert that the page stands at, and measures until all is drawn. */
export const openRunbook = async (page: Page): Promise<Opening> => {
  await forgetMoments(page);
  await busyOf(page);
  await byTest(page, 'alert-toolbar').getByText('Open guided runbook').click();
  await untilDrawn(page);
  const moments = await momentsOf(page);
  const needed = (await loadedBeforeVerdict(page)).filter(({ address }) => DATA.test(address));
  const { longest } = await busyOf(page);
  return {
    verdict: between(moments),
    slowest: await slowestAlone(
      page,
      needed.map(({ address }) => address),
    ),
    isChartLater: (moments.chart ?? Infinity) > (moments.verdict ?? Infinity),
    longestTask: longest,
  };
};

/** Back to the alert, as a reader goes. */
export const goBack = async (page: Page): Promise<void> => {
  await page.goBack();
  await expect(byTest(page, 'alert-toolbar')).toBeVisible();
};

/** Lets the lab's Prometheus answer so much later; 0: as it is. */
export const slowPrometheus = async (request: APIRequestContext, ms: number): Promise<void> => {
  const fault = ms === 0 ? { fault: 'off' } : { fault: 'slow', milliseconds: ms };
  await post(request, '/lab/api/faults', { server: 'prometheus', ...fault });
};

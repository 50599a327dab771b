import type { Page } from '@playwright/test';
import { TEST_IDS } from '../src/ui/testIds';

/** Moments of a page in ms of `performance.now()`; null: not yet. */
export type Moments = {
  readonly click: number | null;
  readonly verdict: number | null;
  /** The first chart of the page. */
  readonly chart: number | null;
};

/** Lets a page that is opened from now on note when it was clicked on, and when a verdict and a chart stood there. */
export const noteMoments = async (page: Page): Promise<void> => {
  await page.addInitScript(
    ([verdictId, shareId]) => {
      const moments: Record<string, number | null> = { click: null, verdict: null, chart: null };
      Object.assign(window, { moments });
      document.addEventListener('click', () => (moments['click'] = performance.now()), true);
      const note = (name: string, selector: string): void => {
        if (moments[name] === null && document.querySelector(selector)) moments[name] = performance.now();
      };
      new MutationObserver(() => {
        note('verdict', `[data-test="${verdictId}"]`);
        note('chart', `[data-test="${shareId}"] .telemetry-health__patterns`);
      }).observe(document, { childList: true, subtree: true });
    },
    [TEST_IDS.verdict, TEST_IDS.failingShare] as const,
  );
};

/** What was noted since the last `forgetMoments`. */
export const momentsOf = (page: Page): Promise<Moments> =>
  page.evaluate(() => (window as unknown as { moments: Moments }).moments);

/** Lets the page note anew: the next click, verdict and chart count. */
export const forgetMoments = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((window as unknown as { moments: object }).moments, {
      click: null,
      verdict: null,
      chart: null,
    });
  });

/**
 * What the page began to load between the click and the verdict, by the browser's own list of resources: addresses with
 * when they began and for how long they were under way, in ms after the click.
 */
export const loadedBeforeVerdict = (
  page: Page,
): Promise<readonly { readonly address: string; readonly begun: number; readonly took: number }[]> =>
  page.evaluate(() => {
    const { click, verdict } = (window as unknown as { moments: Moments }).moments;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= (click ?? 0) && startTime <= (verdict ?? 0))
      .map(({ name, startTime, duration }) => ({
        address: name.replace(location.origin, ''),
        begun: startTime - (click ?? 0),
        took: duration,
      }));
  });

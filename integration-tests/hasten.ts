import type { Page } from '@playwright/test';

/** So much sooner comes what a page does every 15 or 30 seconds, and its time-outs, unless a test wants it otherwise. */
const SOONER = 10;
const LONG_MS = 5000;

/** Shortens the long waits of a page that is opened from now on. The clock is as it is. */
export const hasten = async (page: Page, times = SOONER): Promise<void> => {
  await page.addInitScript(
    ([sooner, long]) => {
      const later = window.setTimeout.bind(window);
      const sooner_ = (handler: TimerHandler, ms?: number, ...rest: unknown[]): number =>
        later(handler, ms !== undefined && ms >= long ? ms / sooner : ms, ...rest);
      window.setTimeout = sooner_ as typeof window.setTimeout;
    },
    [times, LONG_MS] as const,
  );
};

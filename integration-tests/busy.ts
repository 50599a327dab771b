import type { Page } from '@playwright/test';

type Busy = { longest: number; slowestInput: number };

/** Lets a page that is opened from now on note its tasks of 50 ms and more, and what it took to show what a click does. */
export const noteBusy = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const busy: Busy = { longest: 0, slowestInput: 0 };
    Object.assign(window, { busy });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) busy.longest = Math.max(busy.longest, duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Reflect.get(entry, 'interactionId'))
          busy.slowestInput = Math.max(busy.slowestInput, entry.duration);
      // Shorter ones than 16 ms are not told.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
};

/**
 * The longest task since the last call, and the slowest input to the next paint, in ms; 0: none of 50 ms, or of 16.
 * A browser tells them a moment later.
 */
export const busyOf = async (page: Page): Promise<Readonly<Busy>> => {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { busy } = window as unknown as { busy: Busy };
    const told = { ...busy };
    Object.assign(busy, { longest: 0, slowestInput: 0 });
    return told;
  });
};

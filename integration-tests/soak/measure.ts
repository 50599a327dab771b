import type { CDPSession, Page } from '@playwright/test';

/** What a page holds, after garbage collection. */
export const FIGURES = ['heap', 'nodes', 'listeners', 'timers'] as const;
/** One number of each: `heap` in bytes, the others counted. */
export type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

const METRICS = { heap: 'JSHeapUsedSize', nodes: 'Nodes', listeners: 'JSEventListeners' } as const;

/** Timers come and go; those that stay are the fewest seen within an interval between two refreshes. */
const LOOKS = 48;
const LOOK_MS = 50;

/** Counts the timers that are set and neither done nor cleared. To be called before the page is opened. */
export const countTimers = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const pending = new Set<number>();
    const later = window.setTimeout.bind(window);
    const often = window.setInterval.bind(window);
    const never = window.clearTimeout.bind(window);
    const noMore = window.clearInterval.bind(window);
    const once = (handler: TimerHandler, ms?: number, ...rest: unknown[]): number => {
      const id = later(() => {
        pending.delete(id);
        if (typeof handler === 'function') (handler as (...given: unknown[]) => void)(...rest);
      }, ms);
      pending.add(id);
      return id;
    };
    const again = (handler: TimerHandler, ms?: number, ...rest: unknown[]): number => {
      const id = often(handler, ms, ...rest);
      pending.add(id);
      return id;
    };
    const forget = (clear: (id?: number) => void) => (id?: number) => {
      if (id !== undefined) pending.delete(id);
      clear(id);
    };
    Object.assign(window, {
      setTimeout: once,
      setInterval: again,
      clearTimeout: forget(never),
      clearInterval: forget(noMore),
      pendingTimers: pending,
    });
  });
};

const timersOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { pendingTimers: Set<number> }).pendingTimers.size);

const fewestTimers = async (page: Page): Promise<number> => {
  let fewest = Infinity;
  for (let look = 0; look < LOOKS; look += 1) {
    fewest = Math.min(fewest, await timersOf(page));
    await page.waitForTimeout(LOOK_MS);
  }
  return fewest;
};

/** Lets the browser tell figures of a page. */
export const startMetrics = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
};

/** What the page holds now. What is let go by a finalizer goes with the second collection, hence three. */
export const measure = async (page: Page, session: CDPSession): Promise<Figures> => {
  const timers = await fewestTimers(page);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    heap: valueOf(METRICS.heap),
    nodes: valueOf(METRICS.nodes),
    listeners: valueOf(METRICS.listeners),
    timers,
  };
};

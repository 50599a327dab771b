import { expect } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { overviewQueries } from '../bench/overview-queries';
import { noteAsked } from './asked';
import { byTest } from './lab-page';

type Statistics = {
  readonly status: string;
  readonly data: { readonly stats?: { readonly samples: { readonly totalQueryableSamples: number } } };
};

/** The samples that queries of a page touch, by Prometheus' own statistics. They are asked once more for it. */
export const samplesOf = async (request: APIRequestContext, urls: readonly URL[]): Promise<number> => {
  let samples = 0;
  for (const url of urls) {
    const asked = new URL(url);
    asked.searchParams.set('stats', 'all');
    const { status, data } = (await (await request.get(asked.href)).json()) as Statistics;
    expect(status).toBe('success');
    samples += data.stats?.samples.totalQueryableSamples ?? NaN;
  }
  return samples;
};

/** What the item on the Overview asks in one round, and the bytes of the answers. */
export const overviewRound = async (
  page: Page,
): Promise<{ readonly queries: number; readonly bytes: number }> => {
  const asked = noteAsked(page);
  await page.goto('/dashboards');
  await expect(byTest(page, 'health-item-Telemetry')).toHaveAttribute('data-state', 'WARNING');
  const ofItem = overviewQueries();
  await page.waitForLoadState('networkidle');
  const ours = asked.filter(({ url }) => ofItem.includes(url.searchParams.get('query') ?? ''));
  expect(ours.length).toBeGreaterThanOrEqual(ofItem.length);
  let bytes = 0;
  for (const { request } of ours) bytes += (await (await request.response())?.body())?.length ?? NaN;
  return { queries: ours.length, bytes };
};

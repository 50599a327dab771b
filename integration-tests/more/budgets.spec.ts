import { sizeOf } from '../../bench/bundle-size';
import type { Figure } from '../../bench/figure';
import type { Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { byRefresh, isOurs, noteAsked } from '../asked';
import type { Asked } from '../asked';
import { expectWithin, keepFigures } from '../bench-figures';
import { hasten } from '../hasten';
import { hideTab } from '../hide-tab';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { overviewRound, samplesOf } from '../prometheus-load';
import { loadedBeforeVerdict, noteMoments } from '../verdict-mark';

// Sizes and counts are the same on every machine, so they fail a run (`npm run bench` tells them beside their budgets).

const scenario = scenarioOf('pull-secret-rejected');

/** product.md 6. */
const BUDGETS = { requests: 12, ownCode: 90_000, queries: 6, samples: 100_000 } as const;

const DAY = 'range=86400';
const NAMES = { health: 'Telemetry Health', runbook: 'runbook' } as const;
type Name = keyof typeof NAMES;

const figures: Figure[] = [];
const keep = (
  group: Figure['group'],
  name: string,
  value: number,
  [unit, budget]: readonly [string, number | null],
): void => {
  figures.push({ group, name, value: Math.round(value), unit, budget, fails: budget !== null });
};

/** Opens a page of ours from one of the console's, in a tab that has loaded nothing of it. */
const WAYS: Readonly<Record<Name, (page: Page) => Promise<void>>> = {
  health: async (page) => {
    await page.goto('/monitoring/targets');
    await expect(byTest(page, 'telemetry-health-nav')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await byTest(page, 'telemetry-health-nav').click();
  },
  runbook: async (page) => {
    await openAlert(page);
    await page.waitForLoadState('networkidle');
    await byTest(page, 'alert-toolbar').getByText('Open guided runbook').click();
  },
};

/** Refreshes that are complete. */
const refreshesOf = (asked: readonly Asked[]) => byRefresh(asked).slice(0, -1);

const isData = ({ url }: Asked): boolean => /^\/api\/(prometheus|kubernetes|alertmanager)/.test(url.pathname);

const bytesOf = async (asked: readonly Asked[]): Promise<number> => {
  const sizes = await Promise.all(
    asked.filter(isData).map(async ({ request }) => {
      const response = await request.response();
      return response === null ? 0 : (await response.body()).length;
    }),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

test.afterAll(() => keepFigures('requests', figures));

for (const name of ['health', 'runbook'] as const) {
  test(`${NAMES[name]} needs few requests and little code for its first verdict`, async ({ page }) => {
    await noteMoments(page);
    const begun = figures.length;
    await WAYS[name](page);
    await expectVerdict(page, scenario);
    const ours = (await loadedBeforeVerdict(page)).filter(
      ({ address }) => !/^\/(static|lab)\//.test(address),
    );
    const scripts = ours.flatMap(
      ({ address }) => /\/telemetry-health-plugin\/(.+\.js)$/.exec(address)?.[1] ?? [],
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(scripts.length);
    const { own, patternFly } = sizeOf(scripts);
    const place = `${NAMES[name]}, in a tab without it`;
    keep('requests', `requests to the first verdict: ${place}`, ours.length, ['requests', BUDGETS.requests]);
    keep('requests', `our own code loaded for it, gzipped: ${place}`, own, ['B', BUDGETS.ownCode]);
    keep('requests', `PatternFly loaded for it, which the console has: ${place}`, patternFly, ['B', 0]);
    expectWithin(figures.slice(begun));
  });

  test(`a refresh of ${NAMES[name]} asks Prometheus little, at a range of 24 hours`, async ({
    page,
    request,
  }) => {
    const asked = noteAsked(page);
    const begun = figures.length;
    await hasten(page);
    await page.goto(`${PAGES[name]}?${DAY}`);
    await expectVerdict(page, scenario);
    await expect.poll(() => refreshesOf(asked).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
    const [first = [], ...later] = refreshesOf(asked);
    const queries = (refresh: readonly Asked[]) => refresh.filter(({ isQuery }) => isQuery);
    const samples = (refresh: readonly Asked[]) =>
      samplesOf(
        request,
        queries(refresh).map(({ url }) => url),
      );
    const most = (values: readonly number[]): number => Math.max(...values);
    const who = NAMES[name];
    const load = 'load on Prometheus';
    keep(load, `queries per refresh: ${who}`, most(later.map((one) => queries(one).length)), [
      'queries',
      BUDGETS.queries,
    ]);
    keep(load, `samples touched by the first refresh, 24 h: ${who}`, await samples(first), [
      'samples',
      BUDGETS.samples,
    ]);
    keep(
      load,
      `samples touched by a later refresh, 24 h: ${who}`,
      most(await Promise.all(later.map(samples))),
      ['samples', BUDGETS.samples],
    );
    keep(load, `answers of the first refresh, with Kubernetes and logs: ${who}`, await bytesOf(first), [
      'B',
      null,
    ]);
    keep(
      load,
      `answers of a later refresh, with Kubernetes and logs: ${who}`,
      most(await Promise.all(later.map(bytesOf))),
      ['B', null],
    );
    expectWithin(figures.slice(begun));
  });
}

test('the item on the Overview asks Prometheus little', async ({ page }) => {
  const { queries, bytes } = await overviewRound(page);
  keep('load on Prometheus', 'queries per refresh: Overview item', queries, ['queries', BUDGETS.queries]);
  keep('load on Prometheus', 'answers of a refresh: Overview item', bytes, ['B', null]);
  expectWithin(figures.slice(-2));
});

test('a tab that is open asks as often as it says, and a hidden one never', async ({ page }) => {
  test.setTimeout(240_000);
  const MINUTE_MS = 60_000;
  await page.goto(PAGES.health);
  await expectVerdict(page, scenario);
  await page.waitForLoadState('networkidle');
  const asked = noteAsked(page);
  await page.waitForTimeout(MINUTE_MS);
  const count = (): number => asked.filter(isOurs).length;
  keep('requests', 'requests per minute, tab open, refreshed each 30 s', count(), ['requests', null]);
  await hideTab(page, true);
  await page.waitForLoadState('networkidle');
  const before = count();
  await page.waitForTimeout(MINUTE_MS);
  keep('requests', 'requests per minute, tab hidden', count() - before, ['requests', 0]);
  expectWithin(figures.slice(-2));
  expect(before).toBeGreaterThan(0);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { DEFAULT_SCENARIO, scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { CONSOLE_ROWS, KUBERNETES_ROWS, LOG_ROWS, PROMETHEUS_ROWS } from '../../test/faults/rows';
import type { FaultRow } from '../../test/faults/rows';
import { hasten } from '../hasten';
import { byTest, expect, expectVerdict, PAGES, post, switchTo, test } from '../lab-page';
import { expectAnswered } from '../parts';

// Each row of the matrix of faults once, in a real browser and through the lab's host; test/faults has all its cells.
test.use({ faulty: true });

const scenario = scenarioOf(DEFAULT_SCENARIO);

const RESULTS = path.join(__dirname, '../../.cache/faults');
const seen: string[] = [];

const order = (request: APIRequestContext, data: object) => post(request, '/lab/api/faults', data);

const suffer = async (request: APIRequestContext, { faults }: FaultRow): Promise<void> => {
  for (const { server, fault, path: where } of faults)
    await order(request, { server, ...fault, ...(where === undefined ? {} : { path: where }) });
};

const heal = async (request: APIRequestContext): Promise<void> => {
  for (const server of ['prometheus', 'alertmanager', 'kubernetes'])
    await order(request, { server, fault: 'off' });
};

/** Until a request to a server that fails was made, and has ended in whatever way. */
const ended = async (page: Page, { faults }: FaultRow): Promise<void> => {
  const request = await page.waitForRequest((one) =>
    faults.some(({ server }) => one.url().includes(`/api/${server}`)),
  );
  await request.response().catch(() => null);
};

const loggedOut = (page: Page) => page.getByRole('heading', { name: 'You are logged out' });

/** Somebody who looks sees a verdict, or why there is none yet and what to do; or the console's own page. */
const expectWords = async (page: Page): Promise<void> => {
  const waiting = page.getByText('Still waiting for Prometheus');
  const words = byTest(page, TEST_IDS.verdict).or(waiting).or(loggedOut(page));
  await expect(words.first()).toBeVisible({ timeout: 15_000 });
};

/** A console ends the session where the Kubernetes API answers 401; who logs in is where they were. */
const logInAgain = async (page: Page): Promise<void> => {
  if (await loggedOut(page).isVisible()) await page.getByRole('button', { name: 'Log in again' }).click();
};

const expectHealed = async (page: Page): Promise<void> => {
  await expectVerdict(page, scenario);
  await expect(byTest(page, TEST_IDS.path)).toContainText(/1[3-6] of 1[3-6]/);
  for (const id of [TEST_IDS.noData, TEST_IDS.stale, TEST_IDS.incomplete])
    await expect(byTest(page, id)).toHaveCount(0);
};

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});
test.afterEach(({ request }) => heal(request));
test.afterAll(() => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(path.join(RESULTS, 'chromium.json'), JSON.stringify(seen));
});

const rows = [...PROMETHEUS_ROWS, ...KUBERNETES_ROWS, ...LOG_ROWS, ...CONSOLE_ROWS];
rows.forEach((row, index) => {
  const address = index % 2 === 0 ? PAGES.health : PAGES.runbook;
  test(`${row.id}: says what it can, and heals`, async ({ page, request }) => {
    await hasten(page);
    await suffer(request, row);
    await page.goto(`${address}?refresh=15`);
    await expectWords(page);
    await heal(request);
    await logInAgain(page);
    await expectHealed(page);
    await suffer(request, row);
    await ended(page, row);
    await expectWords(page);
    seen.push(row.id);
  });
});

for (const row of LOG_ROWS) {
  test(`${row.id}: the log says what it has, or why it has nothing`, async ({ page, request }) => {
    await hasten(page);
    await page.goto(PAGES.runbook);
    await expectVerdict(page, scenario);
    await suffer(request, row);
    const log = byTest(page, TEST_IDS.log);
    await log.getByRole('button').first().click();
    const lines = byTest(page, 'telemetry-log-lines');
    const trouble = log.locator('.pf-v6-c-alert');
    await expect(lines.or(trouble).first()).toBeVisible();
    await heal(request);
    await expect(lines).toBeVisible();
  });
}

test.describe('around the console', () => {
  test('a browser whose clock is a day fast tells the times of the cluster', async ({ page }) => {
    await page.clock.setSystemTime(Date.now() + 24 * 60 * 60_000);
    await page.goto(PAGES.health);
    await expectVerdict(page, scenario);
    await expect(byTest(page, TEST_IDS.verdict)).toContainText(/Failing since \d\d:\d\d \(\d hours/);
    seen.push('clock');
  });

  test('after an hour of sleep all is asked for again', async ({ page }) => {
    await page.clock.install();
    await page.goto(PAGES.health);
    await expectVerdict(page, scenario);
    // An answer that came after the sleep would tell the time of the lab's servers, which have not slept.
    await expectAnswered(page);
    const again = page.waitForRequest((request) => decodeURIComponent(request.url()).includes('[24h20m]'));
    await page.clock.fastForward('01:00:00');
    await again;
    await expectVerdict(page, scenario);
    seen.push('asleep');
  });

  test('a browser that is offline for a while keeps what was known, says that it is old, and goes on', async ({
    page,
  }) => {
    await hasten(page);
    await page.goto(`${PAGES.health}?refresh=15`);
    await expectVerdict(page, scenario);
    await page.context().setOffline(true);
    await expect(byTest(page, TEST_IDS.stale)).toBeVisible();
    await expectVerdict(page, scenario);
    await page.context().setOffline(false);
    await expectHealed(page);
    seen.push('offline');
  });

  test('a chart whose chunk is gone says so in its place', async ({ page }) => {
    await page.route(/share-chart|answers-chart/, (route) =>
      route.fulfill({ status: 404, body: 'not found' }),
    );
    await page.goto(PAGES.health);
    await expectVerdict(page, scenario);
    await expect(page.getByText('The chart could not be loaded').first()).toBeVisible();
    await expect(byTest(page, TEST_IDS.answers)).toBeVisible();
    seen.push('chunk');
  });

  test('after the plugin was updated the page that is open goes on, and others can be reached', async ({
    page,
  }) => {
    await page.goto(PAGES.health);
    await expectVerdict(page, scenario);
    await page.route(/-chunk\.[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: 'not found' }));
    await byTest(page, TEST_IDS.refresh).click();
    await expectVerdict(page, scenario);
    await byTest(page, TEST_IDS.openRunbook).click();
    // The file of the other page is gone with the release that this tab knows: the console says so.
    await expect(byTest(page, 'error-page').or(byTest(page, TEST_IDS.checks)).first()).toBeVisible();
    await page.unroute(/-chunk\.[^/]*\.js$/);
    await page.reload();
    await expectVerdict(page, scenario);
    seen.push('updated');
  });

  test('under a path of the console everything is asked there', async ({ page, baseURL }) => {
    const base = `${baseURL}/console/`;
    const strays: string[] = [];
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      // The SDK builds the address of a plugin's files in, without the console's path; the lab's own files have none.
      const isFile = url.startsWith(`${baseURL}/api/plugins/`) || url.startsWith(`${baseURL}/static/`);
      if (isFile) return route.continue();
      if (!url.startsWith(base)) {
        if (!url.startsWith(`${baseURL}/lab/`)) strays.push(url);
        return route.fulfill({ status: 404, body: 'not found' });
      }
      const response = await route.fetch({ url: url.replace('/console/', '/') });
      if (route.request().resourceType() !== 'document') return route.fulfill({ response });
      const html = (await response.text())
        .replaceAll('"basePath":"/"', '"basePath":"/console/"')
        .replaceAll('"/api/', '"/console/api/')
        .replaceAll('"/static/', '"/console/static/');
      return route.fulfill({ response, body: html });
    });
    await page.goto(`${base}monitoring/telemetry-health`);
    await expectVerdict(page, scenario);
    await byTest(page, TEST_IDS.openRunbook).click();
    await expect(page).toHaveURL(/\/console\/monitoring\/telemetry-health\/runbook/);
    await expectVerdict(page, scenario);
    expect(strays).toEqual([]);
    seen.push('base-path');
  });
});

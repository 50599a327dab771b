import { scenarioOf } from '../../lab/scenarios/list';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import type { Page } from '@playwright/test';

// What our failures may do to the console's own pages: nothing.
test.use({ faulty: true });

const scenario = scenarioOf('pull-secret-rejected');

const ACTION = 'Open guided runbook';
const PLUGIN = '**/api/plugins/telemetry-health-plugin';

const lose = (page: Page, files: string): Promise<unknown> =>
  page.route(`${PLUGIN}/${files}`, (route) => route.fulfill({ status: 404, body: 'not found' }));

const item = (page: Page) => byTest(page, 'health-item-Telemetry');

/** Answers the queries of the item; everything else goes to the lab. */
const answerItem = (page: Page, bodies: readonly [share: unknown, others: unknown]): Promise<unknown> =>
  page.route(/\/api\/prometheus\/api\/v1\/query\?/, (route) => {
    const query = new URL(route.request().url()).searchParams.get('query') ?? '';
    if (query.startsWith('sum by (namespace)')) return route.fulfill({ json: bodies[0] });
    return query.startsWith('max(max_over_time') ? route.fulfill({ json: bodies[1] }) : route.continue();
  });

const NOW = 1_760_000_000;
const vector = (...rows: readonly (readonly [metric: Record<string, string>, value: string])[]) => ({
  status: 'success',
  data: { resultType: 'vector', result: rows.map(([metric, value]) => ({ metric, value: [NOW, value] })) },
});
const NEIGHBOUR = [{ deployment: 'thanos-querier' }, '1'] as const;
const CLIENT = [{ deployment: 'telemeter-client' }, '1'] as const;

const expectOverview = async (page: Page): Promise<void> => {
  await expect(byTest(page, 'health-item-Dynamic Plugins')).toBeVisible();
  await expect(byTest(page, 'status-alert').first()).toBeVisible();
  await expect(byTest(page, 'error-page')).toHaveCount(0);
};

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

test.describe('a chunk that is gone after a roll-out', () => {
  test('leaves the alert’s page and its list to others', async ({ page }) => {
    await lose(page, '*-chunk.*');
    await openAlert(page);
    await expect(byTest(page, 'alert-toolbar').getByText('Hide graph')).toBeVisible();
    await expect(byTest(page, 'alert-toolbar').getByText(ACTION)).toHaveCount(0);
    await page.goto('/monitoring/alerts');
    await byTest(page, 'alert-row-menu').first().click();
    await expect(page.getByRole('menuitem', { name: 'View alerting rule' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: ACTION })).toHaveCount(0);
  });

  test('leaves the Overview alive: the item is unknown', async ({ page }) => {
    await lose(page, '*-chunk.*');
    await page.goto('/dashboards');
    await expectOverview(page);
    await expect(item(page)).toHaveAttribute('data-state', 'UNKNOWN');
    await item(page).getByRole('button').click();
    await expectOverview(page);
  });

  test('does not block the button in the drawer: it loads the runbook anew, with the files of now', async ({
    page,
  }) => {
    await openAlert(page);
    await lose(page, 'exposed-openRunbook-*');
    await page.goto('/monitoring/targets');
    await byTest(page, 'notification-bell').click();
    await byTest(page, 'drawer-alert').getByRole('button', { name: ACTION }).click();
    await expectVerdict(page, scenario);
  });

  test('shows the console’s own page for a page of ours, and the way out of it works', async ({ page }) => {
    await lose(page, 'exposed-TelemetryHealthPage-*');
    await page.goto(PAGES.health);
    await expect(byTest(page, 'error-page')).toBeVisible();
    await byTest(page, 'nav-targets').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('targets', { ignoreCase: true });
  });
});

test('a plugin server that is down leaves the console as it is', async ({ page }) => {
  await page.route(`${PLUGIN}/**`, (route) => route.abort());
  await openAlert(page);
  await expect(byTest(page, 'alert-toolbar').getByText('Hide graph')).toBeVisible();
  await page.goto('/dashboards');
  await expect(byTest(page, 'status-alert').first()).toBeVisible();
  await expect(item(page)).toHaveCount(0);
});

test.describe('the item on the Overview', () => {
  const CASES = [
    ['empty vectors', [vector(), vector()], 'UNKNOWN', 'Unknown'],
    ['NaN', [vector([{}, 'NaN']), vector([{}, String(NOW - 60)], NEIGHBOUR, CLIENT)], 'UNKNOWN', 'Unknown'],
    ['another shape', [{ status: 'success' }, { data: 7 }], 'UNKNOWN', 'Unknown'],
    ['an answer that is null', [null, null], 'LOADING', null],
    ['telemetry that is off', [vector(), vector(NEIGHBOUR)], 'NOT_AVAILABLE', 'Off'],
    [
      'some failures',
      [vector([{}, '0.3']), vector([{}, String(NOW - 60)], NEIGHBOUR, CLIENT)],
      'WARNING',
      'Degraded',
    ],
  ] as const;

  for (const [name, bodies, state, words] of CASES) {
    test(`bears ${name}`, async ({ page }) => {
      await answerItem(page, bodies);
      await page.goto('/dashboards');
      await expectOverview(page);
      if (words === null) {
        await expect(page.getByText('Loading Telemetry')).toBeAttached();
        return;
      }
      await expect(item(page)).toHaveAttribute('data-state', state);
      await expect(item(page)).toContainText(words);
      await item(page).getByRole('button').click();
      await expect(byTest(page, 'telemetry-popup')).toBeVisible();
    });
  }

  for (const [status, state, words] of [
    [403, 'NOT_AVAILABLE', 'Not available'],
    [500, 'UNKNOWN', 'Unknown'],
  ] as const) {
    test(`says "${words}" where Prometheus answers ${status}, and its popup calls nothing healthy`, async ({
      page,
    }) => {
      await page.route(/\/api\/prometheus\/api\/v1\/query\?/, (route) =>
        route.fulfill({ status, contentType: 'text/plain', body: 'Forbidden' }),
      );
      await page.goto('/dashboards');
      await expectOverview(page);
      await expect(item(page)).toHaveAttribute('data-state', state);
      await expect(item(page)).toContainText(words);
      await item(page).getByRole('button').click();
      await expect(byTest(page, 'telemetry-popup')).toContainText('Cannot tell');
    });
  }
});

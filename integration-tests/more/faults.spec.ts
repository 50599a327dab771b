import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';
import type { Page } from '@playwright/test';

test.use({ faulty: true });

const scenario = scenarioOf('pull-secret-rejected');

const PROMETHEUS = /\/api\/prometheus(-tenancy)?\//;
const KUBERNETES = /\/api\/kubernetes\//;
const LOG = /\/pods\/[^/]+\/log/;

const refuse = (page: Page, what: RegExp, status: number): Promise<unknown> =>
  page.route(what, (route) =>
    route.fulfill({ status, contentType: 'text/plain', body: 'Forbidden (user=reader)' }),
  );

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

for (const [name, address] of Object.entries(PAGES)) {
  test.describe(name, () => {
    test('without the right to query Prometheus the log still names the cause, and the role is named', async ({
      page,
    }) => {
      await refuse(page, PROMETHEUS, 403);
      await page.goto(address);
      await expectVerdict(page, scenario);
      if (name === 'runbook') {
        const check = byTest(page, 'telemetry-check-missing-client-metrics');
        await expect(check).toContainText('cluster-monitoring-view');
        await expect(check).toHaveAttribute('data-sign', 'cannot-tell');
        await expect(check).toContainText('By hand');
      } else {
        const noData = byTest(page, TEST_IDS.noData);
        await expect(noData).toHaveAttribute('data-kind', 'no-permission');
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await noData.getByRole('button').click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain('prometheuses.monitoring.coreos.com/api');
      }
    });

    test('without the right to read the log the place is told, and no cause is called found', async ({
      page,
    }) => {
      await refuse(page, LOG, 403);
      await page.goto(address);
      const verdict = byTest(page, TEST_IDS.verdict);
      await expect(verdict).toHaveAttribute('data-state', 'failing');
      await expect(verdict).toHaveAttribute('data-stage', 'reach');
      await expect(verdict).not.toHaveAttribute('data-causes', /pull-secret-rejected:found/);
      if (name === 'runbook')
        await expect(byTest(page, 'telemetry-check-missing-client-log')).toContainText('oc logs');
    });

    test('with nothing to read at all it is unknown, never healthy', async ({ page }) => {
      await refuse(page, PROMETHEUS, 403);
      await refuse(page, KUBERNETES, 403);
      await page.goto(address);
      await expect(byTest(page, TEST_IDS.verdict)).toHaveAttribute('data-state', 'unknown');
    });

    test('a Prometheus that fails does not hide the rest, and the page heals by itself', async ({ page }) => {
      await refuse(page, PROMETHEUS, 500);
      await page.goto(`${address}?refresh=15`);
      await expectVerdict(page, scenario);
      await expect(byTest(page, TEST_IDS.path)).not.toContainText('15 of 15');
      const noData = byTest(page, TEST_IDS.noData);
      if (name === 'health') await expect(noData).toHaveAttribute('data-kind', 'no-metrics');
      await page.unroute(PROMETHEUS);
      await expect(byTest(page, TEST_IDS.path)).toContainText(/1[3-6] of 1[3-6]/, { timeout: 60_000 });
      await expect(noData).toHaveCount(0);
      await expectVerdict(page, scenario);
    });

    test('while Prometheus does not answer the page says so, and offers to ask again', async ({ page }) => {
      let isSilent = true;
      await page.route(PROMETHEUS, (route) => (isSilent ? undefined : route.continue()));
      await page.goto(address);
      const waiting = byTest(page, TEST_IDS.skeleton);
      await expect(waiting).toBeVisible();
      await expect(waiting).toContainText('Still waiting for Prometheus', { timeout: 15_000 });
      isSilent = false;
      await waiting.getByRole('button', { name: 'Ask again' }).click();
      await expectVerdict(page, scenario);
    });

    test('a refresh that fails keeps what was known, and says that it is old', async ({ page }) => {
      await page.goto(`${address}?refresh=off`);
      await expectVerdict(page, scenario);
      await refuse(page, PROMETHEUS, 503);
      await byTest(page, TEST_IDS.refresh).click();
      await expect(byTest(page, TEST_IDS.stale)).toBeVisible();
      await expectVerdict(page, scenario);
    });
  });
}

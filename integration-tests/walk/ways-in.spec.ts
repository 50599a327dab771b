import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { OF_THIS_CONSOLE } from '../lab-console';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import type { Page } from '@playwright/test';

const scenario = scenarioOf('pull-secret-rejected');

const ACTION = 'Open guided runbook';
const RUNBOOK = /\/monitoring\/telemetry-health\/runbook\?.*alertname=TelemeterClientFailures/;

const PERSPECTIVES = ['admin', 'dev', 'virtualization-perspective', 'acm'] as const;

const switchPerspective = async (page: Page, id: string): Promise<void> => {
  await byTest(page, 'perspective-switcher').click();
  await byTest(page, `perspective-${id}`).click();
};

/** A mark on the window: it is gone after a full page load. */
const mark = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.set(window, 'isMarked', true));
const expectSamePage = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => Reflect.get(window, 'isMarked') as unknown)).toBe(true);

/** The runbook is there, and leads back to the alert that it was opened for. */
const expectRunbookAndBack = async (page: Page): Promise<void> => {
  await expect(page).toHaveURL(RUNBOOK);
  await expectVerdict(page, scenario);
  await expectSamePage(page);
  await byTest(page, TEST_IDS.viewAlert).click();
  await expect(byTest(page, 'alert-title')).toContainText('TelemeterClientFailures');
  await expect(byTest(page, 'runbook-link')).toBeVisible();
};

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

for (const perspective of PERSPECTIVES) {
  test(`the toolbar of the alert leads to the runbook in the perspective ${perspective}, which stays`, async ({
    page,
  }) => {
    await page.goto('/dashboards');
    await switchPerspective(page, perspective);
    await openAlert(page);
    await mark(page);
    await byTest(page, 'alert-toolbar').getByText(ACTION).click();
    await expectRunbookAndBack(page);
    const kept = await page.evaluate(() => localStorage.getItem('bridge/last-perspective'));
    expect(kept ?? 'admin').toBe(perspective);
  });
}

test('the row of the alert in the list leads to the runbook without a page load', async ({ page }) => {
  await openAlert(page);
  await page.goto('/monitoring/alerts');
  await byTest(page, 'alert-row-menu').first().click();
  await mark(page);
  await page.getByRole('menuitem', { name: ACTION }).click();
  await expectRunbookAndBack(page);
});

test('rows of other alerts have no action of ours', async ({ page }) => {
  await openAlert(page);
  await page.goto('/monitoring/alerts');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  const rows = byTest(page, 'alert-row');
  await expect(rows.first()).toBeVisible();
  const others = rows.filter({ hasNotText: 'TelemeterClient' });
  for (let index = 0; index < (await others.count()); index += 1) {
    await others.nth(index).locator('[data-test="alert-row-menu"]').click();
    await expect(page.getByRole('menuitem', { name: 'View alerting rule' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: ACTION })).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
});

test('two actions lead from the notification drawer to the runbook', async ({ page }) => {
  await openAlert(page);
  await page.goto('/monitoring/targets');
  await mark(page);
  await byTest(page, 'notification-bell').click();
  await byTest(page, 'drawer-alert').getByRole('button', { name: ACTION }).click();
  await expectRunbookAndBack(page);
});

test('one action leads from the alert on the Overview to the runbook, which leads back to the alert', async ({
  page,
}) => {
  await openAlert(page);
  await page.goto('/dashboards');
  await mark(page);
  await byTest(page, 'status-alert').getByRole('button', { name: ACTION }).click();
  await expectRunbookAndBack(page);
});

test('the item on the Overview says that it fails, and its popup leads to both pages', async ({ page }) => {
  await page.goto('/dashboards');
  await mark(page);
  const item = byTest(page, 'health-item-Telemetry');
  await expect(item).toHaveAttribute('data-state', 'WARNING');
  await expect(item).toContainText('Failing');
  await item.getByRole('button').click();
  const popup = byTest(page, 'telemetry-popup');
  await expect(popup).toContainText("Red Hat is not receiving this cluster's data");
  await expect(popup).toContainText('100%');
  await expect(popup).toContainText(/\d\d:\d\d \(\d+ (minutes?|hours?) ago\)/);
  await popup.getByRole('link', { name: ACTION }).click();
  await expectVerdict(page, scenario);
  await page.goBack();
  await item.getByRole('button').click();
  await popup.getByRole('link', { name: 'View Telemetry Health' }).click();
  await expect(popup).toBeHidden();
  await expectVerdict(page, scenario);
  await expectSamePage(page);
});

test('the item is healthy where telemetry is delivered', async ({ page, request }) => {
  await switchTo(request, 'healthy');
  await page.goto('/dashboards');
  const item = byTest(page, 'health-item-Telemetry');
  await expect(item).toHaveAttribute('data-state', 'OK');
  await item.getByRole('button').click();
  const popup = byTest(page, 'telemetry-popup');
  await expect(popup).toContainText("Red Hat is receiving this cluster's data");
  await expect(popup).toContainText('0%');
  await expect(popup.getByRole('link', { name: ACTION })).toHaveCount(0);
  await switchTo(request, scenario.id);
});

test('the Deployment of the client and its pod lead to Telemetry Health, and no other does', async ({
  page,
  request,
}) => {
  const list = await request.get(
    '/api/kubernetes/api/v1/namespaces/openshift-monitoring/pods?labelSelector=app.kubernetes.io/name=telemeter-client',
  );
  const { items } = (await list.json()) as { items: readonly { metadata: { name: string } }[] };
  const pod = items[0]?.metadata.name ?? 'none';
  for (const path of [`apps~v1~Deployment/telemeter-client`, `pods/${pod}`]) {
    await page.goto(`/k8s/ns/openshift-monitoring/${path}`);
    await mark(page);
    await byTest(page, 'resource-actions').click();
    await page.getByRole('menuitem', { name: 'View Telemetry Health' }).click();
    await expectVerdict(page, scenario);
    await expectSamePage(page);
  }
  await page.goto('/k8s/ns/openshift-monitoring/pods/prometheus-k8s-0');
  await byTest(page, 'resource-actions').click();
  await expect(page.getByRole('menuitem')).not.toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'View Telemetry Health' })).toHaveCount(0);
});

test('the navigation leads to Telemetry Health for administrators, and both pages have titles and a way up', async ({
  page,
}) => {
  await page.goto('/monitoring/targets');
  await byTest(page, 'telemetry-health-nav').click();
  await expectVerdict(page, scenario);
  await expect(page).toHaveTitle(/^Telemetry Health/);
  await page.goto(PAGES.runbook);
  await expectVerdict(page, scenario);
  await expect(page).toHaveTitle(/TelemeterClientFailures/);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/monitoring\/telemetry-health(\?|$)/);
  await expectVerdict(page, scenario);
  await switchPerspective(page, 'dev');
  await expect(byTest(page, 'telemetry-health-nav')).toHaveCount(0);
});

for (const [name, address] of Object.entries(PAGES)) {
  test(`a link to ${name} opens in every perspective without switching it`, async ({ page }) => {
    for (const perspective of PERSPECTIVES) {
      await page.goto('/dashboards');
      await page.evaluate((id) => localStorage.setItem('bridge/last-perspective', id), perspective);
      await page.goto(address);
      await expectVerdict(page, scenario);
      await expect(page.evaluate(() => localStorage.getItem('bridge/last-perspective'))).resolves.toBe(
        perspective,
      );
    }
  });
}

const { dark, contrast } = OF_THIS_CONSOLE;

/** Opens the user's menu and leaves it open, with high contrast switched on where the console has it. */
const chooseContrast = async (page: Page): Promise<void> => {
  await byTest(page, 'user-menu').click();
  if (contrast === null) {
    await expect(byTest(page, 'language-en')).toBeVisible();
    await expect(byTest(page, 'contrast-switch')).toHaveCount(0);
    return;
  }
  await byTest(page, 'contrast-switch').click();
  await expect(page.locator('html')).toHaveClass(contrast);
  await byTest(page, 'user-menu').click();
  await expect(byTest(page, 'contrast-switch').locator('svg')).toBeVisible();
};

test('theme, contrast and language are switched in the masthead, and every place keeps working', async ({
  page,
}) => {
  await openAlert(page);
  await page.goto('/dashboards');
  await byTest(page, 'theme-switch').click();
  await expect(page.locator('html')).toHaveClass(dark);
  await chooseContrast(page);
  await expect(byTest(page, 'language-en').locator('svg')).toBeVisible();
  await expect(byTest(page, 'language-fr').locator('svg')).toHaveCount(0);
  await byTest(page, 'language-en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveClass(dark);
  if (contrast !== null) await expect(page.locator('html')).toHaveClass(contrast);
  await mark(page);
  await byTest(page, 'status-alert').getByRole('button', { name: ACTION }).click();
  await expectRunbookAndBack(page);
});

test('a hosted control plane has no item: its Overview is about the control plane elsewhere', async ({
  page,
}) => {
  await page.route('**/dashboards', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('HighlyAvailable', 'External'),
    });
  });
  await page.goto('/dashboards');
  await expect(byTest(page, 'health-item-Dynamic Plugins')).toBeVisible();
  await expect(byTest(page, 'status-alert')).toBeVisible();
  await expect(byTest(page, 'health-item-Telemetry')).toHaveCount(0);
});

import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';

const scenario = scenarioOf('pull-secret-rejected');

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

for (const [name, address] of Object.entries(PAGES)) {
  for (const width of [1400, 1024, 700, 400, 320]) {
    test(`${name} at ${width} pixels shows the verdict without scrolling, and nothing runs out of it sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expectVerdict(page, scenario);
      const verdict = await byTest(page, TEST_IDS.verdict).boundingBox();
      expect(verdict === null ? null : verdict.y + verdict.height).toBeLessThanOrEqual(900);
      await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
      const wider = await page.locator('main').evaluate((main) =>
        [main, ...Array.from(main.querySelectorAll('*'))]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
          .map((element) => element.outerHTML.slice(0, 200)),
      );
      expect(wider).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('the whole way from the alert to the remedy works by keyboard', async ({ page }) => {
  await openAlert(page);
  const action = byTest(page, 'alert-toolbar').getByText('Open guided runbook');
  for (let presses = 0; presses < 60; presses += 1) {
    if (await action.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expectVerdict(page, scenario);
  const jump = page.getByRole('link', { name: 'What to do' });
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(byTest(page, TEST_IDS.remedy('pull-secret-rejected'))).toBeInViewport();
});

test('range and refresh stand in the address, and a link reproduces the view', async ({ page }) => {
  await page.goto(PAGES.health);
  await expectVerdict(page, scenario);
  await byTest(page, 'telemetry-range-toggle').click();
  await page.getByRole('option', { name: 'Last 24 hours' }).click();
  await byTest(page, 'telemetry-interval-toggle').click();
  await page.getByRole('option', { name: 'Refresh off' }).click();
  await expect(page).toHaveURL(/range=86400.*refresh=off/);
  await page.reload();
  await expect(byTest(page, 'telemetry-range-toggle')).toContainText('Last 24 hours');
  await expect(byTest(page, 'telemetry-interval-toggle')).toContainText('Refresh off');
});

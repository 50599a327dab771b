import type { Locator, Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { expectFocusSeen, faultOfFocus, leftOut, pressUntil, walkThrough } from './keys';
import { openDrawn } from './open';
import { unfoldAll } from '../unfold';

// Nothing is in between two looks.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const scenario = scenarioOf('pull-secret-rejected');

const skip = (page: Page): Locator => page.getByRole('link', { name: 'Skip to the verdict' });
const verdict = (page: Page): Locator => byTest(page, TEST_IDS.verdict);

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

test('each jump link moves the focus to its part, in sight, and the keyboard goes on from there', async ({
  page,
}) => {
  await openDrawn(page, PAGES.runbook, scenario);
  const parts = { stops: 'Where it stops', checked: 'Checked and ruled out', stuck: 'Still stuck?' };
  for (const [id, name] of Object.entries(parts)) {
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    const part = page.locator(`#telemetry-part-${id}`);
    await expect(part).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.press('Tab');
    expect(await part.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
});

test('a select is opened, walked, left and used by keys, and gives the focus back', async ({ page }) => {
  await openDrawn(page, PAGES.health, scenario);
  const toggle = byTest(page, 'telemetry-range-toggle');
  const options = page.getByRole('option');
  await pressUntil(page, 'Tab', toggle);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(toggle).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/range=3600/);
  await expect(options).toHaveCount(0);
  await expect(toggle).toBeFocused();
  await expectFocusSeen(page);
});

test('the popup on the Overview gives the focus back to its item', async ({ page }) => {
  await page.goto('/dashboards');
  const item = byTest(page, 'health-item-Telemetry').getByRole('button');
  await item.focus();
  await page.keyboard.press('Enter');
  const popup = byTest(page, 'telemetry-popup');
  await expect(popup).toBeVisible();
  await pressUntil(page, 'Tab', popup.getByRole('link', { name: 'View Telemetry Health' }));
  await expectFocusSeen(page);
  await page.keyboard.press('Escape');
  await expect(popup).toBeHidden();
  await expect(item).toBeFocused();
});

test('who refreshes, unfolds, asks for a query or is told what a button does stays where they are', async ({
  page,
}) => {
  await openDrawn(page, PAGES.runbook, scenario);
  const refresh = byTest(page, TEST_IDS.refresh);
  const query = byTest(page, 'telemetry-path-query-toggle');
  const support = byTest(page, TEST_IDS.support).getByRole('button').first();
  await expect(refresh).toBeEnabled();
  await refresh.focus();
  const answered = page.waitForResponse(/\/api\/prometheus/);
  await page.keyboard.press('Enter');
  await expect(refresh).toBeFocused();
  await answered;
  await expect(refresh).toBeEnabled();
  await expect(refresh).toBeFocused();
  for (const button of [query, support]) {
    for (const expanded of ['true', 'false']) {
      await button.focus();
      await page.keyboard.press('Space');
      await expect(button).toHaveAttribute('aria-expanded', expanded);
      await expect(button).toBeFocused();
    }
  }
  const copy = byTest(page, TEST_IDS.remedy(scenario.id)).getByRole('button', { name: 'Copy' }).first();
  const words = page.getByRole('tooltip');
  await copy.focus();
  await expect(words).toHaveText('Copy');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await expect(copy).toBeFocused();

  await byTest(page, TEST_IDS.otherCauses).getByRole('button').first().press('Enter');
  await page.locator('#telemetry-other-stopped-before-answer').press('Enter');
  await page.getByRole('button', { name: 'Open the log' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(byTest(page, 'telemetry-log-lines')).toBeInViewport();
  await page.keyboard.press('Tab');
  const isInLog = (log: Element): boolean => log.contains(document.activeElement);
  expect(await byTest(page, TEST_IDS.log).evaluate(isInLog)).toBe(true);
});

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: the keyboard comes to everything, sees where it is, and gets out`, async ({ page }) => {
    await openDrawn(page, address, scenario);
    await unfoldAll(page);
    const main = page.locator('main');
    await skip(page).focus();
    expect(await walkThrough(page, 'Tab', faultOfFocus)).toEqual([]);
    expect(await leftOut(main)).toEqual([]);
    // One page back is enough: what could hold the keyboard holds it forth, too, or is on both.
    if (address === PAGES.runbook) return;
    await main.locator('a[href], button:enabled').last().focus();
    expect(await walkThrough(page, 'Shift+Tab', () => null)).toEqual([]);
  });
}

// Last, since Prometheus needs some time to have the alert again.
test('from the alert to the first step of its remedy by keys alone', async ({ page }) => {
  await openAlert(page);
  await pressUntil(page, 'Tab', byTest(page, 'alert-toolbar').locator(':text("Open guided runbook")'));
  await page.keyboard.press('Enter');
  await expectVerdict(page, scenario);

  await pressUntil(page, 'Tab', skip(page));
  await expect(skip(page)).toBeInViewport();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeFocused();
  await expectFocusSeen(page);
  await expect(page).toHaveURL(/alertname=TelemeterClientFailures/);

  const jump = page.getByRole('link', { name: /^What to do/ });
  await pressUntil(page, 'Shift+Tab', jump);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#telemetry-part-todo')).toBeFocused();
  await expect(byTest(page, TEST_IDS.remedy(scenario.id))).toBeInViewport();
  await expectFocusSeen(page);

  const step = byTest(page, TEST_IDS.remedy(scenario.id)).getByRole('checkbox', { disabled: false }).first();
  await pressUntil(page, 'Tab', step);
  await expectFocusSeen(page);
  await page.keyboard.press('Space');
  await expect(step).toBeChecked();
  await expect(jump).toHaveText('What to do (1 of 7 done)');
  await expect(step).toBeFocused();
  await page.keyboard.press('Space');
  await expect(step).not.toBeChecked();
});

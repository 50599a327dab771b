import type { Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import type { Scenario } from '../../lab/scenarios/scenario';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { unfoldAll } from '../unfold';
import { PSEUDO, pseudoText, servePseudo, speak } from './catalogues';
import { foreignWords, joinedTexts } from './foreign-words';
import { layoutFaults } from './layout';
import { seenTexts } from './seen-texts';

/** Both pages and all ways in, in a language that has no word of English and is longer by two fifths. */

// What is switched off or refused in a scenario fails as a request, too.
test.use({ faulty: true });

/** The states that look different; the last one is looked at more closely below. */
const FAILING = scenarioOf('pull-secret-rejected');
const STATES = [
  ...['flapping', 'healthy', 'telemetry-off', 'no-metrics-permission'].map(scenarioOf),
  FAILING,
];

const WIDE = 1400;
const WIDTHS = [1000, 400];
const HEIGHT = 1000;

/** What is on screen comes out of the catalogue, in whole texts. */
const expectTranslated = async (page: Page, roots: string): Promise<void> => {
  const seen = await seenTexts(page.locator(roots));
  expect(seen.length).toBeGreaterThan(0);
  expect.soft(foreignWords(seen)).toEqual([]);
  expect.soft(joinedTexts(seen)).toEqual([]);
};

const expectSoon = expect.configure({ soft: true, timeout: 5000 });

const expectLayout = async (page: Page, name: string, widths = WIDTHS): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    // Charts follow their new width in the next frames, on a busy machine later.
    await page.waitForTimeout(200);
    await expectSoon.poll(() => layoutFaults(page), { message: `${name} at ${width}` }).toEqual([]);
  }
  await page.setViewportSize({ width: WIDE, height: HEIGHT });
};

const openPage = async (page: Page, address: string, scenario: Scenario): Promise<void> => {
  await page.goto(address);
  await expectVerdict(page, scenario);
  await expect(page).toHaveTitle(/⟦/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(PSEUDO);
  await expect(page.locator('main svg').first()).toBeVisible();
  await expect(page.locator('main .pf-v6-c-skeleton')).toHaveCount(0);
};

test.beforeEach(async ({ page }) => {
  await servePseudo(page);
  await speak(page, PSEUDO);
});

for (const scenario of STATES) {
  test(`${scenario.id}: no word of English is left on either page, and nothing is cut`, async ({
    page,
    request,
  }) => {
    await switchTo(request, scenario.id);
    for (const [name, address] of Object.entries(PAGES)) {
      await openPage(page, address, scenario);
      await unfoldAll(page);
      await expectTranslated(page, 'main');
      await expectLayout(page, name, scenario === FAILING ? [WIDE, ...WIDTHS] : WIDTHS);
    }
  });
}

// The lab goes on as the last of the states left it.
test.describe('while it fails', () => {
  test('every other cause is told in the reader’s language', async ({ page }) => {
    await openPage(page, PAGES.runbook, FAILING);
    const others = byTest(page, TEST_IDS.otherCauses);
    await others.getByRole('button').first().click();
    const toggles = others.locator('.pf-v6-c-accordion__toggle');
    await expect(toggles.first()).toBeVisible();
    const words: string[] = [];
    for (const toggle of await toggles.all()) {
      await toggle.evaluate((button: HTMLButtonElement) => button.click());
      const seen = await seenTexts(others.locator('.pf-v6-c-accordion__item.pf-m-expanded'));
      expect(seen.length).toBeGreaterThan(3);
      words.push(...foreignWords(seen), ...joinedTexts(seen));
    }
    expect([...new Set(words)]).toEqual([]);
  });

  test('so are the choices, what a button says when it is pointed at, and the text for a case', async ({
    page,
  }) => {
    await openPage(page, PAGES.runbook, FAILING);
    await unfoldAll(page);
    for (const choice of ['range', 'interval', 'log-which', 'log-container', 'log-count']) {
      await byTest(page, `telemetry-${choice}-toggle`).click();
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectTranslated(page, '[role="listbox"]');
      await page.keyboard.press('Escape');
    }
    await page.locator('main .pf-v6-c-code-block button').first().hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectTranslated(page, '[role="tooltip"]');
    const support = await byTest(page, TEST_IDS.supportText).locator('code').innerText();
    const lines = support.replace(/`[^`\n]*`/g, '').split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(foreignWords(lines.map((text) => ({ where: 'support', text })))).toEqual([]);
  });

  test('so are the ways in', async ({ page }) => {
    const action = pseudoText('Open guided runbook');
    await openAlert(page);
    await expect(byTest(page, 'alert-toolbar-action')).toHaveText(action);
    await expect(byTest(page, 'telemetry-health-nav')).toHaveText(pseudoText('Telemetry Health'));
    await byTest(page, 'notification-bell').click();
    await expect(byTest(page, 'drawer-alert').getByRole('button', { name: action })).toBeVisible();
    await page.goto('/monitoring/alerts');
    await byTest(page, 'alert-row-menu').first().click();
    await expect(page.getByRole('menuitem', { name: action })).toBeVisible();
    await page.goto('/dashboards');
    await expect(byTest(page, 'status-alert').getByRole('button', { name: action })).toBeVisible();
    const item = byTest(page, `health-item-${pseudoText('Telemetry')}`);
    await expect(item).toContainText(pseudoText('Failing'));
    await item.getByRole('button').click();
    await expect(byTest(page, 'telemetry-popup')).toBeVisible();
    await expectTranslated(page, '[data-test="telemetry-popup"]');
  });
});

import type { Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';
import { expectAnswered } from '../parts';
import { unfoldAll } from '../unfold';
import { lacking, touched } from './looks';

// What is refused in a scenario is a failed request, too.
test.use({ faulty: true });

/** Each draws something that the others do not. */
const SCENARIOS = [
  'pull-secret-rejected',
  'flapping',
  'recovering',
  'telemetry-off',
  'no-metrics-permission',
].map(scenarioOf);

const WIDTHS = [1400, 400];

/** More elements than this are on every page of ours; fewer would mean that it was not drawn. */
const FEW = 60;

const HEIGHT = 1000;

/** With a menu open, and the words of a copy button shown. */
const showPassing = async (page: Page): Promise<void> => {
  await byTest(page, 'telemetry-range-toggle').click();
  const copy = page.locator('main button[aria-label^="Copy"]:visible');
  if ((await copy.count()) === 0) return;
  await copy.first().focus();
  await expect(page.locator('body > .pf-v6-c-tooltip')).toBeVisible();
};

for (const scenario of SCENARIOS) {
  test.describe(scenario.id, () => {
    test.beforeAll(async ({ request }) => {
      test.setTimeout(120_000);
      await switchTo(request, scenario.id);
    });

    for (const [name, address] of Object.entries(PAGES)) {
      test(`${name}: nothing of PatternFly 6 is lacking, and nothing but our page is touched`, async ({
        page,
      }) => {
        await page.goto(address);
        await expectVerdict(page, scenario);
        await expectAnswered(page);
        await unfoldAll(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await showPassing(page);
          const found = await lacking(page);
          expect(found.different, `at ${width}`).toEqual([]);
          expect(found.looked).toBeGreaterThan(FEW);
          expect((await touched(page)).different, `around it, at ${width}`).toEqual([]);
          await page.keyboard.press('Escape');
        }
      });
    }
  });
}

test('the console keeps to its own tokens, and dark is dark in our pages, too', async ({ page, request }) => {
  await switchTo(request, 'pull-secret-rejected');
  await page.goto(PAGES.runbook);
  await expectVerdict(page, scenarioOf('pull-secret-rejected'));
  const tokenOf = (element: Element): string =>
    getComputedStyle(element).getPropertyValue('--pf-t--global--spacer--md').trim();
  const dress = page.locator('.telemetry-health__dress');
  expect(await page.locator('html').evaluate(tokenOf)).toBe('');
  expect(await dress.evaluate(tokenOf)).not.toBe('');

  const background = (): Promise<string> =>
    dress.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await background();
  await page.evaluate(() => localStorage.setItem('bridge/theme', 'dark'));
  await page.reload();
  await expectVerdict(page, scenarioOf('pull-secret-rejected'));
  expect(await background()).not.toBe(light);
  await expectAnswered(page);
  await unfoldAll(page);
  expect((await lacking(page)).different).toEqual([]);
});

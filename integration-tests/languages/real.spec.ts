import type { Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { hostileInput } from '../../lab/scenarios/all/hostile-input';
import { TEST_IDS } from '../../src/ui/testIds';
import { giveLog } from '../give-log';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';
import { unfoldAll } from '../unfold';
import { catalogueOf, speak } from './catalogues';
import { turnedTexts } from './text-order';

/** Both pages in the languages of the console. A text that is missing is an error of the host, at which a test ends. */

const LANGUAGES = ['es', 'fr', 'ja', 'ko', 'zh'] as const;

const scenario = scenarioOf('pull-secret-rejected');

/** Numbers and times as this browser writes them in a language. */
type Written = {
  readonly all: string;
  readonly threshold: string;
  readonly many: string;
  /** All spans of whole minutes and hours that a page may tell of. */
  readonly spans: readonly string[];
  /** Times of the last minutes, with seconds. */
  readonly clocks: readonly string[];
};

const written = (page: Page, language: string): Promise<Written> =>
  page.evaluate((locale) => {
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    const unit = (name: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
    const clock = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    return {
      all: percent.format(1),
      threshold: percent.format(0.2),
      many: new Intl.NumberFormat(locale).format(100_000),
      spans: [...numbers.map((n) => unit('minute').format(n)), ...numbers.map((n) => unit('hour').format(n))],
      clocks: Array.from({ length: 300 }, (_, second) => clock.format(Date.now() - second * 1000)),
    };
  }, language);

/** A log of so many lines, where no newer ones are asked for. */
const logOf = (asked: URLSearchParams, count: number): string => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const line = `${at} level=info ts=${at} caller=main.go:1 msg="a line"\n`;
  return asked.has('sinceTime') ? '' : line.repeat(count);
};

const linesOf = (language: string, count: number): string => {
  const category = new Intl.PluralRules(language).select(count);
  const text = catalogueOf(language)[`{{count}} lines of {{pod}}_${category}`] ?? '';
  return text.replace('{{count}}', String(count)).replace(/\s*{{pod}}.*/, '');
};

const openIn = async (page: Page, address: string, language: string): Promise<void> => {
  await page.goto(address);
  await expect(byTest(page, TEST_IDS.verdict)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
};

test.describe('while it fails', () => {
  test.beforeAll(async ({ request }) => {
    test.setTimeout(120_000);
    const shown = (await (await request.get('/lab/api/scenario')).json()) as { readonly current: string };
    // Most often it is what the lab shows already.
    if (shown.current !== scenario.id) await switchTo(request, scenario.id);
  });

  for (const language of LANGUAGES) {
    test(`${language}: every text is there, and numbers, times and plurals are its own`, async ({ page }) => {
      const texts = catalogueOf(language);
      await speak(page, language);
      await openIn(page, PAGES.health, language);
      await expectVerdict(page, scenario);
      await expect(page).toHaveTitle(`${texts['Telemetry Health'] ?? ''} · Lab console`);
      const { all, threshold, many, spans, clocks } = await written(page, language);
      const facts = byTest(page, TEST_IDS.alertFacts);
      await expect(facts).toContainText(all);
      await expect(facts).toContainText(threshold);
      await expect
        .poll(async () => {
          const text = await facts.innerText();
          return spans.some((span) => text.includes(span));
        })
        .toBe(true);
      const updated = await byTest(page, TEST_IDS.updated).innerText();
      expect(clocks.filter((clock) => updated.includes(clock))).not.toEqual([]);
      await expect(page.locator('main')).not.toContainText('{{');

      let lines = 1;
      await giveLog(page, (asked) => logOf(asked, lines));
      await openIn(page, PAGES.runbook, language);
      await byTest(page, TEST_IDS.log).getByRole('button').first().click();
      const foot = page.locator('main div', { has: byTest(page, 'telemetry-log-pod') }).last();
      await expect(foot).toContainText(linesOf(language, 1));
      lines = 2;
      await byTest(page, 'telemetry-log-count-toggle').click();
      const most = page.getByRole('option').last();
      await expect(most).toContainText(many);
      await most.click();
      await expect(foot).toContainText(linesOf(language, 2));
      await expect(page.locator('main')).not.toContainText('{{');
    });
  }
});

test.describe('where the cluster’s texts turn the direction of what follows', () => {
  test.beforeAll(async ({ request }) => {
    test.setTimeout(120_000);
    await switchTo(request, hostileInput.id);
  });

  const expectOrder = async (page: Page, address: string, language: string): Promise<void> => {
    await openIn(page, address, language);
    await expectVerdict(page, hostileInput);
    await unfoldAll(page);
    expect(await turnedTexts(page)).toEqual([]);
  };

  for (const language of ['en', ...LANGUAGES]) {
    test(`${language}: the words around them stay in their order`, async ({ page }) => {
      await speak(page, language);
      await expectOrder(page, PAGES.runbook, language);
      if (language === 'en') await expectOrder(page, PAGES.health, language);
    });
  }

  test('one that is left would be seen', async ({ page }) => {
    await openIn(page, PAGES.health, 'en');
    await byTest(page, TEST_IDS.deliveryFacts).evaluate((facts) =>
      facts.append('before \u202eturned, after'),
    );
    expect(await turnedTexts(page)).not.toEqual([]);
  });
});

import type { Locator, Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, PAGES, switchTo, test } from '../lab-page';
import { moving, sticksOut, vanished } from './sight';
import { openDrawn } from './open';
import { unfoldAll } from '../unfold';

const scenario = scenarioOf('pull-secret-rejected');

test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000);
  await switchTo(request, scenario.id);
});

// A window of 1280 by 1024 pixels at 200 % and at 400 %, which is a small phone, too.
const ZOOMS = { '200 %': [640, 512], '400 %': [320, 256] } as const;

const expectOneWay = async (page: Page): Promise<void> => {
  for (const [zoom, [width, height]] of Object.entries(ZOOMS)) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.locator('main').evaluate(sticksOut), zoom).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), zoom).toBeLessThanOrEqual(width);
  }
};

const expectInOwnColours = async (page: Page): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active', colorScheme });
    await expect.poll(() => page.locator('main').evaluate(vanished), colorScheme).toEqual([]);
  }
};

const expectChartsInWords = async (page: Page): Promise<void> => {
  const charts = [
    'Failing share of attempts',
    'Answers of Prometheus (federate_from)',
    'Answers of Red Hat (federate_to)',
  ];
  for (const name of charts)
    await expect(page.locator('main').getByRole('img', { name, exact: true })).toBeVisible();
  for (const name of ['Failing share of attempts', 'Answers over time']) {
    await expect(page.getByRole('button', { name: `Show as a table ${name}`, exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name, exact: true })).toBeVisible();
  }
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}, unfolded: still, in own colours, zoomed, and its charts in words`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDrawn(page, address, scenario);
    await unfoldAll(page);
    await test.step('who wants little motion has none', async () => {
      expect(await page.locator('main').evaluate(moving)).toEqual([]);
    });
    await test.step('each chart has a name, and a table that says the same', () => expectChartsInWords(page));
    await test.step('nothing is lost in the reader’s own colours', () => expectInOwnColours(page));
    await test.step('zoomed, it is read by scrolling one way', () => expectOneWay(page));
  });
}

/** There are some, and all that are there at one moment have such words. */
const expectEach = async (elements: Locator, words: RegExp): Promise<void> => {
  await expect(elements).not.toHaveCount(0);
  for (const text of await elements.allTextContents()) expect(text).toMatch(words);
};

test('no state hangs on a colour: stations, checks, labels and legends have words', async ({ page }) => {
  await openDrawn(page, PAGES.runbook, scenario);
  const strip = byTest(page, TEST_IDS.path);
  for (const name of [
    'Retrieve: passed',
    'Authorize: stops here',
    'Upload: not reached',
    'Accepted: not reached',
  ])
    await expect(strip.getByRole('listitem', { name })).toBeVisible();
  await expectEach(
    byTest(page, TEST_IDS.checks).getByRole('listitem'),
    /^(Found|Likely|Ruled out|Cannot tell)/,
  );
  await expect(verdictWords(page)).toContainText(/^Failing/);

  await expectEach(page.locator('main .pf-v6-c-label'), /\w/);
  await expectEach(byTest(page, TEST_IDS.shareLegend).getByRole('listitem'), /\w{4,}/);
  await expect(byTest(page, TEST_IDS.answers).getByRole('img', { name: /%$/ })).not.toHaveCount(0);
});

const verdictWords = (page: Page): Locator => byTest(page, TEST_IDS.verdict).getByRole('heading');

test.describe('what is read out', () => {
  test.use({ faulty: true });

  /** Notes from now on what changes in the parts of the page that are read out by themselves. */
  const listen = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const isLive = (node: Node | null): Element | null =>
        (node instanceof Element ? node : node?.parentElement)?.closest(
          'main [aria-live], main [role="status"], main [role="alert"]',
        ) ?? null;
      new MutationObserver((changes) => {
        const parts = new Set(changes.flatMap(({ target }) => isLive(target) ?? []));
        for (const part of parts) said.push(part.textContent ?? '');
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });

  const said = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => (window as unknown as { said: string[] }).said);

  for (const [name, address] of Object.entries(PAGES)) {
    test(`${name}: a changed verdict is read out once, and a refresh that changes nothing is not`, async ({
      page,
    }) => {
      await openDrawn(page, `${address}?refresh=off`, scenario);
      await listen(page);
      const refresh = async (): Promise<void> => {
        await byTest(page, TEST_IDS.refresh).click();
        // A browser on a busy machine shows a little later that it is under way.
        await page.waitForTimeout(500);
        await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
      };
      await refresh();
      await refresh();
      expect(await said(page)).toEqual([]);
      // Somebody takes all rights away.
      await page.route(/\/api\/(prometheus|kubernetes)/, (route) =>
        route.fulfill({ status: 403, contentType: 'text/plain', body: 'Forbidden' }),
      );
      await refresh();
      await expect(byTest(page, TEST_IDS.verdict)).toHaveAttribute('data-state', 'unknown');
      await refresh();
      expect(await said(page)).toEqual(['Cannot tell whether telemetry is delivered']);
    });
  }
});

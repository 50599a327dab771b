import type { Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { hasten } from '../hasten';
import { byTest, expect, PAGES, switchTo, test } from '../lab-page';
import { expectAccessible } from './axe';
import { openDrawn } from './open';
import { unfoldAll } from '../unfold';

// What is refused in a scenario, or held back here, fails as a request, too.
test.use({ faulty: true, contextOptions: { reducedMotion: 'reduce' } });

/** The states that a page can be in, each by a scenario; the one that the other tests go on with comes last. */
const STATES = {
  degraded: 'flapping',
  recovering: 'recovering',
  delivering: 'healthy',
  off: 'telemetry-off',
  unknown: 'client-not-scraped',
  'not permitted': 'no-metrics-permission',
  failing: 'pull-secret-rejected',
} as const;

const OURS = 'main';

/** What is folded is made of the same parts in most states, and takes twice the time. */
const UNFOLDED: readonly string[] = ['failing', 'not permitted'];

/** Looks for a word in the log where one is shown, so that its controls and marks are there. */
const searchLog = async (page: Page): Promise<void> => {
  if ((await byTest(page, 'telemetry-log-lines').count()) === 0) return;
  await page.getByRole('textbox', { name: 'Search the log' }).fill('telemeter');
  await expect(page.getByRole('button', { name: 'Next match' })).toBeVisible();
};

for (const [state, id] of Object.entries(STATES)) {
  const folds = UNFOLDED.includes(state) ? ', with all that is folded,' : '';
  test(`${state}: both pages${folds} are accessible in every theme`, async ({ page, request }) => {
    await switchTo(request, id);
    for (const [name, address] of Object.entries(PAGES)) {
      await openDrawn(page, address, scenarioOf(id));
      if (UNFOLDED.includes(state)) await unfoldAll(page);
      await searchLog(page);
      await expectAccessible(page, OURS, `${name}, ${state}`);
    }
  });
}

test('what opens on a page is accessible while it is open', async ({ page }) => {
  await openDrawn(page, PAGES.runbook, scenarioOf(STATES.failing));
  await byTest(page, TEST_IDS.log).getByRole('button').first().click();
  // They are alike; of one the themes are looked at, too.
  for (const id of ['log-container', 'range', 'interval', 'log-which', 'log-count']) {
    await byTest(page, `telemetry-${id}-toggle`).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(
      page,
      `#telemetry-${id}`,
      `the select ${id}`,
      id === 'log-container' ? undefined : ['light'],
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Copy' }).first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expectAccessible(page, '[role="tooltip"]', 'what a button for copying says');
});

test('the popup on the Overview is accessible', async ({ page }) => {
  await page.goto('/dashboards');
  await byTest(page, 'health-item-Telemetry').getByRole('button').click();
  await expect(byTest(page, 'telemetry-popup')).toContainText('100%');
  await expectAccessible(page, '[data-test="telemetry-popup"]', 'the popup');
});

test('a page that waits, and one that waits long, are accessible', async ({ page }) => {
  await page.route(/\/api\/(prometheus|kubernetes)/, () => undefined);
  for (const [name, address] of Object.entries(PAGES)) {
    await page.goto(address);
    await expect(byTest(page, TEST_IDS.skeleton)).toBeVisible();
    await expectAccessible(page, OURS, `${name}, waiting`);
  }
  await page.clock.install();
  await page.goto(PAGES.health);
  await expect(byTest(page, TEST_IDS.skeleton)).toBeVisible();
  await page.clock.fastForward('00:11');
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
  await expectAccessible(page, OURS, 'waiting long');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what is said of old data is accessible', async ({ page }) => {
  await hasten(page);
  await openDrawn(page, `${PAGES.health}?refresh=15`, scenarioOf(STATES.failing));
  await page.context().setOffline(true);
  await expect(byTest(page, TEST_IDS.stale)).toBeVisible();
  await expectAccessible(page, OURS, 'old data');
  await page.context().setOffline(false);
});

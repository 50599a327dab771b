import { MAIN_SCENARIOS, SCENARIOS } from '../../lab/scenarios/list';
import { readsMetrics } from '../../lab/scenarios/reads-metrics';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, letGoOn, openAlert, PAGES, switchTo, test } from '../lab-page';
import { expectHealthParts, expectRunbookParts } from '../parts';

/** Every other scenario of the lab: both pages say what it expects. What is refused there fails as a request, too. */
test.use({ faulty: true });

for (const scenario of SCENARIOS.filter(({ id }) => MAIN_SCENARIOS.every((main) => main.id !== id))) {
  const { id, expected } = scenario;
  const fromAlert = expected.alert === 'firing' && readsMetrics(scenario);

  test(`${id}: from the ${fromAlert ? 'alert' : 'page'}, both pages have every part of it`, async ({
    page,
    request,
  }) => {
    await switchTo(request, id);
    if (fromAlert) {
      await openAlert(page, scenario.cluster);
      await byTest(page, 'alert-toolbar').getByText('Open guided runbook').click();
    } else {
      await page.goto(PAGES.runbook);
    }
    await expectVerdict(page, scenario);
    await expectRunbookParts(page, scenario);
    await page.goto(PAGES.health);
    await expectVerdict(page, scenario);
    await expectHealthParts(page, scenario);
  });
}

test('a cluster that is repaired while the page is open is seen to recover', async ({ page, request }) => {
  test.setTimeout(300_000);
  await switchTo(request, 'pull-secret-rejected');
  await openAlert(page);
  await page.goto(PAGES.runbook);
  const verdict = byTest(page, TEST_IDS.verdict);
  await expect(verdict).toHaveAttribute('data-state', 'failing');
  await letGoOn(request, 'repair');
  // A new pod within seconds, its first upload at once; the next scrape and the page's next refresh show it.
  await expect(verdict).toHaveAttribute('data-state', 'recovering', { timeout: 150_000 });
});

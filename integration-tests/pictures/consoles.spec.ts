import { scenarioOf } from '../../lab/scenarios/list';
import { CONSOLE } from '../lab-console';
import { expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { expectAnswered } from '../parts';

const FOR_DOCUMENTS = 'docs/screenshots';

const scenario = scenarioOf('pull-secret-rejected');

test('pictures of both pages in this console, for the documents', async ({ page, request }) => {
  await switchTo(request, scenario.id);
  await openAlert(page);
  for (const [name, address] of Object.entries(PAGES)) {
    for (const theme of ['light', 'dark']) {
      await page.goto(address);
      await page.evaluate((value) => localStorage.setItem('bridge/theme', value), theme);
      await page.reload();
      await expectVerdict(page, scenario);
      await expectAnswered(page);
      await page.waitForTimeout(1500);
      const path = `${FOR_DOCUMENTS}/${name}-in-${CONSOLE}-${theme}.png`;
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
});

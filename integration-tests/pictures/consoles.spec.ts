import { scenarioOf } from '../../lab/scenarios/list';
import { CONSOLE } from '../lab-console';
import { expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { expectAnswered } from '../parts';
import { drawInSight, openIn } from './draw';

const scenario = scenarioOf('pull-secret-rejected');

test('pictures of both pages in this console, for the documents', async ({ page, request }) => {
  await switchTo(request, scenario.id);
  await openAlert(page);
  for (const [name, address] of Object.entries(PAGES)) {
    for (const theme of ['light', 'dark']) {
      await openIn(page, address, { width: 1400, theme });
      await expectVerdict(page, scenario);
      await expectAnswered(page);
      await drawInSight(page, `${name}-in-${CONSOLE}-${theme}.png`);
    }
  }
});

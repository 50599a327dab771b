import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';

// What was under way while the other world takes its place may fail.
test.use({ faulty: true });

const run = promisify(execFile);

test('a page that stays open follows the scenario that is chosen in the masthead', async ({
  page,
  request,
}) => {
  await switchTo(request, 'pull-secret-rejected');
  await page.goto(PAGES.health);
  await expectVerdict(page, scenarioOf('pull-secret-rejected'));
  await byTest(page, 'scenario-selector').click();
  await byTest(page, 'scenario-upload-forbidden').click();
  await expect(byTest(page, TEST_IDS.verdict)).toHaveAttribute('data-stage', 'send', { timeout: 60_000 });
  await expectVerdict(page, scenarioOf('upload-forbidden'));
});

test('a page that stays open follows a shell that switches the lab', async ({ page, baseURL, request }) => {
  await switchTo(request, 'pull-secret-rejected');
  await page.goto(PAGES.runbook);
  await expectVerdict(page, scenarioOf('pull-secret-rejected'));
  const port = new URL(baseURL ?? '').port;
  const { stdout } = await run(process.execPath, [
    'scripts/scenario.mjs',
    'prometheus-error',
    '--port',
    port,
  ]);
  expect(stdout).toContain('The lab shows prometheus-error');
  await expect(byTest(page, TEST_IDS.verdict)).toHaveAttribute('data-stage', 'retrieve', { timeout: 60_000 });
  await expectVerdict(page, scenarioOf('prometheus-error'));
});

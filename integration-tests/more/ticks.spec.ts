import { scenarioOf } from '../../lab/scenarios/list';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';

const scenario = scenarioOf('pull-secret-rejected');

test('the reader’s ticks count, survive a refresh, and hold back what the change must show first', async ({
  page,
  request,
}) => {
  await switchTo(request, scenario.id);
  await page.goto(PAGES.runbook);
  await expectVerdict(page, scenario);
  const box = (step: string) => byTest(page, `telemetry-step-${step}`).getByRole('checkbox');
  const progress = page.getByRole('link', { name: /^What to do/ });
  await expect(progress).toHaveText('What to do (0 of 7 done)');

  await box('check-owner-account').check();
  await box('renew-cloud-entry').check();
  await expect(progress).toHaveText('What to do (2 of 7 done)');
  await expect(box('wait-for-accepted-upload')).toBeDisabled();
  await expect(box('wait-for-accepted-upload')).not.toBeChecked();

  await page.reload();
  await expect(progress).toHaveText('What to do (2 of 7 done)');
  await expect(box('renew-cloud-entry')).toBeChecked();
  await box('renew-cloud-entry').uncheck();
  await expect(progress).toHaveText('What to do (1 of 7 done)');
});

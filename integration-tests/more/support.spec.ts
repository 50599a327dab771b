import { readFile } from 'node:fs/promises';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, PAGES, switchTo, test } from '../lab-page';

test('the text for a support case is read first, and then copied or saved', async ({
  page,
  request,
  context,
}) => {
  await switchTo(request, 'pull-secret-rejected');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGES.runbook);
  await byTest(page, TEST_IDS.support).getByRole('button').click();
  const preview = byTest(page, TEST_IDS.supportText);
  await expect(preview).toContainText('0f6d3c1e-5a43-4d0c-9d5b-7b9a3c0f1e2d');

  await preview.getByRole('button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('pull-secret-rejected');

  for (const [id, name] of [
    [TEST_IDS.supportMarkdown, 'telemetry-health.md'],
    [TEST_IDS.supportJson, 'telemetry-health.json'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), byTest(page, id).click()]);
    expect(file.suggestedFilename()).toBe(name);
    expect(await readFile(await file.path(), 'utf8')).toContain('0f6d3c1e-5a43-4d0c-9d5b-7b9a3c0f1e2d');
  }
});

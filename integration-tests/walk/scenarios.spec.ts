import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MAIN_SCENARIOS } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { expectHealthParts, expectRunbookParts } from '../parts';
import type { Page } from '@playwright/test';

const run = promisify(execFile);

/** From the list of alerts to the runbook, as an administrator goes; returns how many clicks the alert's page took. */
const walkFromAlert = async (page: Page): Promise<number> => {
  await openAlert(page);
  await byTest(page, 'alert-toolbar').getByText('Open guided runbook').click();
  return 1;
};

const doctor = async (baseURL: string): Promise<{ report: Record<string, unknown>; status: number }> => {
  const args = ['--import', 'tsx', 'doctor/main.ts', '--json'];
  args.push('--prometheus', `${baseURL}/api/prometheus`, '--kubernetes', `${baseURL}/api/kubernetes`);
  const { stdout, code } = await run(process.execPath, args).then(
    (result) => ({ stdout: result.stdout, code: 0 }),
    (error: { stdout: string; code: number }) => ({ stdout: error.stdout, code: error.code }),
  );
  return { report: JSON.parse(stdout) as Record<string, unknown>, status: code };
};

for (const scenario of MAIN_SCENARIOS) {
  test.describe(scenario.id, () => {
    test.beforeAll(async ({ request }) => {
      test.setTimeout(120_000);
      await switchTo(request, scenario.id);
    });

    if (scenario.expected.alert === 'firing') {
      test('one action leads from the firing alert to the remedy, and back', async ({ page }) => {
        expect(await walkFromAlert(page)).toBe(1);
        await expect(page).toHaveURL(
          /\/monitoring\/telemetry-health\/runbook\?.*alertname=TelemeterClientFailures/,
        );
        await expectVerdict(page, scenario);
        await expectRunbookParts(page, scenario);
        await byTest(page, TEST_IDS.viewAlert).click();
        await expect(byTest(page, 'alert-title')).toContainText('TelemeterClientFailures');
      });
    }

    test('the runbook says what the scenario expects when its address names no alert', async ({ page }) => {
      await page.goto(PAGES.runbook);
      await expectVerdict(page, scenario);
      await expectRunbookParts(page, scenario);
      await expect(page).toHaveTitle(/TelemeterClientFailures/);
    });

    test('Telemetry Health says the same, found through the navigation, with its panels', async ({
      page,
    }) => {
      await page.goto('/monitoring/alerts');
      await page.locator('[data-test="telemetry-health-nav"]').click();
      await expectVerdict(page, scenario);
      await expectHealthParts(page, scenario);
      await expect(byTest(page, 'telemetry-answers-chart-retrieve').locator('svg').first()).toBeVisible();
      await byTest(page, TEST_IDS.openRunbook).click();
      await expectVerdict(page, scenario);
    });

    test('the doctor says the same in a shell', async ({ baseURL }) => {
      const { report, status } = await doctor(baseURL ?? '');
      expect(report.state).toBe(scenario.expected.state);
      expect(report.stage).toBe(scenario.expected.stage);
      const causes = report.causes as readonly { id: string; sureness: string }[];
      expect(causes.filter(({ sureness }) => sureness === 'found').map(({ id }) => id)).toEqual(
        scenario.expected.causes,
      );
      expect(status).toBe(scenario.expected.state === 'delivering' ? 0 : 1);
    });
  });
}

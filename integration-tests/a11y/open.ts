import type { Page } from '@playwright/test';
import { readsMetrics } from '../../lab/scenarios/reads-metrics';
import type { Scenario } from '../../lab/scenarios/scenario';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, PAGES } from '../lab-page';

const UNDRAWN: readonly string[] = ['off', 'collecting', 'unknown'];

/** Opens a page of ours and waits until its last part is drawn, and its first chart, where its scenario has one. */
export const openDrawn = async (page: Page, address: string, scenario: Scenario): Promise<void> => {
  await page.goto(address);
  await expectVerdict(page, scenario);
  const last = address.startsWith(PAGES.runbook) ? TEST_IDS.support : TEST_IDS.deliveryFacts;
  await expect(byTest(page, last)).toBeVisible();
  if (readsMetrics(scenario) && !UNDRAWN.includes(scenario.expected.state))
    await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
};

import type { Locator, Page } from '@playwright/test';
import { readsMetrics } from '../lab/scenarios/reads-metrics';
import type { Scenario } from '../lab/scenarios/scenario';
import { TEST_IDS } from '../src/ui/testIds';
import { byTest, expect } from './lab-page';

/** The six parts of the runbook, in their order; the first three need no click. */
const PARTS = ['happening', 'stops', 'checked', 'todo', 'fixed', 'stuck'];
const STATIONS = ['retrieve', 'authorize', 'upload', 'accepted'];
const STEP = '[data-test^="telemetry-step-"]';

/** Why a scenario has nothing to draw; null where it has. */
const noDataOf = (scenario: Scenario): string | null => {
  const { expected, cluster } = scenario;
  if (!readsMetrics(scenario) && cluster.forbidden.includes('metrics')) return 'no-permission';
  if (expected.state === 'off') return 'off';
  return expected.state === 'collecting' ? 'no-data-yet' : null;
};

/** What was asked has all been answered: the rest of it comes after the verdict, and may still change a list. */
export const expectAnswered = async (page: Page): Promise<void> => {
  await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
};

const expectPath = async (page: Page): Promise<void> => {
  const path = byTest(page, TEST_IDS.path);
  for (const id of STATIONS)
    await expect(path.locator(`[data-test="${TEST_IDS.station(id)}"]`)).toBeVisible();
};

const expectStations = async (page: Page, { expected }: Scenario): Promise<void> => {
  const station = (id: string): Locator => byTest(page, TEST_IDS.station(id));
  if (expected.state === 'delivering') await expect(station('accepted')).toContainText('Last at');
  if (expected.state === 'off') await expect(station('retrieve')).toContainText('Off');
};

/** Each remedy has steps, each step a box to tick, and what the evidence shows cannot be ticked by hand. */
const expectRemedies = async (page: Page, { expected }: Scenario): Promise<void> => {
  for (const cause of [...expected.causes, ...(expected.likely ?? [])]) {
    const remedy = byTest(page, TEST_IDS.remedy(cause));
    await expect(remedy).toBeVisible();
    await expect(remedy).toContainText(/Needs /);
    for (const step of await remedy.locator(STEP).all()) {
      const box = step.getByRole('checkbox');
      await expect(box).toHaveCount(1);
      const isByEvidence = ['done', 'open'].includes((await step.getAttribute('data-progress')) ?? '');
      expect(await box.isDisabled()).toBe(isByEvidence);
    }
  }
};

/** Everything that the runbook has for a scenario is on its page, in order. */
export const expectRunbookParts = async (page: Page, scenario: Scenario): Promise<void> => {
  await expectAnswered(page);
  const tops: number[] = [];
  for (const part of PARTS) {
    const element = page.locator(`#telemetry-part-${part}`);
    await expect(element).toBeVisible();
    tops.push((await element.boundingBox())?.y ?? NaN);
  }
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  await expectPath(page);
  await expectStations(page, scenario);
  const checks = byTest(page, TEST_IDS.checks).locator('[data-sign]');
  await expect(checks).not.toHaveCount(0);
  for (const check of await checks.all())
    await expect(check.getByRole('button', { name: /^Show query/ })).toBeVisible();
  await expectRemedies(page, scenario);
  await expect(byTest(page, TEST_IDS.otherCauses)).toBeVisible();
  await expect(byTest(page, TEST_IDS.fixed)).toContainText(/\w{10,}|\w+ \w+ \w+/);
  await expect(byTest(page, TEST_IDS.support)).toBeVisible();
};

const ALERT_STATE = { firing: 'Firing', pending: 'Pending', inactive: 'Not firing' } as const;

/** The facts about the alert, as far as this reader may see them. */
const expectAlertFacts = async (page: Page, scenario: Scenario): Promise<void> => {
  const facts = byTest(page, TEST_IDS.alertFacts);
  const { alert } = scenario.expected;
  if (noDataOf(scenario) === 'no-permission') {
    await expect(facts).toContainText('Not known');
    await expect(byTest(page, TEST_IDS.silenced)).toContainText('monitoring-alertmanager-view');
    return;
  }
  // Prometheus restores the past of an alert within its first evaluations.
  await expect(facts).toContainText(ALERT_STATE[alert], { timeout: 40_000 });
  if (alert === 'firing') await expect(facts).toContainText('Firing since');
  if (alert === 'pending') await expect(facts).toContainText(/Fires in\s*\d+ minutes/);
};

/** Everything that Telemetry Health has for a scenario is on its page. */
export const expectHealthParts = async (page: Page, scenario: Scenario): Promise<void> => {
  await expectAnswered(page);
  await expectPath(page);
  await expectStations(page, scenario);
  await expectAlertFacts(page, scenario);
  await expect(byTest(page, TEST_IDS.deliveryFacts)).toContainText('Sends to');
  const kind = noDataOf(scenario);
  if (kind === null) {
    await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
    const answers = byTest(page, TEST_IDS.answers);
    await expect(answers.or(page.getByText(/^No attempt was counted/))).toBeVisible();
  } else {
    await expect(byTest(page, TEST_IDS.noData)).toHaveAttribute('data-kind', kind);
    await expect(byTest(page, TEST_IDS.failingShare)).toHaveCount(0);
  }
};

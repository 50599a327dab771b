import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, CDPSession, Locator, Page } from '@playwright/test';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { hasten } from '../hasten';
import { hideTab } from '../hide-tab';
import { byTest, expect, expectVerdict, letGoOn, PAGES, switchTo, test } from '../lab-page';
import { BUDGET, RequestLog } from './budget';
import { growthOf } from './growth';
import { countTimers, FIGURES, measure, startMetrics } from './measure';
import type { Figures } from './measure';

// A page of ours that is used for hours must not grow, and ask no more than it is meant to. `npm run soak` is the long
// form of it; docs/soak.md has its figures.

/**
 * Repaired and broken again it keeps its pod, and its outages fill their table from the start, so that what is to be
 * shown is alike all along.
 */
const scenario = scenarioOf('flapping');

/** The page's ordinary 30 seconds between two refreshes are 2; two hours of them are 240 refreshes. */
const SOONER = 15;
const ORDINARY_MS = 30_000;
const REFRESHES = Number(process.env.SOAK_REFRESHES ?? 30);
/** Lazy parts are loaded, caches filled and every branch was drawn once. */
const WARM_UP_ROUNDS = 3;
/** A round goes on until so many refreshes were made in it. */
const ROUND_REFRESHES = 10;
/** Each range that the reader chooses asks for its own curve. */
const RANGES_CHOSEN = 2;
const MOST_GROWTH = 0.05;
const MINUTE_MS = 60_000;

const RESULTS = path.join(__dirname, '../../.cache/soak');
const keep = (name: string, content: unknown): void => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(path.join(RESULTS, name), JSON.stringify(content, null, 2));
};

const twice = async (toggle: Locator): Promise<void> => {
  await toggle.click();
  await toggle.click();
};

const choose = async (page: Page, id: string, option: string): Promise<void> => {
  await byTest(page, `${id}-toggle`).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** What somebody does on Telemetry Health: looks at tables and ranges, and refreshes by hand. */
const lookAtHealth = async (page: Page): Promise<void> => {
  const chart = byTest(page, TEST_IDS.failingShare);
  await expect(chart.locator('svg').first()).toBeVisible();
  await twice(chart.getByRole('button', { name: 'Show as a table' }));
  await choose(page, 'telemetry-range', 'Last 24 hours');
  await choose(page, 'telemetry-range', 'Last 6 hours');
  await byTest(page, TEST_IDS.refresh).click();
  await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
};

const followLog = async (page: Page): Promise<void> => {
  const log = byTest(page, TEST_IDS.log);
  const lines = byTest(page, 'telemetry-log-lines');
  const follow = byTest(page, 'telemetry-log-follow');
  await log.getByRole('button', { name: 'Logs' }).click();
  await expect(lines).toContainText('level=');
  // Two questions for what is new, and a pause.
  for (let reads = 0; reads < 2; reads += 1)
    await page.waitForResponse((response) => response.url().includes('timestamps=true'));
  await twice(follow);
  await log.getByRole('textbox', { name: 'Search the log' }).fill('level');
  await twice(log.getByRole('button', { name: 'Wrap' }));
  await log.getByRole('button', { name: 'Logs' }).click();
  await expect(lines).toHaveCount(0);
};

/** What somebody does on the runbook: reads queries, the log and other causes, and makes the text for a support case. */
const workWithRunbook = async (page: Page): Promise<void> => {
  const query = byTest(page, TEST_IDS.checks)
    .getByRole('button', { name: /(Show|Hide) query/ })
    .first();
  await twice(query);
  await followLog(page);
  const others = byTest(page, TEST_IDS.otherCauses);
  await others.getByRole('button').first().click();
  await others.getByRole('button').nth(1).click();
  await others.getByRole('button').first().click();
  const support = byTest(page, TEST_IDS.support);
  await support.getByRole('button').first().click();
  await byTest(page, TEST_IDS.supportText).getByRole('button').first().hover();
  await support.getByRole('button').first().click();
};

/** Leaves the page alone until it has made so many refreshes in all. */
const rest = (log: RequestLog, refreshes: number): Promise<void> =>
  expect.poll(() => log.refreshes, { timeout: 60_000 }).toBeGreaterThanOrEqual(refreshes);

/** From Telemetry Health through everything and back, while the world changes. */
const goRound = async (page: Page, request: APIRequestContext): Promise<void> => {
  await lookAtHealth(page);
  await letGoOn(request, 'repair');
  await byTest(page, TEST_IDS.openRunbook).click();
  await expect(byTest(page, TEST_IDS.checks)).toBeVisible();
  await workWithRunbook(page);
  await letGoOn(request, 'break');
  await page.getByRole('link', { name: 'Telemetry Health' }).first().click();
  await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
};

/** Leaves for a page of the console and comes back, measuring in both places. */
const measureBoth = async (page: Page, session: CDPSession) => {
  await page.mouse.move(0, 0);
  // What is being read at the moment is no leak: a hidden page comes to rest.
  await hideTab(page, true);
  await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
  await page.waitForTimeout(500);
  const onPage = await measure(page, session);
  await hideTab(page, false);
  await byTest(page, 'nav-targets').click();
  await expect(byTest(page, TEST_IDS.verdict)).toHaveCount(0);
  await page.waitForTimeout(1000);
  const away = await measure(page, session);
  await page.goBack();
  await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
  return { onPage, away };
};

const expectFlat = (place: string, rounds: readonly Figures[]): void => {
  for (const figure of FIGURES) {
    const { lastToFirst, trend } = growthOf(rounds.map((round) => round[figure]));
    expect.soft(lastToFirst, `${figure} ${place}: last third to first`).toBeLessThanOrEqual(MOST_GROWTH);
    expect.soft(trend, `${figure} ${place}: trend over all rounds`).toBeLessThanOrEqual(MOST_GROWTH);
  }
};

// Anew for each, since the first one leaves the cluster repaired or broken again.
test.beforeEach(({ request }) => switchTo(request, scenario.id));

test('what a page holds stays flat while it is used for hours', async ({ page, request }) => {
  test.setTimeout(5 * MINUTE_MS + REFRESHES * 15_000);
  await hasten(page, SOONER);
  await countTimers(page);
  const log = new RequestLog(page);
  await page.goto(PAGES.health);
  await expectVerdict(page, scenario);
  const session = await startMetrics(page);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    await goRound(page, request);
    await measureBoth(page, session);
  }

  const [began, before, asked] = [Date.now(), log.refreshes, log.count];
  const rounds: { readonly onPage: Figures; readonly away: Figures }[] = [];
  const refreshes = (): number => log.refreshes - before;
  while (refreshes() < REFRESHES || rounds.length < 3) {
    const made = log.refreshes;
    await goRound(page, request);
    await rest(log, made + ROUND_REFRESHES);
    rounds.push(await measureBoth(page, session));
    const { heap, nodes, listeners, timers } = rounds.at(-1)?.onPage ?? {};
    process.stdout.write(
      `  ${refreshes()} of ${REFRESHES} refreshes: ${((heap ?? NaN) / 1e6).toFixed(2)} MB, ${nodes} nodes, ` +
        `${listeners} listeners, ${timers} timers\n`,
    );
  }
  keep('soak.json', {
    refreshes: refreshes(),
    requests: log.count - asked,
    tookMs: Date.now() - began,
    ordinaryMs: ORDINARY_MS,
    most: MOST_GROWTH,
    rounds,
    perRefresh: log.all().slice(before, -1),
  });
  expectFlat(
    'on the page',
    rounds.map(({ onPage }) => onPage),
  );
  expectFlat(
    'after leaving it',
    rounds.map(({ away }) => away),
  );
  for (const refresh of log.all().slice(1)) {
    const most = BUDGET.prometheus + RANGES_CHOSEN;
    expect(refresh.prometheus, JSON.stringify(refresh)).toBeLessThanOrEqual(most);
    // A question for the log that is under way when a refresh begins counts half before and half after.
    expect(refresh.kubernetes, JSON.stringify(refresh)).toBeLessThanOrEqual(BUDGET.kubernetesOfAll + 1);
  }
});

test('a page asks as often and as much as it is meant to, and nothing while its tab is hidden', async ({
  page,
}) => {
  await hasten(page, SOONER);
  const log = new RequestLog(page);
  await page.goto(PAGES.health);
  await expectVerdict(page, scenario);
  // Two rounds with everything, and those between.
  await expect.poll(() => log.refreshes, { timeout: 90_000 }).toBeGreaterThan(BUDGET.allEach + 2);
  await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
  await page.waitForTimeout(500);
  await hideTab(page, true);
  const before = log.count;
  await page.waitForTimeout((3 * ORDINARY_MS) / SOONER);
  expect(log.count).toBe(before);

  const [opening, ...others] = log.all();
  expect(opening?.prometheus).toBeLessThanOrEqual(BUDGET.prometheusAtOpening);
  expect(opening?.kubernetes).toBeLessThanOrEqual(BUDGET.kubernetesOfAll);
  others.forEach(({ prometheus, kubernetes }, index) => {
    const isAll = (index + 1) % BUDGET.allEach === 0;
    expect(prometheus).toBeLessThanOrEqual(BUDGET.prometheus);
    expect(kubernetes).toBeLessThanOrEqual(isAll ? BUDGET.kubernetesOfAll : BUDGET.kubernetes);
  });
  // A refresh takes its time, so the pauses are longer than the interval, never shorter.
  const pauses = others.map(({ at }, index) => at - (log.all()[index]?.at ?? NaN));
  for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(ORDINARY_MS / SOONER);
  expect(log.silencesAt()).toHaveLength(1);
  keep('quiet.json', { opening, others });

  const hidden = log.refreshes;
  await hideTab(page, false);
  await expect.poll(() => log.refreshes).toBe(hidden + 1);
});

test('going from one page to the other asks nothing that was answered just before', async ({ page }) => {
  const log = new RequestLog(page);
  await page.goto(PAGES.health);
  await expectVerdict(page, scenario);
  await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
  await expect(byTest(page, TEST_IDS.refresh)).toBeEnabled();
  const before = log.count;
  const began = Date.now();
  await byTest(page, TEST_IDS.openRunbook).click();
  await expect(byTest(page, TEST_IDS.checks)).toBeVisible();
  await expectVerdict(page, scenario);
  await page.getByRole('link', { name: 'Telemetry Health' }).first().click();
  await expectVerdict(page, scenario);
  await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
  expect(Date.now() - began, 'this machine is too slow to tell').toBeLessThan(ORDINARY_MS - 5000);
  expect(log.count).toBe(before);
  expect(log.silencesAt()).toHaveLength(1);
});

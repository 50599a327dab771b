import { growthOf, median } from '../../bench/figure';
import type { Figure } from '../../bench/figure';
import { BY_HAND_S, GUIDED } from '../../bench/by-hand';
import { scenarioOf } from '../../lab/scenarios/list';
import { TEST_IDS } from '../../src/ui/testIds';
import { keepFigures } from '../bench-figures';
import { byTest, expect, expectVerdict, PAGES, switchTo, test } from '../lab-page';
import { busyOf, noteBusy } from '../busy';
import { giveLog } from '../give-log';
import { giveSeries, longLog } from './large-answers';
import { atAlert, goBack, openRunbook, slowPrometheus } from './opening';
import type { Opening } from './opening';
import { often } from './often';

// Times, as ratios of one run; they depend on the machine, so they fail nothing. `npm run bench` tells them.

const scenario = scenarioOf('pull-secret-rejected');

const RUNS = 5;
const MORE_MS = { first: 400, later: 250 } as const;

const figures: Figure[] = [];
const keep = (
  group: Figure['group'],
  name: string,
  value: number,
  [unit, budget]: readonly [string, number | null] = ['ms', null],
): void =>
  void figures.push({ group, name, value: Math.round(value * 100) / 100, unit, budget, fails: false });

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

test.beforeAll(async ({ request }) => {
  await switchTo(request, scenario.id);
});
test.afterAll(async ({ request }) => {
  await slowPrometheus(request, 0);
  keepFigures('times', figures);
});

const beyond = (openings: readonly Opening[]): number =>
  median(openings.map(({ verdict, slowest }) => verdict - slowest));

const TIME = 'time to the verdict';

test('from the click on the alert’s action to the verdict', async ({ browser, baseURL }) => {
  const firsts = await often(RUNS, async () => {
    const page = await atAlert(browser, baseURL ?? '');
    const opening = await openRunbook(page);
    await page.context().close();
    return opening;
  });
  const page = await atAlert(browser, baseURL ?? '');
  await openRunbook(page);
  const laters = await often(RUNS, async () => {
    await goBack(page);
    // Older than a refresh: everything is asked again.
    await page.waitForTimeout(31_000);
    return openRunbook(page);
  });
  await page.context().close();
  const verdict = median(firsts.map((one) => one.verdict));
  keep(TIME, 'click → verdict, first time', verdict);
  keep(TIME, '… beyond the slowest question it needs', beyond(firsts), ['ms', MORE_MS.first]);
  keep(
    TIME,
    'click → verdict, later: what is held, then asked anew',
    median(laters.map((one) => one.verdict)),
  );
  keep(TIME, '… beyond the slowest question it needs, later', beyond(laters), ['ms', MORE_MS.later]);
  const all = [...firsts, ...laters];
  keep(
    TIME,
    'openings in which a chart came before the verdict',
    all.filter((one) => !one.isChartLater).length,
    ['openings', 0],
  );
  keep(TIME, 'longest task while it opens, first time', median(firsts.map((one) => one.longestTask)), [
    'ms',
    50,
  ]);
  keep(TIME, 'longest task while it opens, later', median(laters.map((one) => one.longestTask)), ['ms', 50]);
  keep(TIME, 'by hand, best case (model)', BY_HAND_S.best, ['s', null]);
  keep(TIME, 'by hand, usual case (model)', BY_HAND_S.usual, ['s', null]);
  const guided = GUIDED.actionsAndReadingS + verdict / 1000;
  keep(TIME, 'guided: actions and reading (same model), and the verdict as measured', guided, ['s', null]);
  keep(TIME, 'by hand, best case : guided', BY_HAND_S.best / guided, ['×', null]);
});

test('with a slow Prometheus', async ({ browser, baseURL, request }) => {
  for (const ms of [200, 800, 5000]) {
    const page = await atAlert(browser, baseURL ?? '');
    await slowPrometheus(request, ms);
    const first = await openRunbook(page);
    await slowPrometheus(request, 0);
    await page.context().close();
    const name = `… where Prometheus answers ${ms.toLocaleString('en')} ms later, first time`;
    keep(TIME, name, first.verdict - first.slowest, ['ms', MORE_MS.first]);
  }
});

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} hears its reader while it refreshes`, async ({ page }) => {
    await noteBusy(page);
    await page.goto(address);
    await expectVerdict(page, scenario);
    await page.waitForTimeout(3000);
    await busyOf(page);
    const range = byTest(page, 'telemetry-range-toggle');
    const rounds = await often(RUNS, async () => {
      await byTest(page, 'telemetry-refresh').click();
      for (let clicks = 0; clicks < 4; clicks += 1) await range.click({ delay: 10 });
      await expect(byTest(page, 'telemetry-refresh')).toBeEnabled();
      await page.waitForTimeout(700);
      return busyOf(page);
    });
    const inputs = rounds.map(({ slowestInput }) => slowestInput);
    keep(TIME, `slowest input to next paint during a refresh: ${name}`, median(inputs), ['ms', 100]);
    keep(TIME, `longest task in a refresh: ${name}`, median(rounds.map(({ longest }) => longest)), [
      'ms',
      50,
    ]);
  });
}

const GROWTH = 'growth';
const LINEAR = 1.2;

const keepGrowth = (name: string, sizes: readonly number[], costs: readonly number[], what: string): void => {
  sizes.forEach((size, index) =>
    keep(GROWTH, `${name}, ${size.toLocaleString('en')} ${what}`, costs[index] ?? NaN),
  );
  keep(GROWTH, `${name}: growth with ${what} (1 is linear)`, growthOf(sizes, costs), ['', LINEAR]);
};

test('with very many status codes', async ({ browser, baseURL }) => {
  const sizes = [1000, 10_000];
  const costs: number[] = [];
  for (const size of sizes) {
    const page = await atAlert(browser, baseURL ?? '');
    await giveSeries(page, size);
    const { verdict } = await openRunbook(page);
    await page.context().close();
    costs.push(verdict);
  }
  keepGrowth('click → verdict', sizes, costs, 'series of status codes');
});

test('with the shortest and the longest range that a page offers', async ({ page }) => {
  const hours = [0.5, 6, 24];
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.enable');
  const busySeconds = async (): Promise<number> =>
    (await metrics.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? NaN;
  const costs: number[] = [];
  for (const range of hours) {
    await page.goto(`${PAGES.health}?refresh=off&range=${range * 3600}`);
    await expectVerdict(page, scenario);
    await page.waitForTimeout(3000);
    const rounds = await often(RUNS, async () => {
      const before = await busySeconds();
      await byTest(page, 'telemetry-refresh').click();
      await page.waitForTimeout(1500);
      return ((await busySeconds()) - before) * 1000;
    });
    costs.push(median(rounds));
  }
  keepGrowth('main thread in a refresh', hours, costs, 'hours of range');
});

test('with a long log', async ({ page }) => {
  const sizes = [1000, 10_000, 100_000];
  await noteBusy(page);
  await giveLog(page, longLog);
  await page.goto(PAGES.runbook);
  await byTest(page, TEST_IDS.log).getByRole('button').first().click();
  const lines = byTest(page, 'telemetry-log-lines');
  await expect(lines).toBeVisible();
  const costs: number[] = [];
  let longest = 0;
  for (const size of sizes) {
    await byTest(page, 'telemetry-log-count-toggle').click();
    await busyOf(page);
    const begun = Date.now();
    await page.getByRole('option', { name: `Last ${size.toLocaleString('en')} lines` }).click();
    await expect(lines).toHaveAttribute('data-count', String(size));
    costs.push(Date.now() - begun);
    longest = Math.max(longest, (await busyOf(page)).longest);
  }
  keepGrowth('a log until it stands there, redacted', sizes, costs, 'lines');
  keep(GROWTH, 'longest task while it is read and shown', longest, ['ms', 50]);
});

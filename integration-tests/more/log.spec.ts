import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { TEST_IDS } from '../../src/ui/testIds';
import { busyOf, noteBusy } from '../busy';
import { giveLog } from '../give-log';
import { byTest, expect, PAGES, switchTo, test } from '../lab-page';

const HEAD = 'caller=main.go:1 component=forwarder';
const REFUSED = `caller=forwarder.go:295 component=forwarder/worker msg="unable to forward results" err="unable to authorize to server: initial authentication token is expired or invalid"`;

/** Lines as the API gives them with times: one a millisecond, the newest now. */
const logOf = (texts: readonly string[], now = Date.now()): string =>
  texts
    .map((text, index) => {
      const at = new Date(now - texts.length + index).toISOString();
      return `${at} ${text.startsWith('level=') ? text : `level=info ts=${at} ${text}`}\n`;
    })
    .join('');

const panel = (page: Page): Locator => byTest(page, TEST_IDS.log);
const lines = (page: Page): Locator => byTest(page, 'telemetry-log-lines');

const openPanel = async (page: Page): Promise<void> => {
  await page.goto(PAGES.runbook);
  await panel(page).getByRole('button').first().click();
  await expect(lines(page)).toBeVisible();
};

test('the log is not loaded before it is opened, and says first what it means', async ({ page, request }) => {
  await switchTo(request, 'pull-secret-rejected');
  const asked: string[] = [];
  page.on('request', (one) => {
    if (/log-panel-chunk|timestamps=true/.test(one.url())) asked.push(one.url());
  });
  await page.goto(PAGES.runbook);
  await expect(byTest(page, TEST_IDS.checks)).toBeVisible();
  expect(asked).toEqual([]);
  await panel(page).getByRole('button').first().click();
  await expect(byTest(page, 'telemetry-log-matches')).toContainText(
    "The cluster's pull secret is refused by Red Hat",
  );
  await expect(byTest(page, 'telemetry-log-pod')).toHaveAttribute(
    'href',
    /\/k8s\/ns\/openshift-monitoring\/pods\/telemeter-client-[^/]+\/logs$/,
  );
  expect(asked.length).toBeGreaterThan(1);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    byTest(page, 'telemetry-log-download').click(),
  ]);
  expect(file.suggestedFilename()).toBe('telemeter-client.log');
  expect(await readFile(await file.path(), 'utf8')).toContain('initial authentication token is expired');
});

test('a step that sends the reader to a log shows its last lines, and opens all of it', async ({
  page,
  request,
}) => {
  await switchTo(request, 'prometheus-error');
  await page.goto(PAGES.runbook);
  const step = byTest(page, 'telemetry-looked-at-prometheus-log').first();
  await step.getByRole('button', { name: 'Open the log' }).click();
  await expect(byTest(page, 'telemetry-log-which-toggle')).toHaveText('Prometheus');
  await expect(lines(page)).toBeInViewport();
  await byTest(page, 'telemetry-log-container-toggle').click();
  await expect(page.getByRole('option', { name: /^Previous container/ })).toBeDisabled();
});

test('the container before the last restart is there, and is not followed', async ({ page, request }) => {
  await switchTo(request, 'client-not-running');
  await page.goto(PAGES.runbook);
  await panel(page).getByRole('button').first().click();
  await expect(byTest(page, 'telemetry-log-follow')).toBeVisible();
  await byTest(page, 'telemetry-log-container-toggle').click();
  await page.getByRole('option', { name: /^Previous container/ }).click();
  await expect(byTest(page, 'telemetry-log-matches')).toContainText('The telemetry client does not run');
  await expect(byTest(page, 'telemetry-log-follow')).toHaveCount(0);
});

test.describe('where the role may not read logs', () => {
  test.use({ faulty: true });

  test('the panel says what is needed, and gives the command', async ({ page, request }) => {
    await switchTo(request, 'no-log-permission');
    await page.goto(PAGES.runbook);
    await byTest(page, 'telemetry-looked-at-client-log')
      .first()
      .getByRole('button', { name: 'Open the log' })
      .click();
    await expect(byTest(page, 'telemetry-log-trouble')).toContainText('get pods/log in openshift-monitoring');
    await expect(panel(page)).toContainText('oc logs -n openshift-monitoring');
  });
});

test('lines can be followed, paused, searched and wrapped; hostile ones are text', async ({
  page,
  request,
}) => {
  await switchTo(request, 'pull-secret-rejected');
  const texts = [
    ...Array.from({ length: 300 }, (_, index) => `${HEAD} msg="line ${index}"`),
    `${HEAD} msg="<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"`,
    `${HEAD} msg="\u001b[31mred\u001b[0m \u202eright to left\u0000" password=hunter2`,
    `level=error ts=${new Date().toISOString()} ${REFUSED}`,
  ];
  const news: string[] = [];
  await giveLog(page, (asked) => logOf(asked.has('sinceTime') ? news.splice(0) : texts));
  await openPanel(page);
  const box = lines(page);
  await expect(box).toContainText(
    "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>",
  );
  await expect(box).toContainText('red right to left" password=[redacted]');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  await byTest(page, 'telemetry-log-follow').click();
  await expect(byTest(page, 'telemetry-log-follow')).toHaveText('Follow');
  news.push(`${HEAD} msg="it goes on"`, `${HEAD} msg="and on"`);
  await expect(byTest(page, 'telemetry-log-follow')).toHaveText('Follow (2 new lines)', { timeout: 15_000 });
  await expect(box).not.toContainText('it goes on');
  await byTest(page, 'telemetry-log-follow').click();
  await expect(box).toContainText('it goes on');
  await expect(box).toContainText('lines may be missing here');

  const search = page.getByRole('textbox', { name: 'Search the log' });
  await search.fill('<img src=x onerror');
  await expect(panel(page)).toContainText('1 / 1');
  await expect(box.locator('img')).toHaveCount(0);
  await search.fill('line 7');
  await expect(panel(page)).toContainText('11 / 11');
  await page.getByRole('button', { name: 'Previous match' }).click();
  await expect(panel(page)).toContainText('10 / 11');
  await search.press('Enter');
  await expect(panel(page)).toContainText('11 / 11');
  await expect(box).toContainText('line 79');
  await expect(byTest(page, 'telemetry-log-follow')).toHaveText(/^Follow/);
  const matchesFirst = byTest(page, 'telemetry-log-matches-first');
  await matchesFirst.click();
  await expect(matchesFirst).toBeFocused();
  await expect(box).toContainText('line 79');
  await matchesFirst.click();
  await byTest(page, 'telemetry-log-matches').getByRole('button', { name: 'Show among the lines' }).click();
  await expect(search).toHaveValue('');
  await expect(box).toContainText('initial authentication token is expired');
  await byTest(page, 'telemetry-log-follow').click();
  await expect(byTest(page, 'telemetry-log-follow')).toHaveText('Pause');

  const height = () =>
    box
      .getByText('right to left')
      .first()
      .evaluate((element) => element.clientHeight);
  await page.setViewportSize({ width: 500, height: 1000 });
  const wrapped = await height();
  await byTest(page, 'telemetry-log-wrap').click();
  await expect.poll(height).toBeLessThan(wrapped);
});

test('100,000 lines stay fluent', async ({ page, request }) => {
  await switchTo(request, 'pull-secret-rejected');
  const texts = Array.from({ length: 100_000 }, (_, index) =>
    index % 3 === 0
      ? `level=error ${REFUSED}`
      : `${HEAD} msg="line ${index} of very many, none of them short"`,
  );
  await giveLog(page, (asked) =>
    asked.has('sinceTime') ? '' : logOf(texts.slice(-Number(asked.get('tailLines')))),
  );
  await noteBusy(page);
  await openPanel(page);
  await byTest(page, 'telemetry-log-count-toggle').click();
  await busyOf(page);
  const began = Date.now();
  await page.getByRole('option', { name: 'Last 100,000 lines' }).click();
  await expect(lines(page)).toHaveAttribute('data-count', '100000', { timeout: 20_000 });
  await expect(lines(page)).toContainText('line 99998');
  const ms = Date.now() - began;
  const opened = { ms, longest: (await busyOf(page)).longest };

  const scrolled = await lines(page).evaluate(async (element) => {
    const list = [...element.querySelectorAll('div')].find((one) => one.scrollHeight > 100_000);
    const gaps: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60 && list !== undefined; step += 1) {
      list.scrollTop = (list.scrollHeight / 60) * step;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return { steps: gaps.length, longest: Math.max(...gaps.slice(1)) };
  });
  await page.getByRole('textbox', { name: 'Search the log' }).fill('line 50000 ');
  await expect(panel(page)).toContainText('1 / 1');
  await expect(lines(page)).toContainText('line 50000 of');
  const searched = { longest: (await busyOf(page)).longest };
  test.info().annotations.push({ type: 'took', description: JSON.stringify({ opened, scrolled, searched }) });
  expect(opened.ms).toBeLessThan(15_000);
  expect(scrolled.steps).toBe(60);
  expect(opened.longest).toBeLessThan(1500);
  expect(scrolled.longest).toBeLessThan(500);
  expect(searched.longest).toBeLessThan(1500);
});

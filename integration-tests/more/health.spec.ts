import type { APIRequestContext, Page } from '@playwright/test';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, CHANGES, expect, PAGES, post, switchTo, test } from '../lab-page';

/** What the Telemetry Health page says beside its verdict: the chart's marks, outages, and the facts about the alert. */

const SILENCES = '/api/alertmanager/api/v2/silences';
const HOUR = 3_600_000;

/** Silences the alert by a pattern, as the console's form does; gives how to take that back. */
const silenceFor = async (request: APIRequestContext, ms: number): Promise<() => Promise<void>> => {
  const now = Date.now();
  const answer = await post(request, SILENCES, {
    matchers: [
      { name: 'alertname', value: 'TelemeterClient.+', isRegex: true, isEqual: true },
      { name: 'namespace', value: 'openshift-monitoring', isRegex: false, isEqual: true },
    ],
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + ms).toISOString(),
    createdBy: 'kube:admin',
    comment: 'until <b>the firewall</b> is open, password=hunter2hunter2',
  });
  const { silenceID } = (await answer.json()) as { readonly silenceID: string };
  return async () => {
    await request.delete(`/api/alertmanager/api/v2/silence/${silenceID}`, { headers: CHANGES });
  };
};

const open = async (page: Page): Promise<void> => {
  await page.goto(PAGES.health);
  await expect(byTest(page, TEST_IDS.failingShare).locator('svg').first()).toBeVisible();
};

/** The value beside a term of the facts about the alert. */
const fact = (page: Page, term: string) =>
  byTest(page, TEST_IDS.alertFacts)
    .locator('dl > div, :scope > div')
    .filter({ has: page.locator('dt', { hasText: term }) })
    .locator('dd');

const shows = async (page: Page, names: readonly string[]): Promise<void> => {
  const legend = byTest(page, TEST_IDS.shareLegend);
  for (const name of names) await expect(legend.getByText(name, { exact: false })).toBeVisible();
};

test('a firing alert is shaded in the chart, its outage told, and whether it is silenced', async ({
  page,
  request,
}) => {
  await switchTo(request, 'pull-secret-rejected');
  await open(page);
  await shows(page, [
    'Alert threshold 20%',
    'Alert pending',
    'Alert firing',
    'Failing since',
    'Client started',
  ]);
  const chart = byTest(page, TEST_IDS.failingShare);
  await expect(chart.locator('path[style*="telemetry-health__firing"]').first()).toBeVisible();
  await expect(chart.locator('svg text', { hasText: 'Alert threshold 20%' })).toBeVisible();
  await expect(chart.locator('svg text', { hasText: /^Failing since \d\d:\d\d$/ })).toBeVisible();
  await chart.getByRole('button', { name: 'Show as a table' }).click();
  await expect(chart.getByRole('row', { name: /100%\s+Firing/ }).first()).toBeVisible();

  const outage = byTest(page, TEST_IDS.outages).getByRole('row').nth(1);
  await expect(outage).toContainText('Still failing');
  await expect(outage).toContainText(/\d+ failed attempts/);

  await expect(byTest(page, TEST_IDS.silenced)).toHaveText('No');
  const unsilence = await silenceFor(request, 2 * HOUR);
  try {
    await open(page);
    const silenced = byTest(page, TEST_IDS.silenced);
    await expect(silenced).toContainText(/^Yes, until .*\d\d:\d\d, by kube:admin/);
    await expect(silenced).toContainText('until <b>the firewall</b> is open');
    await expect(silenced).not.toContainText('hunter2');
  } finally {
    await unsilence();
  }
});

test('silences are asked for at most once a minute, and one range answers curve and alert', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await expect(byTest(page, TEST_IDS.silenced)).toHaveText('No');
  const count = (path: string): number => asked.filter((one) => one === path).length;
  expect(count(SILENCES)).toBe(1);
  expect(count('/api/prometheus/api/v1/query_range')).toBe(1);
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => count('/api/prometheus/api/v1/query_range')).toBe(2);
  expect(count(SILENCES)).toBe(1);
});

test('what Alertmanager answers wrongly is said of silences, and changes nothing else', async ({ page }) => {
  await page.route(`**${SILENCES}`, (route) => route.fulfill({ status: 200, body: '{"not": "a list"}' }));
  await open(page);
  await expect(byTest(page, TEST_IDS.silenced)).toContainText('Could not be read');
  await expect(byTest(page, TEST_IDS.verdict)).toHaveAttribute('data-state', 'failing');
});

test('a pending alert has a time to fire and none to clear', async ({ page, request }) => {
  await switchTo(request, 'pending');
  await open(page);
  await expect(fact(page, 'Fires in')).toContainText(/minutes/);
  await expect(fact(page, 'Clears')).toHaveCount(0);
  await shows(page, ['Alert pending']);
});

test('a recovering client has a time at which the alert clears, and an outage that ended', async ({
  page,
  request,
}) => {
  await switchTo(request, 'recovering');
  await open(page);
  await expect(fact(page, 'Clears')).toContainText(/^At about \d\d:\d\d \(in .*\)$/);
  await shows(page, ['Failures began at', 'Client started']);
  const outage = byTest(page, TEST_IDS.outages).getByRole('row').nth(1);
  await expect(outage.locator('td').nth(1)).toHaveText(/^\d\d:\d\d$/);
});

test('a healthy client has no outage', async ({ page, request }) => {
  await switchTo(request, 'healthy');
  await open(page);
  await expect(byTest(page, TEST_IDS.outages)).toContainText('No failed attempt in this range.');
  await expect(byTest(page, TEST_IDS.shareLegend)).not.toContainText('Alert firing');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { CANARY, CANARY_IN_BASE64, hostileInput } from '../../lab/scenarios/all/hostile-input';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, CHANGES, expect, expectVerdict, PAGES, post, switchTo, test } from '../lab-page';
import { sings, watchLeaks } from '../leaks';
import type { Leaks, Outlet } from '../leaks';

/** A canary stands wherever a cluster may hold a credential. It reaches the page's memory, and must get no further. */

const SILENCES = '/api/alertmanager/api/v2/silences';
const RECORD = '/lab/api/kubernetes-requests';

type Recorded = { readonly method: string; readonly path: string; readonly query: string };

const silence = async (request: APIRequestContext): Promise<void> => {
  const now = Date.now();
  await post(request, SILENCES, {
    matchers: [{ name: 'alertname', value: 'TelemeterClientFailures', isRegex: false, isEqual: true }],
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 3_600_000).toISOString(),
    createdBy: `http://admin:${CANARY}@proxy.example.com`,
    comment: `until password="${CANARY} and more" is right, Bearer ${CANARY}`,
  });
};

const recorded = async (request: APIRequestContext): Promise<readonly Recorded[]> => {
  const answer = await request.get(RECORD);
  return ((await answer.json()) as { readonly requests: readonly Recorded[] }).requests;
};

/** No part of the canary is in any of them. */
const expectSilent = (outlets: readonly Outlet[]): void => {
  const heard = outlets.flatMap(({ where, text }) => sings(text).map((part) => `${where}: ${part}`));
  expect(heard).toEqual([]);
};

/** Everything that can be opened on the page, once each; what is opened may hold more. Gives how many there were. */
const openAll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const pressed = new Set<Element>();
    for (let round = 0; round < 5; round += 1) {
      const closed = document.querySelectorAll<HTMLButtonElement>(
        'main button[aria-expanded="false"]:not([aria-haspopup]):not([disabled]):not([data-test$="-toggle"])',
      );
      const fresh = [...closed].filter((button) => !pressed.has(button));
      if (fresh.length === 0) break;
      for (const button of fresh) button.click();
      fresh.forEach((button) => pressed.add(button));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return pressed.size;
  });

/** Presses every button that copies, and gives how many there were. */
const copyAll = async (page: Page): Promise<number> => {
  await page.bringToFront();
  return page.evaluate(async () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')].filter((button) =>
      /^Copy/.test(button.ariaLabel ?? button.textContent ?? ''),
    );
    for (const button of buttons) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return buttons.length;
  });
};

const tickAll = async (page: Page): Promise<number> => {
  let ticked = 0;
  for (const box of await page.locator('main').getByRole('checkbox').all()) {
    if ((await box.isDisabled()) || (await box.isChecked())) continue;
    await box.check();
    ticked += 1;
  }
  return ticked;
};

const lines = (page: Page): Locator => byTest(page, 'telemetry-log-lines');

/** Only the lines in sight are in the page: goes through all of them. Gives what was there on the way. */
const scrollLog = async (page: Page): Promise<void> => {
  await expect(lines(page)).toBeVisible();
  const seen = await lines(page).evaluate(async (element) => {
    const list = [...element.querySelectorAll('div')].find(
      (one) => one.scrollHeight > one.clientHeight + 20 && getComputedStyle(one).overflowY === 'auto',
    );
    const texts: string[] = [];
    for (let step = 0; step < 300; step += 1) {
      if (list !== undefined) list.scrollTop = step * list.clientHeight;
      await new Promise((resolve) => setTimeout(resolve, 30));
      texts.push(element.innerHTML, element.textContent ?? '');
      if (list === undefined || list.scrollTop + list.clientHeight >= list.scrollHeight - 2) break;
    }
    return texts.join('\n');
  });
  // What the log says of the requests that were made for it stands there, without what was in them.
  expect(seen).toContain('[redacted]');
  expectSilent([{ where: 'log', text: seen }]);
};

const chooseLog = async (page: Page, list: 'which' | 'container', option: RegExp): Promise<void> => {
  await byTest(page, `telemetry-log-${list}-toggle`).click();
  await page.getByRole('option', { name: option }).click();
};

const download = async (page: Page, id: string): Promise<void> => {
  await Promise.all([page.waitForEvent('download'), byTest(page, id).click()]);
};

const walkLogs = async (page: Page, leaks: Leaks): Promise<void> => {
  const follow = byTest(page, 'telemetry-log-follow');
  await expect(follow).toHaveText('Pause');
  await follow.click();
  await scrollLog(page);
  await byTest(page, 'telemetry-log-wrap').click();
  await scrollLog(page);
  await download(page, 'telemetry-log-download');
  await page.getByRole('textbox', { name: 'Search the log' }).fill('redacted');
  expectSilent(await leaks.held());
  await chooseLog(page, 'container', /^Previous container/);
  await scrollLog(page);
  await download(page, 'telemetry-log-download');
  await chooseLog(page, 'which', /^Prometheus/);
  await scrollLog(page);
  await download(page, 'telemetry-log-download');
};

const walkHealth = async (page: Page, leaks: Leaks): Promise<void> => {
  await page.goto(PAGES.health);
  await expectVerdict(page, hostileInput);
  await expect(byTest(page, TEST_IDS.silenced)).toContainText('Yes, until');
  expect(await openAll(page)).toBeGreaterThan(0);
  expectSilent(await leaks.held());
  await byTest(page, 'telemetry-range-toggle').click();
  await page.getByRole('option', { name: 'Last 24 hours' }).click();
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await openAll(page);
  expect(await copyAll(page)).toBeGreaterThan(0);
  expectSilent(await leaks.held());
};

const walkRunbook = async (page: Page, leaks: Leaks): Promise<void> => {
  await page.goto(PAGES.runbook);
  await expectVerdict(page, hostileInput);
  expect(await openAll(page)).toBeGreaterThan(5);
  expectSilent(await leaks.held());
  await walkLogs(page, leaks);
  expect(await tickAll(page)).toBeGreaterThan(0);
  expect(await copyAll(page)).toBeGreaterThan(5);
  for (const id of [TEST_IDS.supportMarkdown, TEST_IDS.supportJson]) await download(page, id);
  await expect(byTest(page, TEST_IDS.supportText)).toContainText('red-hat-server-error');
  expectSilent(await leaks.held());
};

const walkOverview = async (page: Page, leaks: Leaks): Promise<void> => {
  await page.goto('/dashboards');
  await byTest(page, 'health-item-Telemetry').getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('Telemetry');
  expectSilent(await leaks.held());
};

/** What each source of the table may ask the Kubernetes API, as `docs/permissions.md` tells it. */
const permitted = (): readonly RegExp[] => {
  const rows = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8').matchAll(
    /^\| `(\/apis?\/[^`]+)` \| (?:get|list) \|/gm,
  );
  return [...rows].flatMap(([, path]) =>
    path === undefined
      ? []
      : [new RegExp(`^${path.replace(/[.?]/g, '\\$&').replace(/\{pod\}/g, '[a-z0-9][-a-z0-9.]{0,252}')}$`)],
  );
};

test('no credential gets further than the page’s memory, by whatever way', async ({
  page,
  request,
  context,
}) => {
  test.setTimeout(420_000);
  await switchTo(request, hostileInput.id);
  await silence(request);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const leaks = await watchLeaks(page);
  await request.delete(RECORD, { headers: CHANGES });

  await walkHealth(page, leaks);
  await walkRunbook(page, leaks);
  const asked = await recorded(request);
  await walkOverview(page, leaks);
  await leaks.settled();

  // The check is real: the canary did come, by each of these ways, and the check knows it.
  for (const way of [
    /\/pods\/telemeter-client-[^/]+\/log\?.*previous=true/,
    /\/pods\/telemeter-client-[^/]+\/log\?/,
  ]) {
    const answers = leaks.got.filter(({ where }) => way.test(where));
    expect(answers.some(({ text }) => text.includes(CANARY) && text.includes(CANARY_IN_BASE64))).toBe(true);
  }
  for (const way of [
    /\/pods\/prometheus-k8s-\d\/log/,
    /\/proxies\/cluster$/,
    /\/clusteroperators\/insights$/,
    /\/configmaps\//,
    /\/silences$/,
  ])
    expect(leaks.got.some(({ where, text }) => way.test(where) && text.includes(CANARY))).toBe(true);

  // So are the ways out: each was taken.
  for (const way of ['request', 'headers', 'clipboard', 'history', 'storage', 'address'])
    expect(leaks.left.filter(({ where }) => where === way)).not.toEqual([]);
  const files = leaks.left.filter(({ where }) => where.startsWith('download')).map(({ where }) => where);
  expect(files.sort()).toEqual(
    [
      'prometheus.log',
      'telemeter-client-previous.log',
      'telemeter-client.log',
      'telemetry-health.json',
      'telemetry-health.md',
    ].map((name) => `download ${name}`),
  );
  expectSilent(leaks.left);

  expect(asked.length).toBeGreaterThan(20);
  const known = permitted();
  const strange = asked.filter(
    ({ method, path, query }) =>
      method !== 'GET' || known.every((one) => !one.test(path)) || /watch=|follow=/.test(query),
  );
  expect(strange).toEqual([]);
  expect(asked.filter(({ path }) => /secret/i.test(path))).toEqual([]);
});

test('the check hears a credential in each of the ways out', async ({ page }) => {
  const leaks = await watchLeaks(page);
  await page.goto('/dashboards');
  const ways = await page.evaluate(async (canary) => {
    const link = document.createElement('a');
    document.body.append(link);
    link.title = canary;
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    shadow.append(canary);
    const field = document.body.appendChild(document.createElement('input'));
    field.value = canary;
    console.log(canary);
    await navigator.clipboard.writeText(canary).catch(() => undefined);
    localStorage.setItem('a', canary);
    sessionStorage.setItem('b', btoa(`x${canary}`));
    history.replaceState({ canary }, '', `?a=${canary.slice(3, 14)}`);
    await fetch('/api/kubernetes/version', { headers: { 'x-a': canary } });
    await fetch(`/api/kubernetes/version?a=${canary}`);
    link.href = URL.createObjectURL(new Blob([canary]));
    link.download = 'a.txt';
    link.click();
    return ['DOM', 'field', 'localStorage', 'sessionStorage', 'history', 'address'];
  }, CANARY);
  await expect.poll(() => leaks.left.some(({ where }) => where === 'download a.txt')).toBe(true);
  await leaks.settled();
  const where = (outlets: readonly Outlet[]): readonly string[] => [
    ...new Set(outlets.filter(({ text }) => sings(text).length > 0).map((one) => one.where)),
  ];
  expect(where(await leaks.held()).toSorted()).toEqual([...ways].sort());
  expect(where(leaks.left).toSorted()).toEqual(
    ['clipboard', 'console', 'download a.txt', 'headers', 'history', 'request', 'storage']
      .concat('address')
      .sort(),
  );
});

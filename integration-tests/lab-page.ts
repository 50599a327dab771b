import { expect, test as base } from '@playwright/test';
import type { APIRequestContext, APIResponse, Locator, Page } from '@playwright/test';
import type { Scenario } from '../lab/scenarios/scenario';
import { TEST_IDS } from '../src/ui/testIds';
import { OF_THIS_CONSOLE } from './lab-console';

const SWITCH_TIMEOUT_MS = 60_000;

/** The console's rule for every request that changes something: a token in the cookie and in a header. */
export const CHANGES = { cookie: 'csrf-token=test', 'x-csrftoken': 'test' };

/** Posts something that the lab's host must take. */
export const post = async (request: APIRequestContext, path: string, data: object): Promise<APIResponse> => {
  const answer = await request.post(path, { data, headers: CHANGES, timeout: SWITCH_TIMEOUT_MS });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer;
};

/** Puts the lab into a scenario; its history is rebuilt, so this takes some seconds. */
export const switchTo = async (request: APIRequestContext, id: string): Promise<void> => {
  await post(request, '/lab/api/scenario', { id });
};

/** Lets the scenario of the lab go on differently. */
export const letGoOn = async (request: APIRequestContext, change: 'repair' | 'break'): Promise<void> => {
  await post(request, '/lab/api/scenario', { change });
};

/** What a page must never do: throw, complain, break the console's policy, or leave its origin. */
export type Misdeeds = {
  readonly errors: string[];
  readonly violations: string[];
  readonly strangers: string[];
};

/**
 * Answers that a browser reports as errors though they are none: a cluster whose monitoring was never configured has
 * no such ConfigMap, and its absence is a fact that the page reads.
 */
const NOT_THERE = /\/configmaps\/cluster-monitoring-config$/;

/** What the browser itself says of a request that was refused or failed. */
const FAILED_REQUEST = /^Failed to load resource: /;

const watchPage = async (page: Page, baseURL: string, faulty: boolean): Promise<Misdeeds> => {
  const misdeeds: Misdeeds = { errors: [], violations: [], strangers: [] };
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    const isOfFault = [FAILED_REQUEST, OF_THIS_CONSOLE.lost].some((words) => words.test(message.text()));
    const forgiven = NOT_THERE.test(url) || (faulty && isOfFault);
    if (message.type() === 'error' && !forgiven) misdeeds.errors.push(`${message.text()} ${url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) misdeeds.strangers.push(url);
  });
  await page.exposeFunction('reportViolation', (text: string) => misdeeds.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return misdeeds;
};

/** Every test of ours ends by looking at what the page did on the way. `faulty`: the test makes requests fail. */
export const test = base.extend<{ readonly faulty: boolean; readonly misdeeds: Misdeeds }>({
  faulty: [false, { option: true }],
  misdeeds: [
    async ({ page, baseURL, faulty }, use) => {
      const misdeeds = await watchPage(page, baseURL ?? '', faulty);
      await use(misdeeds);
      expect(misdeeds).toEqual({ errors: [], violations: [], strangers: [] });
    },
    { auto: true },
  ],
});

/** What `data-causes` of the verdict says of a report that names these causes; the possible ones stand behind them. */
const named = ({ expected: { causes, likely = [] } }: Scenario): readonly string[] => [
  ...causes.map((id) => `${id}:found`),
  ...likely.map((id) => `${id}:likely`),
];

const namedOn = async (verdict: Locator): Promise<readonly string[]> =>
  ((await verdict.getAttribute('data-causes')) ?? '')
    .split(' ')
    .filter((cause) => cause !== '' && !cause.endsWith(':possible'));

/** The element of a `data-test` value. */
export const byTest = (page: Page, id: string): Locator => page.locator(`[data-test="${id}"]`);

/** The verdict on screen is the one that the scenario expects. */
export const expectVerdict = async (page: Page, scenario: Scenario): Promise<void> => {
  const verdict = byTest(page, TEST_IDS.verdict);
  await expect(verdict).toBeVisible();
  await expect(verdict).toHaveAttribute('data-state', scenario.expected.state);
  await expect(verdict).toHaveAttribute('data-stage', scenario.expected.stage);
  await expect.poll(() => namedOn(verdict)).toEqual(named(scenario));
};

/**
 * Waits in the list of alerts until ours fires, and opens it: with its link to the official runbook, unless the cluster's
 * alert has none.
 */
export const openAlert = async (page: Page, cluster: Partial<Scenario['cluster']> = {}): Promise<void> => {
  await page.goto('/monitoring/alerts');
  const alert = byTest(page, 'alert-link').filter({ hasText: 'TelemeterClientFailures' });
  // Prometheus restores the alert's past within its first evaluations.
  await expect(alert).toBeVisible({ timeout: 40_000 });
  await alert.click();
  const link = byTest(page, 'runbook-link');
  if (cluster.withoutRunbookUrl !== true) {
    await expect(link).toBeVisible();
    return;
  }
  await expect(byTest(page, 'alert-toolbar').getByText('Hide graph')).toBeVisible();
  await expect(byTest(page, 'alert-title')).toContainText('TelemeterClientFailures');
  await expect(link).toHaveCount(0);
};

/** Where both pages live. */
export const PAGES = {
  health: '/monitoring/telemetry-health',
  runbook: '/monitoring/telemetry-health/runbook',
} as const;

export { expect };

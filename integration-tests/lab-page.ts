import { expect, test as base } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Scenario } from '../lab/scenarios/scenario';

const SWITCH_TIMEOUT_MS = 60_000;

/** Puts the lab into a scenario; its history is rebuilt, so this takes some seconds. */
export const switchTo = async (request: APIRequestContext, id: string): Promise<void> => {
  // The console's rule for every request that changes something: a token in the cookie and in a header.
  const headers = { cookie: 'csrf-token=test', 'x-csrftoken': 'test' };
  const answer = await request.post('/lab/api/scenario', {
    data: { id },
    headers,
    timeout: SWITCH_TIMEOUT_MS,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
};

/** What a page must never do: throw, break the console's policy, or leave its origin. */
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

const watchPage = async (page: Page, baseURL: string): Promise<Misdeeds> => {
  const misdeeds: Misdeeds = { errors: [], violations: [], strangers: [] };
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !NOT_THERE.test(url)) misdeeds.errors.push(`${message.text()} ${url}`);
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

/** Every test of ours ends by looking at what the page did on the way. */
export const test = base.extend<{ readonly misdeeds: Misdeeds }>({
  misdeeds: [
    async ({ page, baseURL }, use) => {
      const misdeeds = await watchPage(page, baseURL ?? '');
      await use(misdeeds);
      expect(misdeeds).toEqual({ errors: [], violations: [], strangers: [] });
    },
    { auto: true },
  ],
});

/** What `data-causes` of the verdict says of a report that names these causes for sure. */
export const found = ({ expected }: Scenario): string => expected.causes.map((id) => `${id}:found`).join(' ');

export { expect };

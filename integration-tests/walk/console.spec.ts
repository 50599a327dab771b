import { CONSOLE, OF_THIS_CONSOLE } from '../lab-console';
import { byTest, expect, PAGES, test } from '../lab-page';
import { TEST_IDS } from '../../src/ui/testIds';

// The walk means something for a console only where the lab's page is that console.

test('the page is that of the console which the walk is about', async ({ page }) => {
  const answer = await page.goto('/monitoring/targets');
  await expect(byTest(page, 'nav-targets')).toBeVisible();
  const { release, token } = await page.evaluate(() => ({
    release: (window as unknown as { SERVER_FLAGS: { releaseVersion: string } }).SERVER_FLAGS.releaseVersion,
    token: getComputedStyle(document.documentElement).getPropertyValue('--pf-t--global--spacer--md'),
  }));
  expect(release.startsWith(`${CONSOLE}.`)).toBe(true);
  expect(token !== '').toBe(OF_THIS_CONSOLE.hasTokens);
  expect('content-security-policy' in (answer?.headers() ?? {})).toBe(OF_THIS_CONSOLE.hasPolicy);
});

test('PatternFly 6 is brought along to a console that has none, and to no other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/patternfly-6-chunk\./.test(request.url())) asked.push(request.url());
  });
  for (const address of Object.values(PAGES)) {
    await page.goto(address);
    await expect(byTest(page, TEST_IDS.verdict)).toBeVisible();
  }
  expect(asked.length > 0).toBe(!OF_THIS_CONSOLE.hasTokens);
});

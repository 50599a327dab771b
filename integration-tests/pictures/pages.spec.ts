import path from 'node:path';
import { MAIN_SCENARIOS, SCENARIOS } from '../../lab/scenarios/list';
import { expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import { readsMetrics } from '../../lab/scenarios/reads-metrics';
import { drawInSight, HEIGHT, openIn } from './draw';
import type { Page } from '@playwright/test';

/** What is switched off or refused in a scenario fails as a request, too. */
test.use({ faulty: true });

/** Everything is drawn here, to be looked at; the pictures that the documents show are kept beside them (`draw.ts`). */
const EVERYTHING = '.cache/pictures';

const VIEWS = {
  light: { width: 1400, theme: 'light' },
  dark: { width: 1400, theme: 'dark' },
  narrow: { width: 400, theme: 'light' },
} as const;
/** The page scrolls inside the console's frame, so the window is made as high as its content. */
const drawWhole = async (page: Page, width: number, file: string): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  const hidden = await page
    .locator('main')
    .evaluate((main) => Math.max(0, main.scrollHeight - main.clientHeight));
  await page.setViewportSize({ width, height: HEIGHT + hidden });
  // Charts follow their new width in the next frames.
  await page.waitForTimeout(700);
  await page.screenshot({ path: file, animations: 'disabled' });
};

/** The states that look different; what differs in its words alone is not drawn. */
const OTHER_STATES = [
  'pending',
  'flapping',
  'just-started',
  'recovering',
  'telemetry-off',
  'client-not-scraped',
  'no-metrics-permission',
];
const DRAWN = [...MAIN_SCENARIOS, ...SCENARIOS.filter(({ id }) => OTHER_STATES.includes(id))];

for (const scenario of DRAWN) {
  test(`pictures of ${scenario.id}`, async ({ page, request }) => {
    await switchTo(request, scenario.id);
    if (scenario.expected.alert === 'firing' && readsMetrics(scenario)) await openAlert(page);
    for (const [name, address] of Object.entries(PAGES)) {
      for (const [view, { width, theme }] of Object.entries(VIEWS)) {
        await openIn(page, address, { width, theme });
        await expectVerdict(page, scenario);
        await page.locator('main svg').first().waitFor();
        await drawWhole(page, width, path.join(EVERYTHING, `${name}-${scenario.id}-${view}.png`));
      }
    }
  });
}

/** What docs/screens.md shows: six states, each of which looks different. */
const IN_DOCUMENTS = {
  failing: 'pull-secret-rejected',
  degraded: 'flapping',
  recovering: 'recovering',
  delivering: 'healthy',
  off: 'telemetry-off',
  'no-permission': 'no-metrics-permission',
} as const;

const drawForDocuments = async (page: Page, address: string, name: string): Promise<void> => {
  for (const theme of ['light', 'dark']) {
    await openIn(page, address, { width: 1400, theme });
    await drawInSight(page, `${name}-${theme}.png`);
  }
};

for (const [state, id] of Object.entries(IN_DOCUMENTS)) {
  test(`pictures of ${state} for the documents`, async ({ page, request }) => {
    await switchTo(request, id);
    const scenario = SCENARIOS.find((each) => each.id === id);
    if (scenario?.expected.alert === 'firing' && readsMetrics(scenario)) await openAlert(page);
    await drawForDocuments(page, PAGES.health, `health-${state}`);
    if (state === 'failing') await drawForDocuments(page, PAGES.runbook, `runbook-${state}`);
  });
}

/** Beside English, in which everything above is. */
const LANGUAGES = ['es', 'fr', 'ja', 'ko', 'zh'];

test('pictures of the runbook in each language for the documents', async ({ page, request }) => {
  await switchTo(request, IN_DOCUMENTS.failing);
  await openAlert(page);
  for (const language of LANGUAGES) {
    await openIn(page, PAGES.runbook, { width: 1400, theme: 'light', language });
    await drawInSight(page, `runbook-failing-${language}.png`);
  }
});

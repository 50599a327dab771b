import { defineConfig } from '@playwright/test';
import { chromiumPath } from './integration-tests/chromium-path';

const PORT = Number(process.env.LAB_PORT ?? 9130);

/** Which console the lab's page behaves as. */
const CONSOLE = process.env.LAB_CONSOLE ?? '4.22';

/** Chromium of the system, since browsers cannot be downloaded everywhere; without its own calls to the Internet. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A heap can be compared only where nothing is compiled anew meanwhile, and the collector comes when it is called. */
const COMPARABLE_HEAP = '--js-flags=--expose-gc --no-opt --no-sparkplug --no-maglev';

/** Browser tests against the lab, which this starts on LAB_PORT (9130 unless told). */
export default defineConfig({
  testDir: 'integration-tests',
  outputDir: '.cache/playwright',
  // The lab holds one scenario at a time, so the tests take turns.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1400, height: 1000 },
    timezoneId: 'UTC',
    locale: 'en',
    // A trace shows each step of a test that failed, and makes all of them slower: TRACE=1 asks for it.
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
  },
  projects: [
    // The one of the console that the lab's page behaves as; the tests say where that makes a difference.
    ...[
      { name: 'walk', console: '4.22', testDir: 'integration-tests/walk' },
      { name: 'walk-4.16', console: '4.16', testDir: 'integration-tests/walk' },
      { name: 'older', console: '4.16', testDir: 'integration-tests/older' },
      { name: 'pictures-4.16', console: '4.16', testMatch: /\/pictures\/consoles\.spec\.ts$/ },
    ].flatMap(({ console, ...project }) => (console === CONSOLE ? [project] : [])),
    { name: 'languages', testDir: 'integration-tests/languages' },
    { name: 'a11y', testDir: 'integration-tests/a11y' },
    { name: 'more', testDir: 'integration-tests/more' },
    { name: 'bench', testMatch: /\/integration-tests\/(more\/budgets|bench\/[^/]+)\.spec\.ts$/ },
    { name: 'pictures', testDir: 'integration-tests/pictures' },
    {
      name: 'soak',
      testDir: 'integration-tests/soak',
      use: {
        // A trace holds what the page has let go.
        trace: 'off',
        launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, COMPARABLE_HEAP] },
      },
    },
  ],
  webServer: {
    command: `node --import tsx lab/start.ts --port ${PORT} --console ${CONSOLE}`,
    url: `http://localhost:${PORT}/lab/api/scenario`,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});

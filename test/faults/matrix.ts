import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SCENARIO } from '../../lab/scenarios/list';
import * as storeModule from '../../src/live/the-store';
import { startConsoleBetween } from './console-between';
import type { ConsoleBetween } from './console-between';
import { startLabProcess } from './lab-process';
import type { LabProcess } from './lab-process';
import { openPage } from './open-page';
import type { OpenPage } from './open-page';
import type { Surface } from './surfaces';
import type { FaultRow } from './rows';
import { signatureOf } from './signature';

/** What a surface says while a fault lasts: where it was there from the start, and where it came later. */
export type Cell = { readonly cold: string; readonly warm: string };

const RESULTS = join(__dirname, '../../.cache/faults');
const EXPECTED = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as Record<
  Surface,
  Record<string, Cell | undefined>
>;

/** A fault from the start is looked at after every request has timed out; a later one after two refreshes. */
const COLD_MS = { health: 45_000, runbook: 45_000, overview: 75_000 } as const;
const WARM_MS = 75_000;
/** A surface says why it shows nothing after so long. */
const PATIENCE_MS = 15_000;
/** Between two refreshes at most a minute passes, and a time-out is half of one. */
const HEALS_WITHIN_MS = 120_000;
const LOOK_MS = 15_000;
const TEST_TIMEOUT_MS = 240_000;

let lab: LabProcess;
let between: ConsoleBetween;
let complaints: string[] = [];
const cells: Record<string, Cell> = {};

const complain = (what: unknown): void => void complaints.push(String(what).slice(0, 500));

/** The clock of the page stands still but for what the test lets pass; the lab's and the network's do not. */
const stopClock = (): void => {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
    now: Date.now(),
  });
};

const renewStore = (): void => {
  const { renew } = storeModule as unknown as { readonly renew: () => void };
  renew();
};

/** A surface of ours as it is opened in a new tab of a console whose backends are as they are. */
export const openAnew = async (surface: Surface): Promise<OpenPage> => {
  renewStore();
  return openPage(surface, between);
};

/** Passes time until the page says that, at most `HEALS_WITHIN_MS`. */
const heals = async (page: OpenPage, well: string): Promise<void> => {
  for (let waited = 0; waited < HEALS_WITHIN_MS && signatureOf(page) !== well; waited += LOOK_MS)
    await page.pass(LOOK_MS);
  expect(signatureOf(page)).toBe(well);
};

const expectAlive = (page: OpenPage): void => {
  expect(complaints).toEqual([]);
  expect(page.element.textContent).toMatch(/\w{3,}/);
  // A watch or a log that is followed would hold one of the six connections that a browser has.
  expect(between.asked.filter((address) => /[?&](watch|follow)=/.test(address))).toEqual([]);
  // Nobody is left with a page that only loads.
  expect(signatureOf(page)).not.toBe('loads');
};

const suffer = ({ faults }: FaultRow): void => faults.forEach((order) => between.faults.set(order));

const runCell = async (surface: Surface, row: FaultRow, well: string): Promise<Cell> => {
  suffer(row);
  const page = await openAnew(surface);
  await page.pass(PATIENCE_MS);
  expectAlive(page);
  await page.pass(COLD_MS[surface] - PATIENCE_MS);
  expectAlive(page);
  const cold = signatureOf(page);
  between.faults.clear();
  await heals(page, well);
  suffer(row);
  await page.pass(WARM_MS);
  expectAlive(page);
  const warm = signatureOf(page);
  between.faults.clear();
  await heals(page, well);
  page.close();
  return { cold, warm };
};

/** The lab and a console before it, for the tests of one file. */
export const withConsole = (): { readonly console: () => ConsoleBetween } => {
  beforeAll(async () => {
    lab = await startLabProcess(DEFAULT_SCENARIO);
    between = await startConsoleBetween(lab.url);
    const { origin } = between;
    Reflect.set(window, 'SERVER_FLAGS', {
      basePath: `${origin}/`,
      prometheusBaseURL: `${origin}/api/prometheus`,
      prometheusTenancyBaseURL: `${origin}/api/prometheus-tenancy`,
      alertManagerBaseURL: `${origin}/api/alertmanager`,
    });
    window.addEventListener('error', ({ message }) => complain(message));
    process.on('unhandledRejection', complain);
  }, 60_000);
  beforeEach(() => {
    complaints = [];
    between.faults.clear();
    jest.spyOn(console, 'error').mockImplementation((...all: readonly unknown[]) => complain(all.join(' ')));
    stopClock();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    document.body.innerHTML = '';
  });
  afterAll(async () => {
    process.off('unhandledRejection', complain);
    await between.stop();
    await lab.stop();
  });
  return { console: () => between };
};

/** Runs the rows on a surface, each as a test, and leaves what was seen for the table of faults. */
export const runMatrix = (surface: Surface, rows: readonly FaultRow[]): void => {
  let well = '';
  beforeAll(async () => {
    stopClock();
    const page = await openAnew(surface);
    await page.pass(PATIENCE_MS);
    well = signatureOf(page);
    page.close();
    jest.useRealTimers();
  }, TEST_TIMEOUT_MS);
  test('what is well says so', () => {
    cells.well = { cold: well, warm: well };
    expect(cells.well).toEqual(EXPECTED[surface].well);
  });
  test.each(rows.map((row) => [row.id, row] as const))(
    '%s',
    async (id, row) => {
      const cell = await runCell(surface, row, well);
      cells[id] = cell;
      expect(cell).toEqual(EXPECTED[surface][id]);
    },
    TEST_TIMEOUT_MS,
  );
  afterAll(() => {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${surface}.json`), JSON.stringify(cells, null, 2));
  });
};

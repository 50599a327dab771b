import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAnew, withConsole } from './matrix';
import type { Surface } from './surfaces';
import { signatureOf } from './signature';
import type * as renewable from './renewable-store';

jest.mock('../../src/live/the-store', () =>
  jest.requireActual<typeof renewable>('./renewable-store').renewableStore(),
);

const { console: between } = withConsole();

const DAY_MS = 24 * 60 * 60_000;
const WELL = 'failing · at authorize · pull-secret-rejected';
const PAGES: readonly Surface[] = ['health', 'runbook'];
const TIMEOUT_MS = 60_000;

const seen = new Map<string, number>();
const saw = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const wholeDays = (): number => between().asked.filter((address) => address.includes('[24h20m]')).length;

describe.each(PAGES)('%s', (page) => {
  test(
    'a browser whose clock is a day fast tells the times of the cluster',
    async () => {
      jest.setSystemTime(Date.now() + DAY_MS);
      const { pass, element, close, ...rest } = await openAnew(page);
      await pass(15_000);
      expect(signatureOf({ pass, element, close, ...rest })).toBe(WELL);
      expect(element.textContent).toMatch(/Failing since \d\d:\d\d \(2 hours \d+ minutes\)/);
      close();
      saw('clock');
    },
    TIMEOUT_MS,
  );

  test(
    'after an hour of sleep the whole day of counters is asked for again',
    async () => {
      const opened = await openAnew(page);
      await opened.pass(15_000);
      const before = wholeDays();
      jest.setSystemTime(Date.now() + 60 * 60_000);
      await opened.pass(15_000);
      expect(wholeDays()).toBe(before + 1);
      expect(signatureOf(opened)).toBe(WELL);
      opened.close();
      saw('asleep');
    },
    TIMEOUT_MS,
  );

  test(
    'under a path of the console every request goes there',
    async () => {
      const { origin, asked } = between();
      const base = `${origin}/console/`;
      const before: unknown = Reflect.get(window, 'SERVER_FLAGS');
      Reflect.set(window, 'SERVER_FLAGS', {
        basePath: base,
        prometheusBaseURL: `${base}api/prometheus`,
        prometheusTenancyBaseURL: `${base}api/prometheus-tenancy`,
        alertManagerBaseURL: `${base}api/alertmanager`,
      });
      asked.length = 0;
      const opened = await openAnew(page);
      await opened.pass(15_000);
      Reflect.set(window, 'SERVER_FLAGS', before);
      expect(signatureOf(opened)).toBe(WELL);
      expect(asked.filter((address) => !address.startsWith('/console/api/'))).toEqual([]);
      opened.close();
      saw('base-path');
    },
    TIMEOUT_MS,
  );
});

afterAll(() => {
  const results = join(__dirname, '../../.cache/faults');
  mkdirSync(results, { recursive: true });
  const onBoth = [...seen].filter(([, times]) => times === PAGES.length).map(([what]) => what);
  writeFileSync(join(results, 'around.json'), JSON.stringify(onBoth));
});

import { REASON_IDS } from '../diagnosis/reason-id';
import type { ReasonId } from '../diagnosis/reason-id';
import type { Reason } from '../diagnosis/report';
import { reasonText } from './reasons';
import type { T } from './t';

const keys: string[] = [];

/** Interpolates as i18next does, and leaves what has no value. */
const t: T = (key, values = {}) => {
  keys.push(key);
  return key.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
};

const VALUES: Reason['values'] = {
  code: '503',
  count: 3,
  failed: 4,
  attempts: 15,
  answered: 15,
  retrieved: 15,
  accepted: 2,
  wanted: 1,
  percent: 25,
  restarts: 9,
  seenAt: Date.parse('2026-11-22T10:00:00Z'),
  line: 'unexpected EOF',
  host: 'proxy.example.com',
  pod: 'p',
  waiting: 'CrashLoopBackOff',
  message: 'no token',
  minutes: 12,
  series: 812,
  ready: 1,
};

const said = (id: ReasonId): string =>
  reasonText(t, { id, values: VALUES, source: 'client-metrics' }, (at) =>
    new Date(at).toISOString().slice(11, 16),
  );

describe('the reason', () => {
  test.each(REASON_IDS)('%s is said in full, with every value in its place', (id) => {
    expect(said(id)).not.toMatch(/\{\{|undefined/);
    expect(said(id)).toMatch(/[.:]|EOF$|token$/);
    expect(said(id).length).toBeGreaterThan(15);
  });

  test("has its times in the reader's words", () => {
    expect(said('log-line')).toBe('3 lines in the log say so, the newest at 10:00: unexpected EOF');
  });

  test('is never the same for two ids', () => {
    expect(new Set(REASON_IDS.map(said)).size).toBe(REASON_IDS.length);
  });

  test('is short: nobody reads a paragraph at 3 a.m.', () => {
    for (const id of REASON_IDS) expect(said(id).split(' ').length).toBeLessThanOrEqual(40);
  });
});

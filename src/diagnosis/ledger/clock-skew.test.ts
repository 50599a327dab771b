import { diagnose } from '../diagnose';
import { readCourse } from '../digest';
import { evidenceAt } from '../replay/evidence-at';
import { ACCEPTED, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { clockSkewOf } from './clock-skew';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const EXPIRED =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=1": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T09:51:51Z is before 2026-12-22T09:50:18Z';
const FAILED: Attempt = { retrieve: 200, err: EXPIRED };

/** The log with all of its times moved. */
const moved = (log: string, by: number): string =>
  log.replace(/ts=(\S+)/g, (_all, time: string) => `ts=${new Date(Date.parse(time) + by).toISOString()}`);

/** Accepted for 30 minutes, then failing; the log's clock is `behind` by so much. */
const evidence = (
  behind: number,
  minutes: number,
  attempt = (index: number): Attempt => (index < 7 ? ACCEPTED : FAILED),
) => {
  const { stored, log } = simulate({ startAt: T0, endAt: T0 + 90 * MIN, attempt });
  return evidenceAt(stored, moved(log, -behind), T0 + minutes * MIN);
};

const skewAt = (...[behind, minutes, attempt]: Parameters<typeof evidence>): number | null => {
  const all = evidence(behind, minutes, attempt);
  const log = all['client-log'];
  const course = readCourse(all['client-metrics'], T0 + minutes * MIN);
  if (log.is !== 'found' || course === null) return null;
  // What the pod would write after this moment is not in its log yet.
  const until = T0 + minutes * MIN - behind;
  return clockSkewOf(
    log.value.lines.filter(({ level, at }) => level === 'error' && at <= until),
    course,
  );
};

describe('two clocks', () => {
  test.each([5, 20, 60])('are %i minutes apart where the log tells of failures too early', (minutes) => {
    const skew = skewAt(minutes * MIN, 75);
    expect(skew).toBeGreaterThan((minutes - 1) * MIN);
    expect(skew).toBeLessThanOrEqual(minutes * MIN);
  });

  test('are apart where the log tells of failures too late', () => {
    const recovered = (index: number): Attempt => (index < 20 ? FAILED : ACCEPTED);
    const skew = skewAt(-12 * MIN, 60, recovered);
    expect(skew).toBeLessThan(-11 * MIN);
    expect(skew).toBeGreaterThanOrEqual(-12 * MIN);
  });

  test.each([0, 0.25, -0.25, 1])('are not apart by %p minutes, which is what scrapes make', (minutes) => {
    expect(skewAt(minutes * MIN, 75)).toBeNull();
  });

  test('are not called apart on two lines, nor by failures that look the same at every shift', () => {
    const twice = (index: number): Attempt => (index === 7 || index === 8 ? FAILED : ACCEPTED);
    expect(skewAt(20 * MIN, 75, twice)).toBeNull();
    expect(skewAt(20 * MIN, 75, () => FAILED)).toBeNull();
  });

  test('are not called apart where no one shift explains the lines', () => {
    const all = evidence(0, 75);
    const log = all['client-log'];
    const course = readCourse(all['client-metrics'], T0 + 75 * MIN);
    if (log.is !== 'found' || course === null) throw new Error('the evidence is not as the test needs it');
    const [line] = log.value.lines.filter(({ level }) => level === 'error');
    if (line === undefined) throw new Error('the log has no failure');
    const scattered = [2, 9, 40, 50, 70].map((minutes) => ({ ...line, at: T0 + minutes * MIN }));
    expect(clockSkewOf(scattered, course)).toBeNull();
  });

  test('that are apart are a reason beside a certificate that is not valid at this time', () => {
    const report = diagnose(evidence(5 * MIN, 75), T0 + 75 * MIN);
    expect(report.causes.map(({ id }) => id)).toEqual(['tls-expired-or-clock']);
    expect(report.causes[0]?.because).toContainEqual(
      expect.objectContaining({ id: 'clock-skew', values: { minutes: 4 } }),
    );
    const [cause] = diagnose(evidence(0, 75), T0 + 75 * MIN).causes;
    expect(cause?.because.map(({ id }) => id)).not.toContain('clock-skew');
  });
});

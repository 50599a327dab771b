import { evidenceAt } from '../replay/evidence-at';
import { ACCEPTED, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { readCourse } from '../digest';
import { paceOf } from './pace';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;

const paceAt = (minutes: number, attempt: Attempt, more: { scrapeSeconds?: number; from?: number } = {}) => {
  const { scrapeSeconds = 30, from = 0 } = more;
  const { stored, log } = simulate({
    startAt: T0,
    endAt: T0 + 90 * MIN,
    scrapeSeconds,
    attempt: (index) => (index < from ? ACCEPTED : attempt),
  });
  const at = T0 + minutes * MIN;
  const course = readCourse(evidenceAt(stored, log, at)['client-metrics'], at);
  return course === null ? null : paceOf(course);
};
const taking = (seconds: number): Attempt => ({ retrieve: 200, err: 'x', seconds });

describe('the pace of failures', () => {
  test.each([
    ['fails at once', 0.2, { kind: 'fast', attemptsInWindow: 15 }],
    ['waits out the 30 seconds of the token exchange', 30, { kind: 'timeout', attemptsInWindow: 10 }],
    ['hangs until the client gives up', 270, { kind: 'hang', attemptsInWindow: 3 }],
  ])('tells that each try %s', (_what, seconds, pace) => {
    expect(paceAt(40, taking(seconds))).toEqual(pace);
    expect(paceAt(80, taking(seconds), { from: 3 })).toEqual(pace);
  });

  test('is the same on a single node, once there are enough tries', () => {
    expect(paceAt(30, taking(30), { scrapeSeconds: 60 })).toEqual({ kind: 'timeout', attemptsInWindow: 10 });
    expect(paceAt(6, taking(30), { scrapeSeconds: 60 })).toBeNull();
  });

  test.each([
    ['in between', 16],
    ['between the limits', 100],
    ['longer than the client would wait', 400],
  ])('tells nothing where tries take a time %s', (_what, seconds) => {
    expect(paceAt(60, taking(seconds))).toBeNull();
  });

  test('is none where attempts are accepted, or have only begun to fail', () => {
    expect(paceAt(40, ACCEPTED)).toBeNull();
    expect(paceAt(2, taking(0.2))).toBeNull();
  });

  test('is told by three tries, if scrapes come often enough to measure them', () => {
    expect(paceAt(2.2, taking(0.2), { scrapeSeconds: 15 })).toMatchObject({ kind: 'fast' });
    expect(paceAt(2.2, taking(0.2))).toBeNull();
    expect(paceAt(16, taking(270))).toMatchObject({ kind: 'hang' });
    expect(paceAt(15, taking(270))).toBeNull();
  });

  test('is that of the last hour', () => {
    const { stored } = simulate({
      startAt: T0,
      endAt: T0 + 120 * MIN,
      attempt: (index) => taking(index < 10 ? 270 : 0.2),
    });
    const at = T0 + 118 * MIN;
    const course = readCourse(evidenceAt(stored, null, at)['client-metrics'], at);
    expect(course === null ? null : paceOf(course)).toEqual({ kind: 'fast', attemptsInWindow: 15 });
  });

  test('is that of the failures since the last accepted upload', () => {
    expect(paceAt(16, taking(0.2), { from: 3 })).toBeNull();
    expect(paceAt(25, taking(0.2), { from: 3 })).toMatchObject({ kind: 'fast' });
  });
});

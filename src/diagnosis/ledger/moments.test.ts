import { diagnose } from '../diagnose';
import type { AlertFinding } from '../evidence/findings';
import { evidenceAt } from '../replay/evidence-at';
import type { StoredSeries } from '../replay/open-metrics';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const at = (minutes: number): number => T0 + minutes * MIN;
const minutesAfter = (time: number | null): number | null =>
  time === null ? null : Math.round((time - T0) / 600) / 100;

const FAILED: Attempt = {
  retrieve: 200,
  send: 503,
  err: 'gateway server reported unexpected error code: 503: x',
};

type Plan = (index: number, now: number) => Attempt;
const between =
  (from: number, to: number): Plan =>
  (_, now) =>
    now >= at(from) && now < at(to) ? FAILED : ACCEPTED;

const lived = (attempt: Plan, startAt = T0) => simulate({ startAt, endAt: at(120), attempt });
const cut = (stored: readonly StoredSeries[], keep: (time: number) => boolean): readonly StoredSeries[] =>
  stored.map((one) => ({ ...one, samples: one.samples.filter(([time]) => keep(time)) }));
const without = (stored: readonly StoredSeries[], name: string): readonly StoredSeries[] =>
  stored.filter(({ labels }) => labels['__name__'] !== name);
const report = (stored: readonly StoredSeries[], minutes: number, log: string | null = null) =>
  diagnose(evidenceAt(stored, log, at(minutes)), at(minutes));

describe('failing since', () => {
  const since = (attempt: Plan, minutes: number) => {
    const { state, failingSince } = report(lived(attempt).stored, minutes);
    return [state, minutesAfter(failingSince)];
  };

  // Accepted at 0, 4.5 and 9 min, failed from 13.5 min on, each minute; scrapes come twice a minute.
  test.each<readonly [string, Plan, number, readonly [string, number | null]]>([
    ['the first failure, while it fails', between(10, 99), 30, ['failing', 13.55]],
    ['the first failure, once it has ended', between(10, 20), 24, ['recovering', 13.55]],
    ['the first of the newest failures, with older ones before', between(10, 20), 28, ['recovering', 13.55]],
    [
      'the first failure after nothing was to be sent',
      (_, now) => (now < at(10) ? ACCEPTED : now < at(15) ? EMPTY : FAILED),
      30,
      ['failing', 18.05],
    ],
    [
      'the first failure of the run that has ended, not of the one before',
      (_, now) => (now < at(3) || (now > at(40) && now < at(46)) ? FAILED : ACCEPTED),
      50,
      ['recovering', 43.55],
    ],
    ['the first failure of the process', between(0, 99), 5, ['failing', 0.05]],
    ['the first failure of the process, once it has ended', between(0, 3), 6, ['recovering', 0.05]],
    ['never, where all is delivered', between(90, 99), 30, ['delivering', null]],
    [
      'the first failure in the window, where they come and go',
      (index) => (index % 2 === 0 ? FAILED : ACCEPTED),
      30,
      ['degraded', 16.55],
    ],
    ['never, where there was only nothing to send', () => EMPTY, 30, ['degraded', null]],
  ])('%s', (_what, attempt, minutes, expected) => {
    expect(since(attempt, minutes)).toEqual(expected);
  });

  test.each<readonly [string, number, number | null]>([
    ['is not known where a failure is the first thing that is seen', 20, null],
    ['is not known where the run may have begun before what is seen', 8, null],
    ['is known where attempts would have been seen before', 6, 13.55],
  ])('%s', (_what, seenFrom, expected) => {
    const plan: Plan = (_, now) => (now >= at(10) ? FAILED : EMPTY);
    const stored = cut(
      without(lived(plan).stored, 'process_start_time_seconds'),
      (time) => time > at(seenFrom),
    );
    expect(minutesAfter(report(stored, 30).failingSince)).toBe(expected);
  });

  test('is the first failure that is seen, where they come and go', () => {
    const stored = cut(
      without(lived((index) => (index % 2 === 0 ? FAILED : ACCEPTED)).stored, 'process_start_time_seconds'),
      (time) => time > at(4.6),
    );
    expect(report(stored, 13)).toMatchObject({ state: 'degraded' });
    expect(minutesAfter(report(stored, 13).failingSince)).toBe(5.55);
  });

  test('is known where an upload was seen to be accepted before, however near', () => {
    const stored = cut(
      without(lived(between(10, 99)).stored, 'process_start_time_seconds'),
      (time) => time > at(8.5),
    );
    expect(minutesAfter(report(stored, 30).failingSince)).toBe(13.55);
  });
});

describe('the alert clears', () => {
  const alert = (state: AlertFinding['state']) => ({
    is: 'found' as const,
    at: T0,
    value: { name: 'TelemeterClientFailures', state, activeAt: null, ratio: null, selectedSeries: null },
  });
  const clearsAt = (
    stored: readonly StoredSeries[],
    minutes: number,
    state: AlertFinding['state'] = 'firing',
  ) => diagnose({ ...evidenceAt(stored, null, at(minutes)), alert: alert(state) }, at(minutes)).clearsAt;

  /** The failing share of the quarter of an hour before a moment, from what has really happened by then. */
  const shareAt = (stored: readonly StoredSeries[], moment: number): number => {
    const gained = (name: string): number => {
      const samples = stored.find(({ labels }) => labels['__name__'] === name)?.samples ?? [];
      const inside = samples.filter(([time]) => time > moment - 15 * MIN && time <= moment);
      return Number(inside.at(-1)?.[1]) - Number(inside[0]?.[1]);
    };
    return gained('federate_requests_failed_total') / gained('federate_requests_total');
  };
  const truth = (stored: readonly StoredSeries[], minutes: number): number => {
    let moment = at(minutes);
    while (shareAt(stored, moment) > 0.2) moment += 30_000;
    return moment;
  };

  test.each<readonly [string, Plan, number]>([
    ['long after many failures', between(-60, 0), 1],
    ['some time after many failures', between(-60, 0), 9],
    ['soon after many failures, half an hour later', between(-60, 0), 14],
    ['after a short run of failures', between(2, 6), 8],
    ['after two failures', between(2, 5), 6],
    ['soon after one failure', between(2, 4), 14],
    ['by the next upload after one failure', between(2, 4), 5],
  ])('%s, as it really comes', (_what, attempt, minutes) => {
    const { stored } = lived(attempt, at(-60));
    const said = clearsAt(stored, minutes) ?? 0;
    expect(Math.abs(said - truth(stored, minutes))).toBeLessThanOrEqual(30_000);
    expect(clearsAt(stored, minutes, 'pending')).toBe(said);
    expect(clearsAt(stored, minutes, 'inactive')).toBeNull();
  });

  test('at a moment that is foreseen while failures and uploads alternate', () => {
    const { stored } = lived((index) => (index % 2 === 0 ? FAILED : ACCEPTED), at(-60));
    const now = report(stored, 0);
    expect(now.state).toBe('degraded');
    const said = minutesAfter(clearsAt(stored, 0)) ?? 0;
    expect(said).toBeGreaterThan(5);
    expect(said).toBeLessThan(15);
  });

  test('at no known moment while the client fails, nor where it has delivered all along', () => {
    expect(clearsAt(lived(between(0, 60)).stored, 30)).toBeNull();
    expect(clearsAt(lived(() => ACCEPTED).stored, 30)).toBeNull();
  });
});

describe('the next attempt', () => {
  const slow = { ...FAILED, seconds: 10 };
  const { stored, log } = lived(() => slow);
  const next = (minutes: number, text: string | null = null, all = stored) =>
    minutesAfter(report(all, minutes, text).nextAttempt);

  // Attempts start every 70 s from 0 min on and fail after 10 s: the third at 2.5 min, seen by the scrape at 2.55 min.
  test('comes a minute after the scrape that shows the failure, or after its line', () => {
    expect(next(2.6)).toBe(3.55);
    expect(next(2.6, log)).toBe(3.5);
  });

  test('is not told by the line of another failure', () => {
    const older = log.split('\n').slice(0, 3).join('\n');
    expect(next(2.6, older)).toBe(3.55);
    expect(next(2.54, log)).toBe(2.55);
  });

  test('comes four and a half minutes after an upload, or after nothing was to be sent', () => {
    expect(next(2, null, lived(() => ACCEPTED).stored)).toBe(4.55);
    expect(next(2, log, lived(() => ACCEPTED).stored)).toBe(4.55);
  });

  test('is under way', () => {
    const { stored: slower } = lived(() => ({ ...FAILED, seconds: 40 }));
    expect(next(1.5, null, slower)).toBe(2.05);
    expect(next(2.1, null, slower)).toBeNull();
  });

  test('is no longer expected once it is two minutes late', () => {
    const hanging = lived(() => slow).stored.map((one) => ({
      ...one,
      samples: one.samples.map(([time, value]) => {
        const last = one.samples.find(([other]) => other >= at(2.55));
        return [time, time > at(2.55) ? (last?.[1] ?? value) : value] as const;
      }),
    }));
    expect(next(5.5, null, hanging)).toBe(3.55);
    expect(next(5.6, null, hanging)).toBeNull();
  });

  test('is not known without a finished attempt, nor from counters that have ended', () => {
    expect(next(0.1)).toBeNull();
    const ended = cut(lived(() => ACCEPTED).stored, (time) => time < at(1));
    expect(next(5.4, null, ended)).toBe(4.55);
    expect(next(6.1, null, ended)).toBeNull();
  });
});

import fc from 'fast-check';
import { diagnose } from '../diagnose';
import type { ClientMetricName, ClientSeries } from '../evidence/findings';
import { evidenceAt } from '../replay/evidence-at';
import { withGaps, withNewPod } from '../replay/derive';
import type { StoredSeries } from '../replay/open-metrics';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { outagesOf } from './outages';
import type { OutageHistory } from './outages';
import { startsOf } from './starts';
import { volumeOf } from './volume';

/** When attempts failed, and of what time nobody knows. */

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const at = (minutes: number): number => T0 + minutes * MIN;
const FAILED: Attempt = {
  retrieve: 200,
  send: 503,
  err: 'gateway server reported unexpected error code: 503: x',
};

const seriesOf = (stored: readonly StoredSeries[], now: number): readonly ClientSeries[] => {
  const metrics = evidenceAt(stored, null, now)['client-metrics'];
  return metrics.is === 'found' ? metrics.value.series : [];
};

const lived = (endAt: number, attempt: (minute: number, index: number) => Attempt) =>
  simulate({ startAt: T0, endAt, attempt: (index, now) => attempt((now - T0) / MIN, index) }).stored;

/** Nothing was scraped between these minutes. */
const without = (stored: readonly StoredSeries[], from: number, to: number): readonly StoredSeries[] =>
  stored.map(({ labels, samples }) => ({
    labels,
    samples: samples.filter(([time]) => time < at(from) || time > at(to)),
  }));

/** Spans in one line each, in whole minutes. */
const lines = ({ spans }: OutageHistory): readonly string[] =>
  spans.map((span) => {
    const minute = (time: number | null): string =>
      time === null ? '…' : `${Math.floor((time - T0) / MIN)}`;
    const when = `${minute(span.from)}-${minute(span.to)}`;
    if (span.is === 'gap') return `gap ${when}`;
    const unseen = span.unseenMs > 0 ? ` ${Math.round(span.unseenMs / MIN)} unseen` : '';
    return `${span.ended} ${when} ${span.failed} failed${span.mayBeOlder ? ' older' : ''}${unseen}`;
  });

const history = (stored: readonly StoredSeries[], now: number, from = T0): OutageHistory =>
  outagesOf(seriesOf(stored, now), { from, to: now });

describe('outages', () => {
  test('of a client that always delivers there are none, and the data cover the time', () => {
    expect(
      history(
        lived(at(120), () => ACCEPTED),
        at(120),
      ),
    ).toEqual({
      spans: [],
      knownFrom: T0 + 3000,
      covered: true,
    });
  });

  test('a single failed attempt among good ones is one', () => {
    const stored = lived(at(120), (_minute, index) => (index === 10 ? FAILED : ACCEPTED));
    expect(lines(history(stored, at(120)))).toEqual(['delivered 45-46 1 failed']);
  });

  test('each run of failures is one, and the last one lasts', () => {
    const stored = lived(at(180), (minute) =>
      (minute > 30 && minute < 50) || minute > 120 ? FAILED : ACCEPTED,
    );
    expect(lines(history(stored, at(180)))).toEqual(['delivered 31-51 19 failed', 'lasts 123-… 57 failed']);
  });

  test('one that lasts began when the report says that it fails since', () => {
    const stored = lived(at(180), (minute) => (minute > 120 ? FAILED : ACCEPTED));
    const report = diagnose(evidenceAt(stored, null, at(180)), at(180));
    expect(report.state).toBe('failing');
    expect(history(stored, at(180)).spans[0]?.from).toBe(report.failingSince);
  });

  test('attempts with nothing to send do not end one', () => {
    const stored = lived(at(100), (minute) =>
      minute > 30 && minute < 60 ? (minute > 40 && minute < 50 ? EMPTY : FAILED) : ACCEPTED,
    );
    const { spans } = history(stored, at(100));
    expect(spans).toHaveLength(1);
  });

  test('one that began before the range is told whole, and one that ended before it is not told', () => {
    const stored = lived(at(180), (minute) =>
      (minute > 30 && minute < 50) || minute > 120 ? FAILED : ACCEPTED,
    );
    expect(lines(history(stored, at(180), at(150)))).toEqual(['lasts 123-… 57 failed']);
  });

  test('one whose beginning was not seen may be older', () => {
    const stored = without(
      lived(at(120), () => FAILED),
      0,
      60,
    );
    const told = history(stored, at(120));
    expect(lines(told)).toEqual(['lasts 60-… 120 failed older']);
    expect(told.covered).toBe(false);
  });

  test('the process that a new pod brings ends it with its first upload', () => {
    const stored = withNewPod(
      lived(at(120), (minute) => (minute > 30 && minute < 60 ? FAILED : ACCEPTED)),
      60 * 60,
    );
    expect(lines(history(stored, at(120)))).toEqual(['delivered 31-61 29 failed']);
  });

  test('scrapes that are missing now and then are no gap', () => {
    const stored = withGaps(lived(at(120), (minute) => (minute > 60 && minute < 80 ? FAILED : ACCEPTED)));
    expect(history(stored, at(120)).spans.map(({ is }) => is)).toEqual(['outage']);
  });
});

describe('time without data', () => {
  test('is neither an outage nor health', () => {
    const stored = without(
      lived(at(120), () => ACCEPTED),
      40,
      70,
    );
    expect(lines(history(stored, at(120)))).toEqual(['gap 39-70']);
  });

  test('with failures on both sides belongs to their outage, which says so', () => {
    const stored = without(
      lived(at(120), (minute) => (minute > 20 ? FAILED : ACCEPTED)),
      40,
      70,
    );
    expect(lines(history(stored, at(120)))).toEqual(['lasts 22-… 97 failed 31 unseen']);
  });

  test('up to now leaves open whether an outage lasts', () => {
    const stored = lived(at(60), (minute) => (minute > 20 ? FAILED : ACCEPTED));
    expect(lines(history(stored, at(90)))).toEqual(['unseen 22-59 37 failed', 'gap 59-90']);
  });

  test('before the first sample is told as such', () => {
    const stored = lived(at(60), () => ACCEPTED);
    expect(history(stored, at(60), at(-60))).toEqual({ spans: [], knownFrom: T0 + 3000, covered: false });
    expect(outagesOf([], { from: T0, to: at(60) })).toEqual({ spans: [], knownFrom: null, covered: false });
  });
});

describe('whatever becomes of the attempts', () => {
  const phase = fc.record({
    attempt: fc.constantFrom(ACCEPTED, FAILED, EMPTY),
    seen: fc.boolean(),
    minutes: fc.integer({ min: 1, max: 40 }),
  });

  const increase = (all: readonly ClientSeries[], metric: ClientMetricName): number =>
    all
      .filter((one) => one.metric === metric)
      .reduce((sum, { samples }) => sum + (samples.at(-1)?.[1] ?? 0), 0);

  test('spans are ordered and apart, within what is known, and no failure is counted twice', () => {
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 8 }), (phases) => {
        const ends = phases.map((_one, index) =>
          phases.slice(0, index + 1).reduce((sum, { minutes }) => sum + minutes, 0),
        );
        const now = at(ends.at(-1) ?? 0);
        const all = lived(
          now,
          (minute) => phases[ends.findIndex((end) => minute < end)]?.attempt ?? ACCEPTED,
        );
        const stored = phases.reduce<readonly StoredSeries[]>(
          (kept, { seen }, index) => (seen ? kept : without(kept, ends[index - 1] ?? 0, ends[index] ?? 0)),
          all,
        );
        const series = seriesOf(stored, now);
        const { spans, knownFrom } = outagesOf(series, { from: T0, to: now });
        spans.forEach((span, index) => {
          expect(span.from).toBeGreaterThanOrEqual(knownFrom ?? Infinity);
          expect(span.to ?? now).toBeGreaterThanOrEqual(span.from);
          expect(span.to ?? now).toBeLessThanOrEqual(now);
          const before = spans[index - 1];
          if (before !== undefined) expect(span.from).toBeGreaterThanOrEqual(before.to ?? Infinity);
        });
        const failed = spans.reduce((sum, span) => sum + (span.is === 'outage' ? span.failed : 0), 0);
        expect(failed).toBeLessThanOrEqual(increase(series, 'federate_requests_failed_total') + 1);
        const report = diagnose(evidenceAt(stored, null, now), now);
        const open = spans.find((span) => span.is === 'outage' && span.ended === 'lasts');
        if (report.state === 'failing' && report.failingSince !== null)
          expect(open?.from).toBe(report.failingSince);
      }),
      { numRuns: 150 },
    );
  });
});

describe('starts of the client', () => {
  const born = (pod: string, ...starts: readonly number[]): ClientSeries => ({
    metric: 'process_start_time_seconds',
    pod,
    samples: starts.map((minute, index) => [at(minute + index * 0.1 + 1), at(minute) / 1000]),
  });

  test('are told once each, with whether the pod was there before', () => {
    const all = [born('a', 0, 0, 20, 20, 40), born('b', 60)];
    expect(startsOf(all, { from: at(10), to: at(90) })).toEqual([
      { at: at(20), pod: 'a', again: true },
      { at: at(40), pod: 'a', again: true },
      { at: at(60), pod: 'b', again: false },
    ]);
  });

  test('that two Prometheus read a rounding apart are one', () => {
    expect(startsOf([born('a', 20, 20.01)], { from: at(0), to: at(90) })).toHaveLength(1);
  });

  test('are not told of values that are no times', () => {
    const odd: ClientSeries = {
      metric: 'process_start_time_seconds',
      pod: 'a',
      samples: [
        [at(1), NaN],
        [at(2), Infinity],
        [at(3), 0],
      ],
    };
    expect(startsOf([odd], { from: 0, to: at(90) })).toEqual([]);
  });
});

describe('the volume of an upload', () => {
  const gauge = (metric: ClientMetricName, ...values: readonly number[]): ClientSeries => ({
    metric,
    pod: 'a',
    samples: values.map((value, index) => [at(index), value]),
  });
  const all = [gauge('federate_samples', 900, 1000), gauge('federate_filtered_samples', 10, 20)];

  test('is that of the newest samples', () => {
    expect(volumeOf(all, at(2))).toEqual({ retrieved: 1000, leftOut: 20 });
    expect(volumeOf(all, at(0.5))).toEqual({ retrieved: 900, leftOut: 10 });
  });

  test('is not known without them, or when they are old', () => {
    expect(volumeOf([], at(2))).toBeNull();
    expect(volumeOf(all, at(8))).toBeNull();
    expect(volumeOf([gauge('federate_samples', NaN)], at(1))).toBeNull();
  });

  test('of more that was left out than came nothing is left', () => {
    const odd = [gauge('federate_samples', 5), gauge('federate_filtered_samples', 9)];
    expect(volumeOf(odd, at(0))).toEqual({ retrieved: 5, leftOut: 5 });
  });
});

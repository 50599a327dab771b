import fc from 'fast-check';
import { diagnose } from '../diagnose';
import type { ClientMetricName, ClientSeries, Evidence } from '../evidence/findings';
import { mergeSeries } from '../evidence/merge-series';
import { evidenceAt, NOT_ASKED } from '../replay/evidence-at';
import type { StoredSeries } from '../replay/open-metrics';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { countLedger } from './count';
import { courseOf } from './course';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const at = (minutes: number): number => T0 + minutes * MIN;

const UPLOAD_503: Attempt = {
  retrieve: 200,
  send: 503,
  err: 'gateway server reported unexpected error code: 503: x',
};
const REFUSED: Attempt = {
  err: 'Get "https://p:9091/federate?m": dial tcp 172.30.115.6:9091: connect: connection refused',
};
const TOKEN: Attempt = {
  retrieve: 200,
  err: 'unable to authorize to server: initial authentication token is expired or invalid',
};

type Points = readonly (readonly [minutes: number, value: number])[];

const series = (
  metric: ClientMetricName,
  points: Points,
  more: Partial<ClientSeries> = {},
): ClientSeries => ({
  metric,
  pod: 'telemeter-client-1',
  ...more,
  samples: points.map(([minutes, value]) => [at(minutes), value]),
});

const sent = (statusCode: string, points: Points, more: Partial<ClientSeries> = {}): ClientSeries =>
  series('metricsclient_http_requests_total', points, { client: 'federate_to', statusCode, ...more });
const fetched = (statusCode: string, points: Points): ClientSeries =>
  series('metricsclient_http_requests_total', points, { client: 'federate_from', statusCode });

const evidence = (all: readonly ClientSeries[], now: number): Evidence => ({
  ...NOT_ASKED,
  'client-metrics': { is: 'found', value: { series: all }, at: now },
});

const report = (all: readonly ClientSeries[], minutes: number) =>
  diagnose(evidence(all, at(minutes)), at(minutes));

/** `value` every half minute from `from` to `to`. */
const flat = (from: number, to: number, value: (minutes: number) => number): Points =>
  Array.from({ length: Math.round((to - from) * 2) + 1 }, (_, index) => [
    from + index / 2,
    value(from + index / 2),
  ]);

const OLD_PROCESS = series(
  'process_start_time_seconds',
  flat(-60, 60, () => at(-6000) / 1000),
);

describe('the window of the ledger', () => {
  const total = (points: Points) =>
    report([series('federate_requests_total', points), OLD_PROCESS], 20).ledger?.attempts;

  test('starts at the last sample before its left end', () => {
    expect(
      total([
        [4, 100],
        [6, 103],
        [20, 110],
      ]),
    ).toBe(10);
  });

  test('takes no baseline that is more than five minutes older than its left end', () => {
    expect(
      total([
        [-1, 50],
        [6, 103],
        [20, 110],
      ]),
    ).toBe(7);
  });

  test('takes its first sample where nothing lies before and the process is old', () => {
    expect(
      total([
        [6, 103],
        [20, 110],
      ]),
    ).toBe(7);
  });

  test('leaves out a sample at its left end and takes in one at its right end', () => {
    expect(
      total([
        [4.9, 7],
        [5, 8],
        [20, 9],
      ]),
    ).toBe(1);
  });

  test('counts from 0 what a process did that was born in it', () => {
    const young = series('process_start_time_seconds', [
      [10, at(9.9) / 1000],
      [20, at(9.9) / 1000],
    ]);
    expect(
      report(
        [
          series('federate_requests_total', [
            [10, 1],
            [20, 4],
          ]),
          young,
        ],
        20,
      ).ledger?.attempts,
    ).toBe(4);
  });

  test('counts a status code from 0 that appears for the first time', () => {
    const all = [
      OLD_PROCESS,
      series(
        'federate_requests_total',
        flat(0, 20, (minutes) => (minutes < 18 ? 10 : 11)),
      ),
      series(
        'federate_requests_failed_total',
        flat(0, 20, (minutes) => (minutes < 18 ? 0 : 1)),
      ),
      fetched(
        '200',
        flat(0, 20, (minutes) => (minutes < 18 ? 10 : 11)),
      ),
      sent(
        '503',
        flat(18, 20, () => 1),
      ),
    ];
    expect(report(all, 20).ledger?.codes).toContainEqual({ leg: 'send', statusCode: '503', count: 1 });
  });

  test('survives a container that restarts', () => {
    const all = [
      series('federate_requests_total', [
        [4, 100],
        [8, 104],
        [12, 2],
        [20, 5],
      ]),
      series('process_start_time_seconds', [
        [4, at(-600) / 1000],
        [8, at(-600) / 1000],
        [12, at(11) / 1000],
        [20, at(11) / 1000],
      ]),
    ];
    expect(report(all, 20).ledger?.attempts).toBe(9);
  });

  test('sees a restart by the start time even where the counter has caught up', () => {
    const all = [
      series('federate_requests_total', [
        [4, 1],
        [8, 1],
        [20, 3],
      ]),
      series('process_start_time_seconds', [
        [4, at(3) / 1000],
        [8, at(7) / 1000],
        [20, at(7) / 1000],
      ]),
    ];
    expect(report(all, 20).ledger?.attempts).toBe(3);
  });

  test('takes a small decrease of the same process for a difference of clocks, not for a restart', () => {
    const all = [
      series('federate_requests_total', [
        [4, 500],
        [8, 503],
        [9, 502],
        [20, 506],
      ]),
      OLD_PROCESS,
    ];
    expect(report(all, 20).ledger?.attempts).toBeLessThanOrEqual(7);
  });

  test('counts nothing twice where a counter went back a little', () => {
    const backAndForth = series('federate_requests_total', [
      [4, 500],
      [8, 503],
      [9, 502],
      [10, 503],
      [11, 501],
      [20, 506],
    ]);
    expect(report([backAndForth, OLD_PROCESS], 20).ledger?.attempts).toBe(6);
  });

  test('adds up all pods', () => {
    const one = (pod: string) => [
      series(
        'federate_requests_total',
        [
          [4, 10],
          [20, 13],
        ],
        { pod },
      ),
      series(
        'process_start_time_seconds',
        [
          [4, at(-600) / 1000],
          [20, at(-600) / 1000],
        ],
        { pod },
      ),
    ];
    expect(report([...one('a'), ...one('b')], 20).ledger?.attempts).toBe(6);
  });

  test('reads the gauges of OpenShift 4.16 and earlier', () => {
    const simulated = simulate({ startAt: T0, endAt: at(20), attempt: () => UPLOAD_503 });
    const old = simulated.stored.filter(
      ({ labels }) => labels['__name__'] !== 'metricsclient_http_requests_total',
    );
    const [now, before] = [
      diagnose(evidenceAt(simulated.stored, null, at(20)), at(20)),
      diagnose(evidenceAt(old, null, at(20)), at(20)),
    ];
    expect(before.ledger).toEqual(now.ledger);
    expect([now.generation, before.generation]).toEqual(['http-requests', 'request-gauges']);
  });

  test('is null where no sample lies in it', () => {
    expect(
      report(
        [
          series('federate_requests_total', [
            [-60, 1],
            [-40, 2],
          ]),
        ],
        20,
      ),
    ).toMatchObject({ ledger: null, state: 'unknown' });
  });

  test('passes over NaN and infinity', () => {
    expect(
      total([
        [4, 100],
        [5, NaN],
        [6, Infinity],
        [20, 104],
      ]),
    ).toBe(4);
  });
});

const stateAt = (minutes: number, attempt: (index: number, at: number) => Attempt, scrapeSeconds = 30) => {
  const { stored } = simulate({ startAt: T0, endAt: at(90), attempt, scrapeSeconds });
  return diagnose(evidenceAt(stored, null, at(minutes)), at(minutes));
};

describe('the state', () => {
  test('one accepted attempt after a start is delivering', () => {
    expect(stateAt(1, () => ACCEPTED).state).toBe('delivering');
  });

  test('one failed attempt after a start is collecting', () => {
    expect(stateAt(0.8, () => UPLOAD_503).state).toBe('collecting');
  });

  test('an attempt that has not ended is collecting', () => {
    expect(stateAt(3, () => ({ ...REFUSED, seconds: 270 })).state).toBe('collecting');
  });

  test('two failures are failing, also where they are ten minutes apart', () => {
    expect(stateAt(2, () => UPLOAD_503).state).toBe('failing');
    expect(stateAt(12, () => ({ ...REFUSED, seconds: 270 })).state).toBe('failing');
  });

  const brokenUntil =
    (minutes: number) =>
    (_: number, now: number): Attempt =>
      now < at(minutes) ? UPLOAD_503 : ACCEPTED;

  test('a run that has ended is recovering, until it has left the window', () => {
    expect(stateAt(20, brokenUntil(16))).toMatchObject({ state: 'recovering', stage: 'none', steps: [] });
    expect(stateAt(30, brokenUntil(16)).state).toBe('recovering');
    expect(stateAt(33, brokenUntil(16)).state).toBe('delivering');
  });

  test('failures with accepted uploads between them are degraded', () => {
    expect(stateAt(20, (index) => (index % 2 === 0 ? UPLOAD_503 : ACCEPTED)).state).toBe('degraded');
  });

  test('attempts with nothing to send are degraded, not delivering', () => {
    expect(stateAt(20, () => EMPTY)).toMatchObject({
      state: 'degraded',
      stage: 'retrieve',
      failingSince: null,
    });
  });

  test('a failure after nothing was to be sent does not count as a second empty attempt', () => {
    const after = stateAt(40, (_, now) => (now < at(12) ? EMPTY : UPLOAD_503));
    expect(after).toMatchObject({ state: 'failing', ledger: { nothingToSend: 0 } });
  });

  test('a new pod whose first upload is accepted is recovering: it does not hide the old one', () => {
    const old = simulate({ startAt: T0, endAt: at(16), attempt: () => TOKEN });
    const young = simulate({ startAt: at(16), endAt: at(40), pod: 'new', attempt: () => ACCEPTED });
    expect(diagnose(evidenceAt([...old.stored, ...young.stored], null, at(17)), at(17)).state).toBe(
      'recovering',
    );
  });

  test('stale samples are unknown, never delivering', () => {
    const { stored } = simulate({ startAt: T0, endAt: at(20), attempt: () => ACCEPTED });
    const stale = diagnose(evidenceAt(stored, null, at(26)), at(26));
    expect(stale).toMatchObject({ state: 'unknown', lastAccepted: at(18.05) });
    expect(stale.missing.map(({ id }) => id)).toContain('client-metrics');
  });

  test('fresh counters without an attempt for 45 minutes are unknown, and named as what is missing', () => {
    const { stored } = simulate({
      startAt: T0,
      endAt: at(60),
      attempt: (index) => (index < 3 ? ACCEPTED : { retrieve: 200, seconds: 7200 }),
    });
    const silent = diagnose(evidenceAt(stored, null, at(58)), at(58));
    expect(silent.state).toBe('unknown');
    expect(silent.missing[0]).toEqual({ id: 'client-metrics', why: 'nothing', detail: null });
  });

  test('told by the log has no times of counters that ended before', () => {
    const fault: Attempt = { ...TOKEN };
    const { stored, log } = simulate({
      startAt: T0,
      endAt: at(40),
      attempt: (_, now) => (now < at(12) ? ACCEPTED : fault),
    });
    const until = stored.map(({ labels, samples }) => ({
      labels,
      samples: samples.filter(([time]) => time < at(22)),
    }));
    const firing = {
      is: 'found' as const,
      value: {
        name: 'TelemeterClientFailures',
        state: 'firing' as const,
        activeAt: at(14),
        ratio: 0.9,
        selectedSeries: null,
      },
      at: at(30),
    };
    const told = diagnose({ ...evidenceAt(until, log, at(30)), alert: firing }, at(30));
    expect(told).toMatchObject({ state: 'failing', stage: 'authorize', ledger: null });
    expect([told.failingSince, told.lastAccepted, told.clearsAt, told.nextAttempt]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(told.missing.map(({ id }) => id)).toContain('client-metrics');
  });

  test('no samples at all are unknown', () => {
    expect(diagnose(evidenceAt([], null, T0), T0).state).toBe('unknown');
  });
});

describe('a failed and an accepted attempt in one scrape interval', () => {
  const both = (after: Points, newest: number) => {
    const points = (base: number, step: number): Points => [
      ...flat(-20, 0, () => base),
      [2, base + step],
      ...after.map(([minutes, more]) => [minutes, base + step + more] as const),
    ];
    return report(
      [
        OLD_PROCESS,
        series('federate_requests_total', points(10, 2)),
        series('federate_requests_failed_total', [
          ...flat(-20, 0, () => 3),
          [2, 4],
          ...flat(2.5, newest, () => 4),
        ]),
        sent('200', [...flat(-20, 0, () => 7), [2, 8], ...flat(2.5, newest, () => 8)]),
        fetched('200', points(10, 2)),
      ],
      newest,
    );
  };

  test('have no visible order at first', () => {
    expect(
      both(
        flat(2.5, 2.5, () => 0),
        2.5,
      ).state,
    ).toBe('degraded');
  });

  test('are in order once no retry came: the accepted one was last', () => {
    expect(
      both(
        flat(2.5, 4, () => 0),
        4,
      ).state,
    ).toBe('recovering');
  });

  test('are in order once a retry came: the failed one was last', () => {
    expect(both([[2.5, 0], ...flat(3, 4, () => 1)], 4).state).toBe('degraded');
  });
});

describe('moments', () => {
  test('failing since the first failure after the last accepted upload', () => {
    const broke = stateAt(40, (_, now) => (now < at(12) ? ACCEPTED : UPLOAD_503));
    expect(broke).toMatchObject({ state: 'failing', failingSince: at(13.55), lastAccepted: at(9.05) });
  });

  test('is not known where it lies before all that is known', () => {
    const counting = (from: number) => flat(from, 60, (minutes) => 1000 + Math.floor(minutes));
    const all = [
      OLD_PROCESS,
      series('federate_requests_total', counting(0)),
      series('federate_requests_failed_total', counting(0)),
    ];
    expect(report(all, 60)).toMatchObject({ state: 'failing', failingSince: null, lastAccepted: null });
  });

  test('looks back 24 hours and no further', () => {
    const day = 24 * 60;
    const { stored } = simulate({
      startAt: at(-day - 10),
      endAt: at(10),
      attempt: (index) => (index === 0 ? ACCEPTED : UPLOAD_503),
      scrapeSeconds: 60,
    });
    expect(diagnose(evidenceAt(stored, null, at(-11)), at(-11)).lastAccepted).toEqual(expect.any(Number));
    expect(diagnose(evidenceAt(stored, null, at(5)), at(5))).toMatchObject({
      lastAccepted: null,
      failingSince: null,
    });
  });

  const withAlert = (stored: readonly StoredSeries[], now: number, state: 'firing' | 'inactive') =>
    diagnose(
      {
        ...evidenceAt(stored, null, now),
        alert: {
          is: 'found',
          at: now,
          value: {
            name: 'TelemeterClientFailures',
            state,
            activeAt: null,
            ratio: null,
            selectedSeries: null,
          },
        },
      },
      now,
    ).clearsAt;

  test('the alert clears about 15 minutes after the last of many failures', () => {
    const { stored } = simulate({
      startAt: at(-120),
      endAt: at(20),
      attempt: (_, now) => (now < T0 ? UPLOAD_503 : ACCEPTED),
    });
    const clearsAt = withAlert(stored, at(2), 'firing');
    expect(Math.abs((clearsAt ?? 0) - at(14.5))).toBeLessThan(3 * MIN);
    expect(withAlert(stored, at(2), 'inactive')).toBeNull();
  });

  test('the alert does not clear while the client fails', () => {
    const { stored } = simulate({ startAt: at(-120), endAt: at(20), attempt: () => UPLOAD_503 });
    expect(withAlert(stored, at(2), 'firing')).toBeNull();
  });

  test('the next attempt comes a minute after a failure and four and a half after a success', () => {
    const failed = stateAt(2.2, () => UPLOAD_503);
    expect((failed.nextAttempt ?? 0) - at(2.05)).toBe(MIN);
    const accepted = stateAt(2.2, () => ACCEPTED);
    expect((accepted.nextAttempt ?? 0) - at(0.05)).toBe(4.5 * MIN);
  });
});

describe('series that Thanos took from two Prometheus', () => {
  const plans: readonly (readonly [string, (index: number) => Attempt])[] = [
    ['delivering', () => ACCEPTED],
    ['failing', () => UPLOAD_503],
    ['failing', () => TOKEN],
    ['failing', () => REFUSED],
    ['degraded', (index) => (index % 2 === 0 ? ACCEPTED : UPLOAD_503)],
    ['degraded', () => EMPTY],
  ];

  test.each(plans)('are still %s', (state, attempt) => {
    const one = simulate({ startAt: T0, endAt: at(40), attempt }).stored;
    const whole = diagnose(evidenceAt(one, null, at(30)), at(30));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 }),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 0, max: 500 }),
        (offset, from, later) => {
          const other = simulate({ startAt: T0, endAt: at(40), attempt, scrapeOffset: 3 + offset }).stored;
          const mixed = one.map((own, index) =>
            from[index] === true
              ? own
              : (other.find(({ labels }) => JSON.stringify(labels) === JSON.stringify(own.labels)) ?? own),
          );
          const now = at(30) + later * 1000;
          const seen = diagnose(evidenceAt(mixed, null, now), now);
          expect(seen.state).toBe(state);
          expect(seen.causes.map(({ id }) => id)).toEqual(whole.causes.map(({ id }) => id));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('whatever the series hold', () => {
  const names: readonly ClientMetricName[] = [
    'federate_requests_total',
    'federate_requests_failed_total',
    'metricsclient_http_requests_total',
    'metricsclient_request_retrieve',
    'metricsclient_request_send',
    'process_start_time_seconds',
  ];
  const value = fc.oneof(
    fc.integer({ min: 0, max: 50 }),
    fc.double(),
    fc.constantFrom(NaN, Infinity, -Infinity, -1, 1e300),
  );
  const sample = fc.tuple(
    fc.integer({ min: 0, max: 3000 }).map((seconds) => T0 + seconds * 1000),
    value,
  );
  const anySeries: fc.Arbitrary<ClientSeries> = fc.record({
    metric: fc.constantFrom(...names),
    pod: fc.constantFrom('a', 'b'),
    client: fc.constantFrom('federate_from', 'federate_to'),
    statusCode: fc.constantFrom('200', '401', '503', 'x'),
    samples: fc
      .array(sample, { maxLength: 30 })
      .map((samples) => [...samples].sort(([left], [right]) => left - right)),
  });
  const anyAll = fc.array(anySeries, { maxLength: 10 });
  const now = T0 + 3000 * 1000;

  test('nothing is thrown and nothing is negative', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        const said = diagnose(evidence(all, now), now);
        for (const count of Object.values(said.ledger ?? {}))
          if (typeof count === 'number') expect(count).toBeGreaterThanOrEqual(0);
        const course = courseOf(all, now);
        for (const run of course?.runs ?? []) expect(run.count).toBeGreaterThan(0);
        if (course !== null) expect(countLedger(course).codes.every(({ count }) => count > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('their order is irrelevant', () => {
    fc.assert(
      fc.property(
        anyAll.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(courseOf(shuffled, now)?.runs.length).toBe(courseOf(all, now)?.runs.length);
          const [one, other] = [diagnose(evidence(all, now), now), diagnose(evidence(shuffled, now), now)];
          expect([other.state, other.stage, other.failingSince, other.lastAccepted]).toEqual([
            one.state,
            one.stage,
            one.failingSince,
            one.lastAccepted,
          ]);
          expect(other.ledger?.failed).toBe(one.ledger?.failed);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('merging in pieces is the same as asking once', () => {
    fc.assert(
      fc.property(anyAll, fc.integer({ min: 0, max: 3000 }), (all, cut) => {
        const key = (one: ClientSeries): string =>
          JSON.stringify([one.metric, one.pod, one.client, one.statusCode]);
        const unique = [...new Map(all.map((one) => [key(one), one])).values()];
        const part = (keep: (time: number) => boolean) =>
          unique.map((one) => ({ ...one, samples: one.samples.filter(([time]) => keep(time)) }));
        const merged = mergeSeries(
          part((time) => time <= T0 + cut * 1000),
          part((time) => time >= T0 + cut * 1000),
          now,
        );
        const whole = mergeSeries([], unique, now);
        expect(new Map(merged.map((one) => [key(one), one.samples.length]))).toEqual(
          new Map(whole.map((one) => [key(one), one.samples.length])),
        );
        expect(
          merged.every(({ samples }) =>
            samples.every(([time], index) => index === 0 || time > (samples[index - 1]?.[0] ?? 0)),
          ),
        ).toBe(true);
      }),
    );
  });

  test('merging forgets what is older than a day and twenty minutes', () => {
    const old = series('federate_requests_total', [
      [0, 1],
      [24 * 60 + 25, 2],
    ]);
    expect(mergeSeries([old], [], at(24 * 60 + 30))).toEqual([{ ...old, samples: [[at(24 * 60 + 25), 2]] }]);
    expect(mergeSeries([old], [], at(48 * 60 + 50))).toEqual([]);
  });
});

import type { ClientMetricName, ClientSeries } from '../evidence/findings';
import { seriesOf } from '../replay/series-of';
import type { Points } from '../replay/series-of';
import { countLedger } from './count';
import { courseOf } from './course';

/** What two scrapes after each other tell, in whatever form their series come. */

const MIN = 60_000;
const LONG_AGO = -6000;

const series = (metric: ClientMetricName, points: Points, more: Partial<ClientSeries> = {}) =>
  seriesOf(0, metric, points, more);
const starts = (points: Points, pod = 'a') => series('federate_requests_total', points, { pod });
const failed = (points: Points, pod = 'a') => series('federate_requests_failed_total', points, { pod });
const fetched = (statusCode: string, points: Points, pod = 'a') =>
  series('metricsclient_http_requests_total', points, { client: 'federate_from', statusCode, pod });
const sent = (statusCode: string, points: Points, pod = 'a') =>
  series('metricsclient_http_requests_total', points, { client: 'federate_to', statusCode, pod });
/** When the process of each scrape started, in minutes. */
const born = (points: Points, pod = 'a') =>
  series(
    'process_start_time_seconds',
    points.map(([minutes, start]) => [minutes, start * 60] as const),
    { pod },
  );
const from = (first: number, ...values: readonly number[]): Points =>
  [first, ...values].map((value, index) => [index, value] as const);
/** The same a few seconds later, as another Prometheus scrapes it. */
const later = (points: Points, seconds = 6): Points =>
  points.map(([minutes, value]) => [minutes + seconds / 60, value] as const);

/** What each scrape is the first to show, in one line each. */
const steps = (all: readonly ClientSeries[], now = 60): readonly string[] =>
  (courseOf(all, now * MIN)?.steps ?? []).map((step) => {
    const codes = (['retrieve', 'send'] as const).flatMap((leg) =>
      [...step[leg]].map(([code, count]) => `${leg} ${count}x${code}`),
    );
    return [
      `${step.from / MIN}-${step.at / MIN}: ${step.reborn ? 'born, ' : ''}${step.starts} started`,
      ...(step.failed > 0 ? [`${step.failed} failed`] : []),
      ...codes,
    ].join(', ');
  });
const attempts = (all: readonly ClientSeries[], now = 15): number => {
  const course = courseOf(all, now * MIN);
  return course === null ? 0 : countLedger(course).attempts;
};

test.each<readonly [string, readonly ClientSeries[], readonly string[]]>([
  [
    'in one piece',
    [starts(from(5, 6, 6)), failed(from(2, 2, 3)), fetched('403', from(0, 0, 1))],
    ['0-1: 1 started', '1-2: 0 started, 1 failed, retrieve 1x403'],
  ],
  [
    'what was reached before, of which the other Prometheus told a little later',
    [
      starts(from(905, 906, 906, 906)),
      failed(later(from(300, 300, 301))),
      sent('200', later(from(600, 600, 600))),
    ],
    ['0-1: 1 started', '2-3: 0 started, 1 failed'],
  ],
  [
    'a first failure, which nobody had counted before',
    [
      starts(from(5, 6, 6)),
      failed([
        [0.1, 1],
        [1.1, 1],
      ]),
    ],
    ['0-1: 1 started, 1 failed'],
  ],
  [
    'in no order',
    [
      starts([
        [2, 7],
        [0, 5],
        [1, 6],
      ]),
      failed([
        [1, 2],
        [0, 2],
        [2, 3],
      ]),
    ],
    ['0-1: 1 started', '1-2: 1 started, 1 failed'],
  ],
  [
    'in two pieces, of which the larger value counts',
    [
      starts([
        [0, 5],
        [2, 7],
      ]),
      starts([
        [1, 6],
        [2, 6],
      ]),
      failed([
        [0, 1],
        [2, 3],
      ]),
      failed([
        [0, 2],
        [2, 2],
      ]),
    ],
    ['0-1: 1 started', '1-2: 1 started, 1 failed'],
  ],
  [
    'in two pieces, the newer one first',
    [
      starts([
        [2, 7],
        [3, 8],
      ]),
      starts([
        [0, 5],
        [1, 6],
      ]),
    ],
    ['0-1: 1 started', '1-2: 1 started', '2-3: 1 started'],
  ],
  [
    'with a scrape twice, of which the larger value counts',
    [
      starts([
        [0, 5],
        [1, 7],
        [1, 6],
        [2, 8],
      ]),
    ],
    ['0-1: 2 started', '1-2: 1 started'],
  ],
  ['with one value for two scrapes', [starts(from(5, 5, 6))], ['1-2: 1 started']],
  [
    'with answers that another Prometheus saw later: they belong to the failure',
    [
      starts(from(5, 6, 6, 6)),
      failed(from(2, 2, 3, 3)),
      fetched(
        '403',
        later([
          [2, 1],
          [3, 1],
        ]),
      ),
      sent(
        '503',
        later([
          [2, 1],
          [3, 1],
        ]),
      ),
    ],
    ['0-1: 1 started', '1-2: 0 started, 1 failed, retrieve 1x403, send 1x503'],
  ],
  [
    'with ends that another Prometheus saw later: none comes before its start',
    [
      starts(from(5, 6, 7, 7)),
      failed([
        [0, 2],
        [1.1, 3],
      ]),
      sent('200', [
        [0, 2],
        [1.1, 2],
        [2.1, 3],
      ]),
    ],
    ['0-1: 1 started', '1-2: 1 started, 1 failed', '2-3: 0 started, send 1x200'],
  ],
  [
    'with ends that another Prometheus saw earlier',
    [starts(from(5, 6, 6)), failed(later(from(2, 2, 3), -6))],
    ['0-1: 1 started', '1-2: 0 started, 1 failed'],
  ],
  [
    'with a counter of the process before, which the new one does not have yet',
    [
      starts(from(5, 6, 7, 1, 2)),
      failed(from(2, 3, 4, 0, 1)),
      fetched('403', [
        [0, 0],
        [1, 1],
      ]),
      born(from(LONG_AGO, LONG_AGO, LONG_AGO, 2.5, 2.5)),
    ],
    [
      `${LONG_AGO}-0: born, 5 started, 2 failed`,
      '0-1: 1 started, 1 failed, retrieve 1x403',
      '1-2: 1 started, 1 failed',
      '2-3: born, 1 started',
      '3-4: 1 started, 1 failed',
    ],
  ],
  [
    'as gauges of 4.16, whose names tell the leg',
    [
      starts(from(5, 6)),
      series('metricsclient_request_retrieve', from(5, 6), { statusCode: '200' }),
      series('metricsclient_request_send', from(0, 1), { statusCode: '503' }),
    ],
    ['0-1: 1 started, retrieve 1x200, send 1x503'],
  ],
  [
    'as gauges of 4.16 beside the counters, which alone count',
    [
      starts(from(5, 6)),
      fetched('200', from(5, 6)),
      series('metricsclient_request_send', from(0, 1), { statusCode: '503' }),
    ],
    ['0-1: 1 started, retrieve 1x200'],
  ],
  [
    'with an answer that has no code',
    [
      starts(from(5, 6)),
      series('metricsclient_http_requests_total', from(0, 1), { client: 'federate_from' }),
    ],
    ['0-1: 1 started, retrieve 1x'],
  ],
])('counters %s', (_what, all, expected) => {
  expect(steps(all)).toEqual(expected);
});

describe('the newest scrape', () => {
  const all = (answered: Points) => [starts(from(5, 6, 6)), failed(from(2, 2, 3)), fetched('403', answered)];

  test('waits for the answers that another Prometheus sees later', () => {
    expect(steps(all(later(from(0, 0))), 2)).toEqual(['0-1: 1 started']);
    expect(steps(all(later(from(0, 0, 1))), 2.1)).toEqual([
      '0-1: 1 started',
      '1-2: 0 started, 1 failed, retrieve 1x403',
    ]);
  });

  test('does not wait for answers that have ended', () => {
    expect(steps(all(from(0, 0)), 2)).toEqual(['0-1: 1 started', '1-2: 0 started, 1 failed']);
  });

  test('does not wait for ends, nor for what comes after the moment that is spoken of', () => {
    expect(
      steps(
        [
          starts(from(5, 6, 7)),
          failed([
            [0, 2],
            [1.1, 2],
          ]),
        ],
        2,
      ),
    ).toEqual(['0-1: 1 started', '1-2: 1 started']);
    expect(steps([starts(from(5, 6, 7))], 1)).toEqual(['0-1: 1 started']);
  });
});

describe('a process', () => {
  const same = (values: readonly number[]) => born(values.map((_, index) => [index, LONG_AGO] as const));

  test.each<readonly [string, readonly number[], boolean, number]>([
    ['that counts back by two is the same, seen by two Prometheus', [500, 503, 501, 506], true, 6],
    ['that counts back by more is a new one', [500, 503, 500, 506], true, 3 + 506],
    [
      'that counts back by a little is a new one, where its start is not known',
      [10, 12, 11, 13],
      false,
      2 + 13,
    ],
    ['that counts back by a little to almost nothing is a new one', [2, 3, 2, 4], true, 1 + 4],
    ['that counts back by one to three is the same', [3, 4, 3, 5], true, 2],
  ])('%s', (_what, values, known, expected) => {
    const [first = 0, ...others] = values;
    expect(attempts([starts(from(first, ...others)), ...(known ? [same(values)] : [])], 4)).toBe(expected);
  });

  test.each<readonly [string, Points, number]>([
    ['is a new one by its start alone', from(LONG_AGO, LONG_AGO, 1.5, 1.5), 1 + 7 + 1],
    [
      'is the same where its start differs by a second',
      from(LONG_AGO, LONG_AGO, LONG_AGO + 1 / 60, LONG_AGO + 1 / 60),
      3,
    ],
    [
      'is the same where its start is not always known',
      [
        [0, LONG_AGO],
        [3, LONG_AGO],
      ],
      3,
    ],
  ])('%s', (_what, started, expected) => {
    expect(attempts([starts(from(5, 6, 7, 8)), born(started)], 4)).toBe(expected);
  });

  test('is new once, where its start is seen after its counters', () => {
    const all = [starts(from(5, 6, 1, 2, 2)), born(from(LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO, 1.5))];
    expect(steps(all).slice(1)).toEqual(['0-1: 1 started', '1-2: born, 1 started', '2-3: 1 started']);
  });

  test('counts from its start, or from its first scrape where a clock says that it starts later', () => {
    expect(steps([starts(from(2, 3)), born(from(-1, -1))])).toEqual([
      '-1-0: born, 2 started',
      '0-1: 1 started',
    ]);
    expect(steps([starts(from(2, 3)), born(from(1, 1))])).toEqual(['0-0: born, 2 started', '0-1: 1 started']);
  });

  test('of which nobody knows the start counts from its second scrape', () => {
    expect(steps([starts(from(2, 3))])).toEqual(['0-1: 1 started']);
  });
});

describe('several pods', () => {
  const b = (...points: Points) => starts(points, 'b');
  const c = (...points: Points) => starts(points, 'c');

  test('of which one comes later: it counts from the last scrape of the others', () => {
    expect(steps([b([4, 1], [5, 2]), starts(from(5, 6, 7, 8)), c([0, 9], [2, 9])])).toEqual([
      '3-4: born, 1 started',
      '4-5: 1 started',
      '0-1: 1 started',
      '1-2: 1 started',
      '2-3: 1 started',
    ]);
  });

  test('that are there at the same time do not tell when each other began', () => {
    expect(steps([starts(from(5, 6)), b([0, 1], [1, 2])])).toEqual(['0-1: 1 started', '0-1: 1 started']);
  });

  test('of one moment stand in the order in which their processes began', () => {
    const both = [
      starts(
        [
          [5, 3],
          [6, 4],
        ],
        'b',
      ),
      sent(
        '200',
        [
          [5, 3],
          [6, 4],
        ],
        'b',
      ),
      fetched(
        '200',
        [
          [5, 3],
          [6, 4],
        ],
        'b',
      ),
      born(
        [
          [5, 4],
          [6, 4],
        ],
        'b',
      ),
      starts([
        [5, 7],
        [6, 8],
      ]),
      failed([
        [5, 7],
        [6, 8],
      ]),
      born([
        [5, LONG_AGO],
        [6, LONG_AGO],
      ]),
    ];
    const order = (all: readonly ClientSeries[]) =>
      courseOf(all, 7 * MIN)
        ?.runs.filter(({ at }) => at === 6 * MIN)
        .map(({ outcome }) => outcome);
    expect(order(both)).toEqual(['failed', 'accepted']);
    expect(order([...both].reverse())).toEqual(['failed', 'accepted']);
  });

  test('stand in the order of time, whichever comes first in the answer', () => {
    const all = [
      starts(
        [
          [8, 3],
          [9, 4],
        ],
        'b',
      ),
      failed(
        [
          [8, 3],
          [9, 4],
        ],
        'b',
      ),
      starts(from(5, 6)),
      failed(from(5, 6)),
    ];
    expect(courseOf(all, 10 * MIN)?.runs.map(({ at }) => at / MIN)).toEqual([1, 8, 9]);
  });

  test('have an attempt in flight where one of them has', () => {
    const inFlight = (all: readonly ClientSeries[]) => courseOf(all, 5 * MIN)?.inFlight;
    expect(inFlight([starts(from(5, 6)), failed(from(5, 6)), b([0, 1], [1, 2])])).toBe(true);
    expect(inFlight([starts(from(5, 6)), failed(from(5, 6))])).toBe(false);
  });
});

test('counters are fresh for five minutes, and are none where nobody counts attempts', () => {
  expect(courseOf([failed(from(1, 2))], 5 * MIN)).toBeNull();
  expect(courseOf([starts(from(1, 2))], 5 * MIN)).toMatchObject({
    firstAt: 0,
    newestAt: MIN,
    generation: null,
  });
});

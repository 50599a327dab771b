import { diagnose } from '../diagnose';
import type { ClientMetricName, ClientSeries } from '../evidence/findings';
import { evidenceAt, NOT_ASKED } from '../replay/evidence-at';
import { seriesOf } from '../replay/series-of';
import type { Points } from '../replay/series-of';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { binAnswers } from './bin-answers';
import { courseOf } from './course';

/** What became of each attempt, as far as counters tell. */

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const at = (minutes: number): number => T0 + minutes * MIN;

const series = (metric: ClientMetricName, points: Points, more: Partial<ClientSeries> = {}) =>
  seriesOf(T0, metric, points, more);
const starts = (points: Points, more: Partial<ClientSeries> = {}) =>
  series('federate_requests_total', points, more);
const failed = (points: Points, more: Partial<ClientSeries> = {}) =>
  series('federate_requests_failed_total', points, more);
const fetched = (statusCode: string, points: Points, more: Partial<ClientSeries> = {}) =>
  series('metricsclient_http_requests_total', points, { client: 'federate_from', statusCode, ...more });
const sent = (statusCode: string, points: Points, more: Partial<ClientSeries> = {}) =>
  series('metricsclient_http_requests_total', points, { client: 'federate_to', statusCode, ...more });
const born = (points: Points, more: Partial<ClientSeries> = {}) =>
  series(
    'process_start_time_seconds',
    points.map(([minutes, start]) => [minutes, at(start) / 1000] as const),
    more,
  );

/** Finished attempts in one line each: when, what became of them, where they stopped. */
const runs = (all: readonly ClientSeries[], now = 60): readonly string[] =>
  (courseOf(all, at(now))?.runs ?? []).map((run) => {
    const codes = [...run.stops.retrieve, ...run.stops.send].map(([code, count]) => `${count}x${code}`);
    const stops = [
      ...(run.stops.noAnswer > 0 ? [`${run.stops.noAnswer}xno-answer`] : []),
      ...(run.stops.stopped > 0 ? [`${run.stops.stopped}xstopped`] : []),
      ...codes,
    ];
    const order = run.unordered ? ' unordered' : '';
    return [`${(run.at - T0) / MIN} ${run.count} ${run.outcome}${order}`, ...stops].join(' ');
  });

/** A counter that stands still at first, then has these values from the first minute on. */
const from = (first: number, ...values: readonly number[]): Points => [
  [0, first],
  ...values.map((value, index) => [index + 1, value] as const),
];

test.each<readonly [string, readonly ClientSeries[], readonly string[]]>([
  [
    'are seen one by one',
    [
      starts(from(5, 6, 6, 7)),
      failed(from(2, 2, 3, 3)),
      fetched('200', from(5, 6, 6, 7)),
      sent('200', from(3, 3, 3, 4)),
    ],
    ['2 1 failed 1xstopped', '3 1 accepted'],
  ],
  [
    'were empty once the next one has started',
    [starts(from(5, 6, 7, 8)), failed(from(2, 2, 2, 2)), fetched('200', from(5, 6, 7, 8))],
    ['2 1 empty', '3 1 empty'],
  ],
  [
    'were not empty where their end is seen late',
    [starts(from(5, 6, 7, 7)), failed(from(2, 2, 2, 4))],
    ['3 2 failed 2xno-answer'],
  ],
  [
    'were empty but one, where the end of one is seen late',
    [starts(from(5, 8, 8)), failed(from(2, 2, 4))],
    ['1 1 empty', '2 2 failed 2xno-answer'],
  ],
  [
    'were empty where the process ended, whatever the next one finishes',
    [starts(from(2, 3, 4, 1, 1)), failed(from(2, 2, 2, 0, 2)), born(from(-6000, -6000, -6000, 2.5, 2.5))],
    ['2 1 empty', '4 2 failed 2xno-answer'],
  ],
  [
    'that are in flight when a process ends have no end',
    [starts(from(2, 3, 1, 2)), failed(from(2, 2, 1, 1)), born(from(-6000, -6000, 1.5, 1.5))],
    ['2 1 failed 1xno-answer'],
  ],
  [
    'are told apart by the code of their answer',
    [
      starts(from(5, 9)),
      failed(from(2, 6)),
      fetched('200', from(5, 6)),
      fetched('403', from(0, 1)),
      sent('503', from(0, 1)),
    ],
    ['1 4 failed 2xno-answer 1x403 1x503'],
  ],
  [
    'have a code that was seen a scrape too early',
    [starts(from(5, 6, 6, 7)), failed(from(2, 2, 3, 3)), fetched('403', from(0, 1, 1, 1))],
    ['2 1 failed 1x403'],
  ],
  [
    'have no code that is older than the attempt before',
    [
      starts(from(5, 6, 7, 7)),
      failed(from(2, 2, 3, 4)),
      fetched('403', from(0, 1, 1, 1)),
      fetched('500', from(0, 0, 1, 1)),
    ],
    ['2 1 failed 1x403', '3 1 failed 1x500'],
  ],
  [
    'of two codes seen too early keep the newer one',
    [
      starts(from(5, 6, 6)),
      failed(from(2, 2, 3)),
      fetched('403', from(0, 1, 1)),
      fetched('500', from(0, 1, 1)),
    ],
    ['2 1 failed 1x500'],
  ],
  [
    'share the answers of one scrape, one after the other',
    [starts(from(5, 7, 7, 7)), failed(from(2, 3, 4, 4)), fetched('403', from(0, 2, 2, 2))],
    ['1 1 failed 1x403', '2 1 failed 1x403'],
  ],
  [
    'have no more answers than there are of them',
    [starts(from(5, 7, 8)), failed(from(2, 4, 5)), fetched('403', from(0, 3, 3)), sent('503', from(0, 1, 1))],
    ['1 2 failed 2x403', '2 1 failed 1x503'],
  ],
  [
    'stopped behind Prometheus where its answer was seen before',
    [starts(from(5, 6, 6)), failed(from(2, 2, 3)), fetched('200', from(5, 6, 6))],
    ['2 1 failed 1xstopped'],
  ],
  [
    'got no answer where the one before them did',
    [
      starts(from(5, 6, 7, 7)),
      failed(from(2, 2, 2, 3)),
      fetched('200', from(5, 6, 6, 6)),
      sent('200', from(3, 4, 4, 4)),
    ],
    ['1 1 accepted', '3 1 failed 1xno-answer'],
  ],
  [
    'with nothing to send before them are not stopped by the answer that those got',
    [starts(from(5, 6, 7, 7)), failed(from(2, 2, 2, 3)), fetched('200', from(5, 6, 6, 6))],
    ['2 1 empty', '3 1 failed 1xno-answer'],
  ],
  [
    'that ended within a minute of their start ended one that had nothing to send',
    [starts(from(5, 6, 7)), failed(from(2, 2, 3)), fetched('200', from(5, 6, 6))],
    ['2 1 empty', '2 1 failed 1xno-answer'],
  ],
])('attempts %s', (_what, all, expected) => {
  expect(runs(all)).toEqual(expected);
});

test.each<readonly [string, boolean, Points]>([
  ['has started and not ended', true, from(5, 6)],
  ['has started and failed', false, from(5, 5, 6)],
])('an attempt that %s is in flight: %p', (_what, inFlight, points) => {
  const all = [starts(points), failed(inFlight ? from(2, 2) : from(2, 2, 3))];
  expect(courseOf(all, at(10))?.inFlight).toBe(inFlight);
});

describe('a failed and an accepted attempt of one scrape', () => {
  // The scrape at 2 min is the first to show both; the one before was at 0 min.
  const order = (newest: number, ...startsAfter: readonly number[]) => {
    const times = Array.from({ length: (newest - 2) * 12 + 1 }, (_, index) => 2 + index / 12);
    const points = (first: number, more: number, later: boolean): Points => [
      [-1, first],
      [0, first],
      ...times.map(
        (time) =>
          [time, first + more + (later ? startsAfter.filter((start) => start <= time).length : 0)] as const,
      ),
    ];
    return runs([
      starts(points(10, 2, true)),
      failed(points(3, 1, false)),
      fetched('200', points(10, 2, false)),
      sent('200', points(7, 1, false)),
    ]).filter((run) => run.startsWith('2 '));
  };
  const FAILED_LAST = ['2 1 accepted', '2 1 failed 1xstopped'];
  const ACCEPTED_LAST = ['2 1 failed 1xstopped', '2 1 accepted'];
  const UNKNOWN = ['2 1 failed unordered 1xstopped', '2 1 accepted unordered'];

  test.each<readonly [string, readonly string[], number, readonly number[]]>([
    ['have no order yet', UNKNOWN, 3, []],
    ['are in order once a retry is overdue', ACCEPTED_LAST, 3.1, []],
    ['are in order once a retry has come', FAILED_LAST, 5, [3]],
    ['are in order where a retry came as late as it can', FAILED_LAST, 6, [4.3]],
    ['are in order where no retry came for longer than that', ACCEPTED_LAST, 6, [4.5]],
  ])('%s', (_what, expected, newest, startsAfter) => {
    expect(order(newest, ...startsAfter)).toEqual(expected);
  });

  test('have no order where the process ended after them', () => {
    const all = [
      starts([...from(10, 12), [2, 1]]),
      failed([...from(3, 4), [2, 0]]),
      fetched('200', [...from(10, 12), [2, 1]]),
      sent('200', [...from(7, 8), [2, 0]]),
    ];
    expect(runs(all)).toEqual(['1 1 failed unordered 1xstopped', '1 1 accepted unordered']);
  });

  test('have no order where another one is under way', () => {
    const all = [
      starts(from(10, 13)),
      failed(from(3, 4)),
      fetched('200', from(10, 12)),
      sent('200', from(7, 8)),
    ];
    expect(runs([...all, starts([[9, 13]])])).toEqual([
      '1 1 failed unordered 1xstopped',
      '1 1 accepted unordered',
    ]);
  });
});

const send = (code: number): Attempt => ({
  retrieve: 200,
  send: code,
  err: `gateway server reported unexpected error code: ${code}: x`,
});
const REFUSED: Attempt = {
  err: 'Get "https://p:9091/federate": dial tcp 172.30.1.6:9091: connect: connection refused',
};
const FORBIDDEN: Attempt = { retrieve: 403, err: 'Prometheus server forbidden: https://p:9091/federate' };
const TOKEN: Attempt = {
  retrieve: 200,
  err: 'unable to authorize to server: initial authentication token is expired or invalid',
};
const lived = (attempt: (index: number, now: number) => Attempt, endAt = at(120)) =>
  simulate({ startAt: T0, endAt, attempt }).stored;
const said = (minutes: number, attempt: (index: number, now: number) => Attempt) =>
  diagnose(evidenceAt(lived(attempt), null, at(minutes)), at(minutes));
/** These, one after the other, and the last of them again and again. */
const first =
  (...attempts: readonly Attempt[]) =>
  (index: number): Attempt =>
    attempts[Math.min(index, attempts.length - 1)] ?? ACCEPTED;
const HANGS: Attempt = { retrieve: 200, err: 'x', seconds: 7200 };

describe('the failures that are to be explained', () => {
  const counts = (minutes: number, ...attempts: readonly Attempt[]) =>
    said(minutes, first(...attempts)).causes.map(({ id, because }) => [id, because[0]?.values]);

  test('are those of the window', () => {
    expect(counts(30, send(503))).toEqual([['red-hat-server-error', { code: '503', count: 15, failed: 15 }]]);
  });

  test('are those of the hour, where the client has hung since', () => {
    const slow = { ...send(503), seconds: 62 * 60 };
    expect(counts(40, send(503), send(503), HANGS)).toEqual([
      ['red-hat-server-error', { code: '503', count: 2, failed: 2 }],
    ]);
    expect(counts(100, send(500), send(500), send(500), slow, send(503), HANGS)).toEqual([
      ['red-hat-server-error', { code: '503', count: 2, failed: 2 }],
    ]);
  });

  test('are those since the last accepted upload while the client fails, all of the window otherwise', () => {
    expect(counts(8, send(500), ACCEPTED, send(503), send(503), HANGS)).toEqual([
      ['red-hat-server-error', { code: '503', count: 2, failed: 2 }],
    ]);
    expect(counts(6.2, send(500), ACCEPTED, send(503), HANGS)).toEqual([
      ['red-hat-server-error', { code: '500', count: 1, failed: 2 }],
    ]);
  });

  test('are one, where a process has only just started', () => {
    expect(said(0.8, () => send(503))).toMatchObject({
      state: 'collecting',
      causes: [{ id: 'red-hat-server-error', sureness: 'found' }],
    });
  });

  test('are one, where a process has hung after it', () => {
    expect(said(20, first(send(503), HANGS))).toMatchObject({
      state: 'collecting',
      causes: [{ id: 'red-hat-server-error', sureness: 'found' }],
    });
  });

  test('are none where all is delivered', () => {
    expect(said(30, () => ACCEPTED).causes).toEqual([]);
  });
});

describe('attempts with nothing to send', () => {
  const empty = (minutes: number, ...attempts: readonly Attempt[]) => {
    const { state, causes, ledger } = said(minutes, first(...attempts));
    const cause = causes.find(({ id }) => id === 'nothing-to-send');
    return [state, ledger?.nothingToSend, cause?.because[0]?.values['count'] ?? 0];
  };

  test.each<readonly [string, number, readonly Attempt[], readonly unknown[]]>([
    ['count while uploads go through', 11, [EMPTY, ACCEPTED, EMPTY, ACCEPTED], ['degraded', 1, 1]],
    ['count twice', 15, [ACCEPTED, EMPTY, EMPTY, ACCEPTED], ['degraded', 2, 2]],
    [
      'do not count before an upload, while the client fails',
      12,
      [EMPTY, ACCEPTED, TOKEN, TOKEN],
      ['failing', 1, 0],
    ],
    ['count after an upload, while the client fails', 12, [ACCEPTED, EMPTY, TOKEN, TOKEN], ['failing', 1, 1]],
    [
      'do not count once the client recovers, before the upload or after it',
      11,
      [TOKEN, ACCEPTED, EMPTY, HANGS],
      ['recovering', 1, 0],
    ],
  ])('%s', (_what, minutes, attempts, expected) => {
    expect(empty(minutes, ...attempts)).toEqual(expected);
  });
});

test('attempts with nothing to send do not count once nothing counts any more', () => {
  const stored = lived(() => EMPTY, at(20));
  expect(diagnose(evidenceAt(stored, null, at(26)), at(26))).toMatchObject({ state: 'unknown', causes: [] });
});

describe('the state', () => {
  test('of two failures that one scrape shows is failing', () => {
    const value = { series: [starts(from(5, 7)), failed(from(2, 4))] };
    const evidence = { ...NOT_ASKED, 'client-metrics': { is: 'found' as const, at: at(2), value } };
    expect(diagnose(evidence, at(2)).state).toBe('failing');
  });

  test.each<readonly [string, number, readonly Attempt[], string]>([
    [
      'of one failure, when what was accepted before it has left the window',
      20,
      [ACCEPTED, { ...send(503), seconds: 900 }],
      'degraded',
    ],
    ['of one failure, with nothing before it', 20, [{ ...send(503), seconds: 900 }, HANGS], 'collecting'],
    ['of one upload that is long over', 30, [ACCEPTED, HANGS], 'unknown'],
    ['of two failures of more than an hour ago', 70, [send(503), send(503), HANGS], 'collecting'],
    [
      'of one failure of more than an hour ago and one since',
      70,
      [send(503), { ...send(503), seconds: 3600 }, HANGS],
      'collecting',
    ],
    ['of failures before and after an upload', 8, [send(503), ACCEPTED, send(503), ACCEPTED], 'degraded'],
    [
      'of failures with nothing to send between them',
      9,
      [send(503), EMPTY, send(503), ACCEPTED],
      'recovering',
    ],
  ])('%s', (_what, minutes, attempts, state) => {
    expect(said(minutes, first(...attempts)).state).toBe(state);
  });
});

describe('answers over time', () => {
  const all = (): readonly ClientSeries[] => {
    const answer = evidenceAt(
      lived(first(ACCEPTED, EMPTY, REFUSED, FORBIDDEN, TOKEN, send(503), ACCEPTED)),
      null,
      at(40),
    )['client-metrics'];
    return answer.is === 'found' ? answer.value.series : [];
  };
  const binned = (fromMinute: number, toMinute: number, minutes: number) =>
    binAnswers(all(), { from: at(fromMinute), to: at(toMinute) }, minutes * MIN);

  test('stand by leg and code, in their bins', () => {
    // Ends: accepted 0.05 min, empty (seen by the next start) 9.05, then failures each minute, accepted from 13.05 on.
    const { starts: begins, answers, binMs } = binned(0, 20, 5);
    expect(begins).toEqual([at(0), at(5), at(10), at(15)]);
    expect(binMs).toBe(5 * MIN);
    expect(answers).toEqual([
      { leg: 'retrieve', code: '200', counts: [1, 1, 3, 1] },
      { leg: 'retrieve', code: '403', counts: [0, 0, 1, 0] },
      { leg: 'retrieve', code: 'none', counts: [0, 1, 0, 0] },
      { leg: 'send', code: '200', counts: [1, 0, 1, 1] },
      { leg: 'send', code: '503', counts: [0, 0, 1, 0] },
      { leg: 'send', code: 'none', counts: [0, 0, 1, 0] },
    ]);
  });

  test('are only those between two moments', () => {
    expect(binned(10, 12, 1).answers.map(({ leg, code, counts }) => [leg, code, ...counts])).toEqual([
      ['retrieve', '200', 0, 1],
      ['retrieve', '403', 1, 0],
      ['send', 'none', 0, 1],
    ]);
    expect(binned(0.05, 1, 1).answers).toEqual([]);
    expect(binned(-1, 0.05, 1).answers.map(({ counts }) => counts)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('the ledger', () => {
  test('has each answer with its count, the most first', () => {
    const { ledger } = diagnose(
      {
        ...NOT_ASKED,
        'client-metrics': {
          is: 'found',
          at: at(5),
          value: {
            series: [
              starts(from(10, 16)),
              failed(from(3, 8)),
              fetched('403', from(0, 2)),
              fetched('200', from(10, 14)),
              sent('503', from(0, 3)),
              sent('200', from(7, 8)),
            ],
          },
        },
      },
      at(5),
    );
    expect(ledger).toEqual({
      attempts: 6,
      answeredByPrometheus: 6,
      retrieved: 4,
      answeredByRedHat: 4,
      accepted: 1,
      failed: 5,
      nothingToSend: 0,
      codes: [
        { leg: 'retrieve', statusCode: '200', count: 4 },
        { leg: 'send', statusCode: '503', count: 3 },
        { leg: 'retrieve', statusCode: '403', count: 2 },
        { leg: 'send', statusCode: '200', count: 1 },
      ],
    });
  });
});

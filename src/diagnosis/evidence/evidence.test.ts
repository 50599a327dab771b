import { isAlertName } from './alert-names';
import { alignedRange } from './aligned-range';
import type { ClientSeries } from './findings';
import { logPath, podsPath } from './log-paths';
import type { LogRequest } from './log-paths';
import { KEPT_MS, mergeSeries } from './merge-series';
import { hasFailed } from './request';
import type { RawAnswer } from './request';

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

describe('the name of an alert', () => {
  test.each([
    ['TelemeterClientFailures', true],
    ['TelemeterClientSendErrors', true],
    ['TelemeterClientRetrieveErrors', true],
    ['TelemeterClient', false],
    ['KubePodCrashLooping', false],
    ['', false],
    [undefined, false],
  ])('%p is one of ours: %p', (name, ours) => {
    expect(isAlertName(name)).toBe(ours);
  });
});

describe('the paths of a log', () => {
  const request: LogRequest = {
    to: 'log',
    namespace: 'openshift-monitoring',
    selector: 'app=telemeter-client',
    container: 'telemeter-client',
    tailLines: 500,
    limitBytes: 1000,
  };

  test('list the pods that it may be of', () => {
    expect(podsPath(request)).toBe(
      '/api/v1/namespaces/openshift-monitoring/pods?labelSelector=app%3Dtelemeter-client',
    );
  });

  test('name pod, container and how much is wanted', () => {
    expect(logPath(request, 'telemeter-client-1')).toBe(
      '/api/v1/namespaces/openshift-monitoring/pods/telemeter-client-1/log?container=telemeter-client&tailLines=500&limitBytes=1000',
    );
  });

  test('name how far back the newest part reaches, where only that is wanted', () => {
    expect(logPath({ ...request, sinceSeconds: 1260 }, 'telemeter-client-1')).toMatch(
      /&limitBytes=1000&sinceSeconds=1260$/,
    );
  });
});

describe('a range of a curve', () => {
  test.each([
    ['half an hour', 30, 30],
    ['two hours', 120, 30],
    ['three hours, which 240 points of 30 s do not fill', 180, 60],
    ['a day', 1440, 360],
  ])('of %s has the finest step that a scrape can fill and a screen can show', (_what, minutes, step) => {
    const { from, to, stepSeconds } = alignedRange(minutes * MINUTE, NOON + 17_000);
    expect(stepSeconds).toBe(step);
    expect([from % (step * 1000), to % (step * 1000)]).toEqual([0, 0]);
    expect(to).toBe(NOON);
    expect(to - from).toBe(minutes * MINUTE);
  });

  test('has the same points at a later refresh within a step', () => {
    expect(alignedRange(1440 * MINUTE, NOON + 5 * MINUTE)).toEqual(alignedRange(1440 * MINUTE, NOON));
  });
});

describe('a second place is asked', () => {
  test.each<readonly [string, RawAnswer, boolean]>([
    ['not after a body', { is: 'body', body: {} }, false],
    ['not after a 404, which is an answer', { is: 'unreachable', detail: 'gone', status: 404 }, false],
    ['after a 403', { is: 'refused', detail: 'forbidden', status: 403 }, true],
    ['after no answer at all', { is: 'unreachable', detail: 'timeout' }, true],
  ])('%s', (_when, answer, asked) => {
    expect(hasFailed(answer)).toBe(asked);
  });
});

describe('counters that are read part by part', () => {
  type At = readonly [minutesAgo: number, value: number];
  const series = (more: Partial<ClientSeries>, ...samples: readonly At[]): ClientSeries => ({
    metric: 'metricsclient_http_requests_total',
    pod: 'telemeter-client-1',
    client: 'federate_to',
    statusCode: '200',
    ...more,
    samples: samples.map(([ago, value]) => [NOON - ago * MINUTE, value]),
  });

  test('are one series, oldest first, and of two answers for one moment the newer counts', () => {
    const merged = mergeSeries([series({}, [3, 5], [2, 6])], [series({}, [1, 9], [2, 7])], NOON);
    expect(merged).toEqual([series({}, [3, 5], [2, 7], [1, 9])]);
  });

  test.each<readonly [string, Partial<ClientSeries>]>([
    ['another pod', { pod: 'telemeter-client-2' }],
    ['another counter', { metric: 'metricsclient_request_send' }],
    ['the other leg', { client: 'federate_from' }],
    ['another status code', { statusCode: '503' }],
  ])('stay apart from those of %s', (_what, other) => {
    const merged = mergeSeries([series({}, [2, 6])], [series(other, [1, 1])], NOON);
    expect(merged).toEqual([series({}, [2, 6]), series(other, [1, 1])]);
  });

  test('forget what is as old as the day and the window', () => {
    const old = KEPT_MS / MINUTE;
    expect(mergeSeries([series({}, [old, 1], [old - 1, 2])], [], NOON)).toEqual([series({}, [old - 1, 2])]);
  });
});

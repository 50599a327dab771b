import type { ClientMetricName, ClientSeries } from '../evidence/findings';
import { binAnswers } from './bin-answers';

const MINUTE = 60_000;
const POD = 'telemeter-client-1';

/** A counter of a pod, one value a minute. */
const series = (
  metric: ClientMetricName,
  values: readonly number[],
  more: Partial<ClientSeries> = {},
  from = 0,
): ClientSeries => ({
  metric,
  pod: POD,
  samples: values.map((value, index) => [(from + index) * MINUTE, value]),
  ...more,
});

const from200 = { client: 'federate_from', statusCode: '200' };
const to = (statusCode: string) => ({ client: 'federate_to', statusCode });
const sums = (all: readonly ClientSeries[]): Record<string, number> => {
  const { answers } = binAnswers(all, { from: 0, to: 6 * MINUTE }, 2 * MINUTE);
  return Object.fromEntries(
    answers.map(({ leg, code, counts }) => [`${leg} ${code}`, counts.reduce((a, b) => a + b, 0)]),
  );
};

describe('answers over time', () => {
  test('an upload code that occurs once shows, though rate() would not see it', () => {
    const all = [
      series('federate_requests_total', [10, 11, 12, 13, 14]),
      series('federate_requests_failed_total', [0, 0, 1, 1, 1]),
      series('metricsclient_http_requests_total', [10, 11, 12, 13, 14], from200),
      series('metricsclient_http_requests_total', [10, 11, 11, 12, 13], to('200')),
      series('metricsclient_http_requests_total', [1, 1, 1], to('503'), 2),
    ];
    expect(sums(all)).toMatchObject({ 'send 503': 1, 'send 200': 3 });
    const { answers, starts } = binAnswers(all, { from: 0, to: 6 * MINUTE }, 2 * MINUTE);
    expect(starts).toEqual([0, 2 * MINUTE, 4 * MINUTE]);
    expect(answers.find(({ code }) => code === '503')?.counts).toEqual([1, 0, 0]);
  });

  test('a refused token exchange is no answer on the way to Red Hat, where the counters have nothing', () => {
    const all = [
      series('federate_requests_total', [10, 11, 12, 13]),
      series('federate_requests_failed_total', [10, 11, 12, 13]),
      series('metricsclient_http_requests_total', [10, 11, 12, 13], from200),
    ];
    expect(sums(all)).toEqual({ 'retrieve 200': 3, 'send none': 3 });
  });

  test('a silent Prometheus is no answer on the first leg', () => {
    const all = [
      series('federate_requests_total', [10, 11, 12, 13]),
      series('federate_requests_failed_total', [10, 11, 12, 13]),
    ];
    expect(sums(all)).toEqual({ 'retrieve none': 3 });
  });

  test('without counters there is nothing to show', () => {
    expect(binAnswers([], { from: 0, to: 6 * MINUTE }, 2 * MINUTE).answers).toEqual([]);
  });
});

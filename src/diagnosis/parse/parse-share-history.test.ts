import { parseShareHistory } from './parse-share-history';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const at = (minute: number): number => T0 + minute * 60_000;

const series = (
  metric: Record<string, string>,
  values: readonly (readonly [minute: number, value: string])[],
) => ({
  metric,
  values: values.map(([minute, value]) => [at(minute) / 1000, value]),
});
const alerts = (alertstate: string, ...minutes: readonly number[]) =>
  series(
    {
      __name__: 'ALERTS',
      alertname: 'TelemeterClientFailures',
      alertstate,
      namespace: 'openshift-monitoring',
    },
    minutes.map((minute) => [minute, '1']),
  );
const read = (...result: readonly unknown[]) =>
  parseShareHistory(
    { is: 'body', body: { status: 'success', data: { resultType: 'matrix', result } } },
    at(10),
    60_000,
  );

test('the curve and the states of the alert come from one answer', () => {
  expect(
    read(
      alerts('pending', 2, 3, 4),
      alerts('firing', 5, 6, 7, 8, 9, 10),
      series({ namespace: 'openshift-monitoring' }, [
        [1, '0'],
        [2, '0.5'],
        [3, 'NaN'],
      ]),
    ),
  ).toEqual({
    is: 'found',
    at: at(10),
    value: {
      samples: [
        [at(1), 0],
        [at(2), 0.5],
        [at(3), NaN],
      ],
      alert: [
        { state: 'pending', from: at(2), to: at(5) },
        { state: 'firing', from: at(5), to: at(11) },
      ],
    },
  });
});

test('two alerts of one name are one: the worse state counts, and once', () => {
  const guided = (alertstate: string, ...minutes: readonly number[]) => {
    const one = alerts(alertstate, ...minutes);
    return { ...one, metric: { ...one.metric, runbook: 'guided' } };
  };
  const platform = [alerts('pending', 2, 3, 4), alerts('firing', 5, 6, 7, 8, 9, 10)];
  const both = read(...platform, guided('pending', 4, 5, 6, 7), guided('firing', 8, 9, 10));
  expect(both).toEqual(read(...platform));
});

test('an alert that came and went has a span for each time', () => {
  expect(read(alerts('pending', 1, 2, 5))).toMatchObject({
    value: {
      alert: [
        { state: 'pending', from: at(1), to: at(3) },
        { state: 'pending', from: at(5), to: at(6) },
      ],
    },
  });
});

test('of two alerts at a time the worse one counts', () => {
  expect(read(alerts('pending', 1, 2, 3), alerts('firing', 2))).toMatchObject({
    value: {
      alert: [
        { state: 'pending', from: at(1), to: at(2) },
        { state: 'firing', from: at(2), to: at(3) },
        { state: 'pending', from: at(3), to: at(4) },
      ],
    },
  });
});

test('no attempt and no alert is an answer', () => {
  expect(read()).toEqual({ is: 'found', at: at(10), value: { samples: [], alert: [] } });
});

test.each([
  ['refused', { is: 'refused', detail: 'Forbidden', status: 403 }],
  ['unreachable', { is: 'unreachable', detail: 'Bearer abcdefghijkl' }],
  ['unreadable', { is: 'body', body: { status: 'error', error: 'query timed out' } }],
] as const)('what went wrong is %s, and its words are redacted', (is, raw) => {
  const answer = parseShareHistory(raw, at(10), 60_000);
  expect(answer).toMatchObject({ is });
  expect(JSON.stringify(answer)).not.toContain('abcdefghijkl');
});

import { serve } from '../../lab/http-server';
import { subqueriesOf } from './subqueries';
import { crowd } from './crowd';
import { FAMILIES } from './families';
import { largeFigures } from './large-figures';
import { overviewQuestions, refreshQuestions } from './questions';
import { measureAll } from './measure';
import type { Costs } from './measure';
import { telemetryDay } from './telemetry';
import { textOf } from './text';

const END = Date.parse('2026-11-22T10:00:00Z');
const HOUR = 3_600_000;

describe('the crowd', () => {
  const COUNT = 20_000;
  const series = [...crowd(COUNT, END)];

  it('holds as many series as are asked for, of all metrics, no two alike', () => {
    const names = series.map(({ metric, labels }) => `${metric.name} ${JSON.stringify(labels)}`);
    expect(new Set(names).size).toBe(COUNT);
    expect(new Set(series.map(({ metric }) => metric.name))).toEqual(
      new Set(FAMILIES.map(({ name }) => name)),
    );
  });

  it('has a sample in each five minutes of two hours, and none at or after the end', () => {
    const times = series.map(({ samples }) => samples.map(([at]) => at));
    expect(new Set(times.map(({ length }) => length))).toEqual(new Set([24]));
    const first = Math.min(...times.map(([at = NaN]) => at));
    const last = times.map((all) => all.at(-1) ?? NaN);
    expect(first).toBeGreaterThanOrEqual(END - 2 * HOUR);
    expect(END - Math.min(...last)).toBeLessThan(HOUR / 12);
    expect(Math.max(...last)).toBeLessThan(END);
  });

  it('has much of the namespace openshift-monitoring, and nothing of telemeter-client', () => {
    const ours = series.filter(({ labels }) => labels['namespace'] === 'openshift-monitoring');
    expect(ours.length).toBeGreaterThan(COUNT / 100);
    expect(series.filter(({ labels }) => JSON.stringify(labels).includes('telemeter-client'))).toEqual([]);
  });
});

it('the text has a line for each sample, and one end', () => {
  const all = [...crowd(100, END)];
  const lines = [...textOf(all)].join('').split('\n');
  expect(lines).toHaveLength(100 * 24 + 2);
  expect(lines.slice(-2)).toEqual(['# EOF', '']);
  expect(lines.filter((line) => line === '# EOF')).toHaveLength(1);
  expect(lines[0]).toMatch(/^\w+\{.+\} \d+ 17\d{8}$/);
});

it('the telemetry day holds an alert that fires, remote write and conditions of operators', () => {
  const names = new Set(telemetryDay(END).map(({ metric }) => metric.name));
  for (const name of [
    'ALERTS',
    'cluster:telemetry_selected_series:count',
    'prometheus_remote_storage_samples_total',
    'cluster_operator_conditions',
  ])
    expect(names).toContain(name);
});

describe('subqueries', () => {
  it('are found with what they ask and for which steps, whatever is quoted', () => {
    expect(subqueriesOf('max(max_over_time((a{b="([1h:1m])"} > (c))[6h:1m]))')).toEqual([
      { inner: 'a{b="([1h:1m])"} > (c)', rangeSeconds: 21_600, stepSeconds: 60 },
    ]);
  });

  it('are none where there is only a range', () => {
    expect(subqueriesOf('rate(a[24h20m])')).toEqual([]);
  });

  it('are refused where their cost could not be asked', () => {
    expect(() => subqueriesOf('max_over_time(a[1h:1m])')).toThrow('is not known here');
    expect(() => subqueriesOf('max_over_time((a)[1h:])')).toThrow('is not known here');
  });
});

it('asks what the pages and the Overview item ask', () => {
  const names = refreshQuestions('day', 24 * HOUR, END).map(({ name }) => name);
  expect(names).toEqual([
    'client-metrics, day',
    'client-up, day',
    'client-workload, day',
    'alert, day',
    'remote-write, day',
    'cluster-operators, day',
    'failing share, 24 h',
  ]);
  expect(overviewQuestions().flatMap(({ query }) => subqueriesOf(query))).toHaveLength(1);
});

it('the greatest ratio of the parts is the one that counts', () => {
  const costs = (samples: number, item: number): Costs => {
    const one = (touched: number) => [{ name: '', samples: touched, peak: touched, ms: 1, found: 1 }];
    return {
      'the first refresh at 24 h': one(samples),
      'a later refresh at 24 h': one(samples),
      'a later refresh at 1 h': one(samples),
      'an Overview item': one(item),
    };
  };
  const figures = largeFigures(costs(1000, 30), costs(1000, 10));
  expect(figures.filter(({ budget }) => budget === 1.1).map(({ value }) => value)).toEqual([3, 3]);
});

it.each([
  ['an error', { status: 'error', error: 'too many samples' }, 'too many samples'],
  ['no statistics', { status: 'success', data: { result: [1] } }, 'without statistics'],
  [
    'nothing',
    {
      status: 'success',
      data: {
        result: [],
        stats: { timings: { execTotalTime: 0 }, samples: { totalQueryableSamples: 0, peakSamples: 0 } },
      },
    },
    'found nothing in the store',
  ],
])('%s in answer to a query is not cheap', async (_what, answer, words) => {
  const server = await serve((_request, response) => void response.end(JSON.stringify(answer)));
  try {
    await expect(measureAll({ url: server.url, at: END })).rejects.toThrow(words);
  } finally {
    await server.stop();
  }
});

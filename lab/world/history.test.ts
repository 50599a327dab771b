import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../prometheus/binaries';
import { SCENARIOS } from '../scenarios/list';
import { failingShare } from './alert-history';
import { openMetrics } from './exposition';
import { historyOf, scrapeSeconds } from './history';
import { HOUR, minute, MINUTE, SECOND } from './moment';
import { rate } from './rate';
import { scrape, stored, targetsAt } from './scrape';
import type { Series } from './series';
import { clientLog, createWorld, podsAt } from './world';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

const named = (history: readonly Series[], name: string): readonly Series[] =>
  history.filter(({ metric }) => metric.name === name);

/** How the alert stands at the end of the history. */
function alertOf(history: readonly Series[]): string {
  const latest = named(history, 'ALERTS').filter(({ samples }) => (samples.at(-1)?.[0] ?? 0) > NOW - MINUTE);
  return latest[0]?.labels['alertstate'] ?? 'inactive';
}

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'the history of %s',
  (_id, scenario) => {
    const world = createWorld(scenario, NOW);
    const history = historyOf(world);

    it('reaches 24 hours back, at one sample for each scrape, and ends shortly before now', () => {
      const every = scrapeSeconds(scenario);
      const [up] = named(history, 'up').filter(({ labels }) => labels['job'] === 'prometheus-k8s');
      const times = up?.samples.map(([at]) => at) ?? [];
      expect(times).toHaveLength((24 * 3600) / every);
      expect(new Set(times.slice(1).map((at, i) => at - (times[i] ?? 0)))).toEqual(new Set([every * SECOND]));
      expect(NOW - (times.at(-1) ?? 0)).toBeLessThan(30 * SECOND);
    });

    it('leaves the alert as the scenario expects it', () => {
      expect(alertOf(history)).toBe(scenario.expected.alert);
    });

    it('lets the alert fire for over an hour where it fires, and says when its condition first held', () => {
      const [state] = named(history, 'ALERTS_FOR_STATE');
      if (scenario.expected.alert !== 'firing') return;
      const activeAt = (state?.samples.at(-1)?.[1] ?? 0) * SECOND;
      const firing = named(history, 'ALERTS').find(({ labels }) => labels['alertstate'] === 'firing');
      expect(NOW - activeAt).toBeGreaterThan(2 * HOUR);
      expect(NOW - (firing?.samples[0]?.[0] ?? NOW)).toBeGreaterThan(HOUR);
      expect((firing?.samples[0]?.[0] ?? 0) - activeAt).toBeGreaterThanOrEqual(HOUR);
      expect(failingShare(history, NOW)).toBeGreaterThan(0.2);
    });

    it('is continued by the live targets: the same series, none of them going back', () => {
      const exposedAt = (at: number) =>
        targetsAt(world, at).flatMap((target) => stored(scrape(world, target.path, at), target.labels));
      const nameOf = ({ metric, labels }: { metric: { name: string }; labels: object }): string =>
        `${metric.name}${JSON.stringify(labels)}`;
      const known = new Set(exposedAt(NOW).map(nameOf));
      for (const each of exposedAt(NOW + 5 * MINUTE)) {
        const { metric, labels, value } = each;
        const before = named(history, metric.name).find(
          (one) => JSON.stringify(one.labels) === JSON.stringify(labels),
        );
        // A client exposes a status code only after its first answer with it.
        expect(before !== undefined).toBe(known.has(nameOf(each)));
        const last = before?.samples.at(-1)?.[1] ?? Number.NaN;
        if (metric.type === 'counter' && before !== undefined) expect(value).toBeGreaterThan(last - 1);
      }
    });

    it('is told alike by the log: as many errors as failed attempts of the pod that is there', () => {
      const [pod] = podsAt(world, NOW).filter(({ crash }) => crash === undefined);
      if (pod === undefined) return;
      const failed = stored(scrape(world, `/pods/${pod.name}/metrics`, NOW), {}).find(
        ({ metric }) => metric.name === 'federate_requests_failed_total',
      );
      const errors = clientLog(world, pod.name, NOW)
        .split('\n')
        .filter((line) => line.startsWith('level=error'));
      expect(errors).toHaveLength(failed?.value ?? -1);
    });
  },
);

it('a total failure is a share of exactly 1', () => {
  const scenario = SCENARIOS.find(({ id }) => id === 'upload-forbidden');
  if (scenario === undefined) throw new Error('not there');
  expect(failingShare(historyOf(createWorld(scenario, NOW)), NOW)).toBeCloseTo(1, 5);
});

it('the pull secret is refused to a new pod, which never got an upload answered', () => {
  const scenario = SCENARIOS.find(({ id }) => id === 'pull-secret-rejected');
  if (scenario === undefined) throw new Error('not there');
  const world = createWorld(scenario, NOW);
  const [pod, ...others] = podsAt(world, NOW);
  expect(others).toEqual([]);
  expect(minute(pod?.from ?? 0, NOW)).toBe(NOW - 140 * MINUTE);
  const sends = named(historyOf(world), 'metricsclient_request_send').map(({ labels }) => labels['pod']);
  expect(sends.length).toBeGreaterThan(0);
  expect(sends).not.toContain(pod?.name);
});

it('promtool takes the history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-history-test-'));
  try {
    const [scenario] = SCENARIOS;
    if (scenario === undefined) throw new Error('no scenario');
    writeFileSync(join(folder, 'history.om'), openMetrics(historyOf(createWorld(scenario, NOW))));
    const options = [
      'tsdb',
      'create-blocks-from',
      'openmetrics',
      join(folder, 'history.om'),
      join(folder, 'data'),
    ];
    execFileSync(findProgram('promtool'), options, { stdio: 'pipe' });
    expect(readdirSync(join(folder, 'data')).length).toBeGreaterThanOrEqual(12);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);

describe('rate', () => {
  const every30s = (values: readonly number[]) => values.map((value, i) => [i * 30 * SECOND, value] as const);

  it('has no answer for a single sample', () => {
    expect(rate(every30s([1]), 0, MINUTE)).toBeNull();
  });

  it('extrapolates to the ends of its window, but not below zero', () => {
    // Eleven samples over 5 minutes, 10 more; the window reaches 10 s further at its end.
    const samples = every30s([100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110]);
    expect(rate(samples, 310 * SECOND, 310 * SECOND + 1)).toBeCloseTo(10 / 300, 6);
    // Born at one: at this pace it was zero 30 s before its first sample, however far the window reaches back.
    const born = every30s([1, 2, 3]);
    expect(rate(born, 60 * SECOND, 15 * MINUTE)).toBeCloseTo((2 * (90 / 60)) / 900, 6);
  });

  it('sees a reset as a new start', () => {
    expect(rate(every30s([5, 6, 1]), 60 * SECOND, 60 * SECOND + 1)).toBeCloseTo(2 / 60, 4);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthy } from '../scenarios/all/healthy';
import type { Phase, Scenario } from '../scenarios/scenario';
import { HOUR, MINUTE, SECOND } from './moment';
import { scrape, stored } from './scrape';
import { clientTarget } from './client-metrics';
import { clientLog, createWorld, runningAt, type World } from './world';

/** What a real client exposed and logged while one thing was broken; values as `value`x`scrapes`. */
type Capture = {
  readonly capture: string;
  readonly firstScrape: number;
  readonly scrapes: number;
  readonly target: Readonly<Record<string, string>>;
  readonly series: Readonly<Record<string, string>>;
  readonly log: readonly { readonly line: string; readonly times: number }[];
};

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

// The other ends of the captures were on the same machine: quick, and with two series.
const QUICK = { status: 200, seconds: 0.005 } as const;
const WORKS: Omit<Phase, 'from'> = { federate: { ...QUICK, samples: 2 }, authorize: QUICK, upload: QUICK };

const CAPTURES: readonly (readonly [capture: string, broken: Partial<Phase>])[] = [
  ['healthy', {}],
  ['authorize-401', { authorize: { status: 401, seconds: 0.005 } }],
  ['upload-403', { upload: { status: 403, seconds: 0.005 } }],
  ['upload-503', { upload: { status: 503, body: '503', seconds: 0.005 } }],
  ['federate-503', { federate: { status: 503, seconds: 0.005 } }],
  ['proxy-407-connect', { authorize: { transport: 'Proxy Authentication Required', seconds: 0.005 } }],
  [
    'from-refused',
    { federate: { transport: 'dial tcp 172.30.115.6:9091: connect: connection refused', seconds: 0.005 } },
  ],
];

function read(capture: string): Capture {
  return JSON.parse(readFileSync(join(__dirname, 'fixtures', `${capture}.json`), 'utf8')) as Capture;
}

/** A client that starts an hour before NOW, in a world that is broken from its first attempt on. */
function worldOf(broken: Partial<Phase>): { world: World; startedAt: number } {
  const pod = { name: 'telemeter-client-7d9c8b6f5-x2k4q', ip: '10.128.0.9', from: -60 };
  const scenario: Scenario = { ...healthy, timeline: [{ from: -60, ...WORKS, ...broken }], pods: [pod] };
  const world = createWorld(scenario, NOW);
  return { world, startedAt: runningAt(world, NOW)[0]?.startedAt ?? Number.NaN };
}

function seriesName(name: string, labels: Readonly<Record<string, string>>, target: object): string {
  const own = Object.entries(labels).filter(([label]) => !(label in target));
  return own.length === 0 ? name : `${name}{${own.map(([label, value]) => `${label}="${value}"`).join(',')}}`;
}

function inRuns(values: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs.map(([value, times]) => `${value}x${times}`).join(' ');
}

function scrapedLike(capture: Capture, world: World, startedAt: number): Record<string, string> {
  const values = new Map<string, number[]>();
  for (let i = 0; i < capture.scrapes; i++) {
    const at = startedAt + capture.firstScrape * SECOND + i * 30 * SECOND;
    const points = scrape(world, '/pods/telemeter-client-7d9c8b6f5-x2k4q/metrics', at);
    for (const { metric, labels, value } of stored(points, capture.target)) {
      const name = seriesName(metric.name, labels, capture.target);
      if (name === 'process_start_time_seconds') values.set(name, []);
      else values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, inRuns(all)]));
}

describe.each(CAPTURES)('beside the capture %s', (name, broken) => {
  const capture = read(name);
  const { world, startedAt } = worldOf(broken);

  it('the same series are there and have the same values at every scrape', () => {
    expect(scrapedLike(capture, world, startedAt)).toEqual(capture.series);
  });

  it('the scrape adds the same labels', () => {
    const [pod] = world.scenario.pods;
    expect(pod === undefined ? null : clientTarget(pod)).toEqual(capture.target);
  });

  it('the log says the same, line by line', () => {
    const until = startedAt + capture.firstScrape * SECOND + capture.scrapes * 30 * SECOND;
    const lines = clientLog(world, 'telemeter-client-7d9c8b6f5-x2k4q', until).trimEnd().split('\n');
    const sameForm = lines.map((line) =>
      line
        .replace(/ts=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z/, 'ts=T')
        .replace(/forwarder\.go:29[56]/, 'forwarder.go:N')
        // The capture asked for one series; a cluster's address is as long as ours.
        .replace(/\/federate\?[^\\]+/, '/federate?match%5B%5D=%7B__name__%3D%22up%22%7D'),
    );
    const expected = capture.log.flatMap(({ line, times }) => Array.from({ length: times }, () => line));
    expect(sameForm).toEqual(expected);
  });
});

it('the log of a cluster quotes an address of the length that a cluster has', () => {
  const { world } = worldOf({ federate: { transport: 'EOF' } });
  const longest = Math.max(
    ...clientLog(world, 'telemeter-client-7d9c8b6f5-x2k4q', NOW)
      .split('\n')
      .map((l) => l.length),
  );
  expect(longest).toBeGreaterThan(17_000);
  expect(longest).toBeLessThan(20_000);
});

it('the client of a 4.16 cluster has only the older counters', () => {
  const pod = { name: 'old', ip: '10.128.0.9', from: -60 };
  const cluster = { ...healthy.cluster, version: '4.16.9' };
  const world = createWorld({ ...healthy, cluster, pods: [pod], timeline: [{ from: -60, ...WORKS }] }, NOW);
  const names = (scrape(world, '/pods/old/metrics', NOW) ?? []).map(({ metric }) => metric.name);
  expect(names).toContain('metricsclient_request_send');
  expect(names).not.toContain('metricsclient_http_requests_total');
});

it('a day is long enough for nothing to drift: a healthy client makes some 320 attempts', () => {
  const { world, startedAt } = worldOf({});
  const [process] = world.processes;
  const attempts = process?.attempts(startedAt + 24 * HOUR) ?? [];
  expect(attempts.length).toBe(Math.ceil((24 * HOUR) / (4.5 * MINUTE + 0.01 * SECOND)));
});

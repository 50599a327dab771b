import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthy } from '../scenarios/all/healthy';
import type { Phase, Scenario } from '../scenarios/scenario';
import { readOpenMetrics } from '../../src/diagnosis/replay/open-metrics';
import { HOUR, MINUTE, SECOND } from './moment';
import { scrape, stored } from './scrape';
import { clientTarget } from './client-metrics';
import { clientLog, createWorld, runningAt, type World } from './world';

/** What a real client exposed and logged while one thing was broken; values as `value`x`scrapes`. */
type Capture = {
  /** Seconds from the start of its process. */
  readonly firstScrape: number;
  readonly scrapes: number;
  readonly target: Readonly<Record<string, string>>;
  readonly series: Readonly<Record<string, string>>;
  readonly log: readonly string[];
};

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

// The other ends of the captures were on the same machine: quick, and with two series.
const QUICK = { status: 200, seconds: 0.005 } as const;
const WORKS: Omit<Phase, 'from'> = { federate: { ...QUICK, samples: 2 }, authorize: QUICK, upload: QUICK };

const S = { seconds: 0.005 } as const;

/** The client of openshift/telemeter main, of which most captures are. */
const MAIN = '5.1.0';

const CAPTURES: readonly (readonly [capture: string, broken: Partial<Phase>, version?: string])[] = [
  ['healthy', {}],
  ['authorize-401', { authorize: { status: 401, ...S } }],
  ['authorize-403', { authorize: { status: 403, body: '403', ...S } }],
  ['authorize-404', { authorize: { status: 404, body: '404', ...S } }],
  ['authorize-500', { authorize: { status: 500, body: '500', ...S } }],
  ['upload-400', { upload: { status: 400, ...S } }],
  ['upload-403', { upload: { status: 403, ...S } }],
  ['upload-429', { upload: { status: 429, body: '429', ...S } }],
  ['upload-500', { upload: { status: 500, body: '500', ...S } }],
  ['upload-503', { upload: { status: 503, body: '503', ...S } }],
  ['upload-reset', { upload: { transport: 'EOF', ...S } }],
  ['federate-401', { federate: { status: 401, ...S } }],
  ['federate-403', { federate: { status: 403, ...S } }],
  ['federate-500', { federate: { status: 500, ...S } }],
  ['federate-503', { federate: { status: 503, ...S } }],
  ['from-too-big', { federate: { unusable: 'the incoming sample data is too long', ...S } }],
  ['from-empty', { federate: { ...QUICK, samples: 0 } }],
  [
    'from-refused',
    { federate: { transport: 'dial tcp 172.30.115.6:9091: connect: connection refused', ...S } },
  ],
  ['proxy-407-connect', { authorize: { transport: 'Proxy Authentication Required', ...S } }],
  [
    'to-dns',
    {
      authorize: {
        transport: 'dial tcp: lookup infogw.api.openshift.com on 172.30.0.10:53: no such host',
        ...S,
      },
    },
  ],
  [
    'to-refused',
    { authorize: { transport: 'dial tcp 203.0.113.10:443: connect: connection refused', ...S } },
  ],
  [
    'to-unknown-ca',
    {
      authorize: {
        transport: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
        ...S,
      },
    },
  ],
  [
    'ocp-4-13-to-unknown-ca',
    // Go 1.19, as the images of that release: without the words that Go 1.20 put in front.
    { authorize: { transport: 'x509: certificate signed by unknown authority', ...S } },
    '4.13.50',
  ],
  ['ocp-4-14-federate-403', { federate: { status: 403, ...S } }, '4.14.50'],
  [
    'ocp-4-16-upload-503',
    { upload: { status: 503, body: 'response status code is 503 Service Unavailable\n', ...S } },
    '4.16.4',
  ],
  [
    'ocp-4-18-proxy-407-connect',
    { authorize: { transport: 'Proxy Authentication Required', ...S } },
    '4.18.9',
  ],
];

const FOLDER = join(__dirname, '../../fixtures/captures');
const TARGET = ['job', 'namespace', 'service', 'endpoint', 'container', 'pod', 'instance'];

/** The same but for times, and the address, which asks for more series in a cluster. */
const inOneForm = (line: string): string =>
  line
    .replace(/ts=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z/, 'ts=T')
    .replace(/\/federate\?[^\\ ]+/, '/federate?M');

function read(name: string): Capture {
  const text = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
  const stored = readOpenMetrics(text('series.om'));
  const attempts = stored.find(({ labels }) => labels['__name__'] === 'federate_requests_total');
  const start = stored.find(({ labels }) => labels['__name__'] === 'process_start_time_seconds');
  if (attempts === undefined || start === undefined) throw new Error(`${name} is no capture of a client`);
  const target = Object.fromEntries(TARGET.map((label) => [label, attempts.labels[label] ?? '']));
  const all = stored.map(({ labels: { __name__: metric = '', ...labels }, samples }) => {
    const values = metric === 'process_start_time_seconds' ? [] : samples.map(([, value]) => Number(value));
    return [seriesName(metric, labels, target), inRuns(values)] as const;
  });
  return {
    firstScrape: (attempts.samples[0]?.[0] ?? NaN) / SECOND - Number(start.samples[0]?.[1]),
    scrapes: attempts.samples.length,
    target,
    series: Object.fromEntries(all),
    log: text('client.log').trimEnd().split('\n').map(inOneForm),
  };
}

/** A client that starts an hour before NOW, in a world that is broken from its first attempt on. */
function worldOf(broken: Partial<Phase>, version = MAIN): { world: World; startedAt: number } {
  const pod = { name: 'telemeter-client-7d9c8b6f5-x2k4q', ip: '10.128.0.9', from: -60 };
  const cluster = { ...healthy.cluster, version };
  const timeline = [{ from: -60, ...WORKS, ...broken }];
  const scenario: Scenario = { ...healthy, cluster, timeline, pods: [pod] };
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

describe.each(CAPTURES.map(([name, broken, version = MAIN]) => [name, broken, version] as const))(
  'beside the capture %s',
  (name, broken, version) => {
    const capture = read(name);
    const { world, startedAt } = worldOf(broken, version);

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
      expect(lines.map(inOneForm)).toEqual(capture.log);
    });
  },
);

// `telemetry.md` 1.2, which counted them in the operator's own list.
it.each([
  ['4.14.50', 12.7],
  ['4.16.4', 14.4],
  ['4.18.9', 17.3],
  ['4.22.3', 18.3],
])('the log of a %s quotes an address of the length that a cluster has', (version, kilobytes) => {
  const { world } = worldOf({ federate: { transport: 'EOF' } }, version);
  const longest = Math.max(
    ...clientLog(world, 'telemeter-client-7d9c8b6f5-x2k4q', NOW)
      .split('\n')
      .map((l) => l.length),
  );
  expect(longest).toBeGreaterThan(kilobytes * 850);
  expect(longest).toBeLessThan(kilobytes * 1150);
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

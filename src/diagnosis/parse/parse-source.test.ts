import fc from 'fast-check';
import type { RawAnswer } from '../evidence/request';
import { SOURCE_IDS } from '../evidence/source-id';
import { SOURCES } from '../evidence/sources';
import { parseMatrix } from './parse-matrix';
import { parseSource } from './parse-source';

const AT = Date.parse('2026-11-22T10:00:00Z');
const body = (value: unknown): RawAnswer => ({ is: 'body', body: value });
const ABSENT: RawAnswer = { is: 'unreachable', detail: 'HTTP 404', status: 404 };
const vector = (...result: readonly unknown[]) =>
  body({ status: 'success', data: { resultType: 'vector', result } });
const matrix = (...result: readonly unknown[]) =>
  body({ status: 'success', data: { resultType: 'matrix', result } });

describe.each(SOURCE_IDS)('the source %s', (id) => {
  const requests = SOURCES[id].requests('tail').length;
  const all = (raw: RawAnswer): readonly RawAnswer[] => Array.from({ length: requests }, () => raw);

  test('is not asked where nobody gave a way to ask', () => {
    expect(parseSource(id, [], AT)).toEqual({ is: 'not-asked' });
  });

  test("is unreadable where a 200 holds JSON's null: only a 404 says that there is none", () => {
    expect(parseSource(id, all(body(null)), AT).is).toBe('unreadable');
  });

  test('is refused by 403, in whatever form the room that asked puts it', () => {
    expect(
      parseSource(id, all({ is: 'unreadable', detail: 'Bearer hunter2 forbidden', status: 403 }), AT),
    ).toMatchObject({ is: 'refused', at: AT });
    expect(
      JSON.stringify(parseSource(id, all({ is: 'refused', detail: 'Bearer hunter2' }), AT)),
    ).not.toContain('hunter2');
  });

  test('is unreachable when nobody answers', () => {
    expect(parseSource(id, all({ is: 'unreachable', detail: 'timeout' }), AT)).toMatchObject({
      is: 'unreachable',
      detail: 'timeout',
    });
  });

  test('does not throw, whatever it answers, and finds nothing in nonsense', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { minLength: requests, maxLength: requests }), (bodies) => {
        const answer = parseSource(id, bodies.map(body), AT);
        expect(['found', 'nothing', 'unreadable']).toContain(answer.is);
      }),
      { numRuns: 100 },
    );
    expect(['unreadable', 'nothing']).toContain(
      parseSource(id, all(body('<html>login</html>')), AT).is.replace(
        'found',
        id === 'prometheus-log' ? 'nothing' : 'found',
      ),
    );
  });
});

describe('a matrix', () => {
  test('has numbers as text, NaN and infinities included', () => {
    const read = parseMatrix({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          {
            metric: { a: 'b' },
            values: [[2.5, '2'], [1, 'NaN'], [3, '+Inf'], [4, '-Inf'], [5, 'x'], [6, 7], null],
          },
        ],
      },
    });
    expect(read).toEqual({
      is: 'found',
      value: [
        {
          labels: { a: 'b' },
          samples: [
            [1000, NaN],
            [2500, 2],
            [3000, Infinity],
            [4000, -Infinity],
          ],
        },
      ],
    });
  });

  test('that is an error says which', () => {
    expect(parseMatrix({ status: 'error', error: 'query timed out' })).toEqual({
      is: 'unreadable',
      detail: 'query timed out',
    });
    expect(parseMatrix('<html>')).toMatchObject({ is: 'unreadable' });
  });
});

describe('the counters', () => {
  test('are read with pod, client and code; foreign series are left out', () => {
    const answer = parseSource(
      'client-metrics',
      [
        matrix(
          {
            metric: {
              __name__: 'metricsclient_http_requests_total',
              pod: 'p',
              client: 'federate_to',
              status_code: '503',
            },
            values: [[1, '1']],
          },
          { metric: { __name__: 'go_goroutines', pod: 'p' }, values: [[1, '1']] },
        ),
      ],
      AT,
    );
    expect(answer).toMatchObject({
      is: 'found',
      value: {
        series: [
          {
            metric: 'metricsclient_http_requests_total',
            pod: 'p',
            client: 'federate_to',
            statusCode: '503',
            samples: [[1000, 1]],
          },
        ],
      },
    });
  });

  test('that are absent are nothing', () => {
    expect(parseSource('client-metrics', [matrix()], AT)).toEqual({ is: 'nothing', at: AT });
  });

  test('up needs two scrapes to be down', () => {
    const up = (...values: readonly string[]) =>
      parseSource(
        'client-up',
        [matrix({ metric: { pod: 'p' }, values: values.map((value, index) => [index, value]) })],
        AT,
      );
    expect(up('1', '0')).toMatchObject({ value: { pods: [{ up: true }] } });
    expect(up('1', '0', '0')).toMatchObject({ value: { pods: [{ up: false, at: 2000 }] } });
  });
});

describe('the alert', () => {
  const ratio = { metric: { namespace: 'openshift-monitoring' }, value: [1, '0.25'] };
  const alert = (alertstate: string) => ({
    metric: { __name__: 'ALERTS', alertname: 'TelemeterClientFailures', alertstate },
    value: [1, '1'],
  });
  const since = {
    metric: { __name__: 'ALERTS_FOR_STATE', alertname: 'TelemeterClientFailures' },
    value: [1, '1795342835'],
  };

  test('fires since its condition first held', () => {
    expect(parseSource('alert', [vector(alert('firing'), since, ratio)], AT)).toMatchObject({
      value: { name: 'TelemeterClientFailures', state: 'firing', activeAt: 1795342835000, ratio: 0.25 },
    });
  });

  test.each([
    ['that fires as long', 'firing', '1795342835'],
    ['that is younger and pending', 'pending', '1795349999'],
  ] as const)('is one and the same beside a second one of its name %s', (_what, alertstate, began) => {
    const guided = { runbook: 'guided', openshift_io_user_alert: 'true', severity: 'warning' };
    const second = [
      { ...alert(alertstate), metric: { ...alert(alertstate).metric, ...guided } },
      { metric: { ...since.metric, ...guided }, value: [1, began] },
    ];
    const alone = parseSource('alert', [vector(alert('firing'), since, ratio)], AT);
    expect(parseSource('alert', [vector(...second, alert('firing'), since, ratio)], AT)).toEqual(alone);
    expect(parseSource('alert', [vector(alert('firing'), since, ...second, ratio)], AT)).toEqual(alone);
  });

  test('is inactive where only the ratio is there, and nothing where not even that', () => {
    expect(parseSource('alert', [vector(ratio)], AT)).toMatchObject({
      value: { state: 'inactive', activeAt: null, ratio: 0.25 },
    });
    expect(parseSource('alert', [vector()], AT).is).toBe('nothing');
  });

  test('has no ratio where no attempt was made', () => {
    expect(
      parseSource('alert', [vector(alert('pending'), { metric: {}, value: [1, 'NaN'] })], AT),
    ).toMatchObject({ value: { state: 'pending', ratio: null } });
  });
});

test('remote write is there when its series are, with the share that failed', () => {
  const sample = (what: string, value: string) => ({ metric: { what }, value: [1, value] });
  expect(
    parseSource('remote-write', [vector(sample('sent', '75'), sample('failed', '25'))], AT),
  ).toMatchObject({ value: { sending: true, failedShare: 0.25 } });
  expect(parseSource('remote-write', [vector(sample('sent', '0'))], AT)).toMatchObject({
    value: { failedShare: null },
  });
  expect(parseSource('remote-write', [vector()], AT).is).toBe('nothing');
});

describe('answers that are no answers', () => {
  const of = (...bodies: readonly unknown[]) =>
    parseSource(
      'client-workload',
      bodies.map((one) => ({ is: 'body' as const, body: one })),
      AT,
    ).is;

  test('a list of pods that is none is unreadable, not "no pod"', () => {
    const deployment = { spec: { replicas: 1 } };
    expect([of(deployment, {}), of(deployment, { kind: 'Status' }), of(deployment, null)]).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
  });

  test('pods that cannot be listed are unreadable, whether the Deployment exists or not', () => {
    expect(parseSource('client-workload', [ABSENT, ABSENT], AT).is).toBe('unreadable');
    expect(parseSource('client-workload', [body({ spec: { replicas: 1 } }), ABSENT], AT).is).toBe(
      'unreadable',
    );
  });
});

describe('a workload', () => {
  const pods = body({
    items: [
      {
        metadata: { name: 'telemeter-client-1', creationTimestamp: '2026-11-22T09:00:00Z' },
        status: {
          phase: 'Running',
          conditions: [{ type: 'Ready', status: 'False' }],
          containerStatuses: [
            { restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } },
            { restartCount: 1, state: { running: {} } },
          ],
        },
      },
      { metadata: { name: 'telemeter-client-0', deletionTimestamp: '2026-11-22T09:00:00Z' }, status: {} },
    ],
  });

  test('tells what its pods do; one that is going does not count', () => {
    expect(parseSource('client-workload', [body({ spec: { replicas: 1 } }), pods], AT)).toMatchObject({
      value: {
        deployed: true,
        wanted: 1,
        pods: [
          {
            name: 'telemeter-client-1',
            ready: false,
            restarts: 4,
            waiting: 'CrashLoopBackOff',
            createdAt: Date.parse('2026-11-22T09:00:00Z'),
          },
        ],
      },
    });
  });

  test('that does not exist is an answer', () => {
    expect(parseSource('client-workload', [ABSENT, body({ items: [] })], AT)).toMatchObject({
      is: 'found',
      value: { deployed: false, wanted: 0, pods: [] },
    });
  });
});

describe('cluster configuration', () => {
  test('the version is the one that runs', () => {
    const version = body({
      spec: { clusterID: 'id' },
      status: {
        desired: { version: '4.20.1' },
        history: [
          { state: 'Partial', version: '4.20.1' },
          { state: 'Completed', version: '4.19.9' },
        ],
      },
    });
    expect(parseSource('cluster-version', [version, ABSENT], AT)).toMatchObject({
      value: { version: '4.19.9', clusterId: 'id', topology: null },
    });
    expect(
      parseSource('cluster-version', [version, body({ status: { controlPlaneTopology: 'External' } })], AT),
    ).toMatchObject({ value: { topology: 'External' } });
  });

  test.each([
    ['http://user:hunter2@proxy.example.com:3128', 'proxy.example.com:3128'],
    ['http://user:hun/ter2@hunter2@proxy.example.com:3128/', 'proxy.example.com:3128'],
    ['proxy.example.com:3128', 'proxy.example.com:3128'],
    ['', null],
  ])('of a proxy only the host is kept: %s', (httpsProxy, host) => {
    const answer = parseSource('cluster-proxy', [body({ spec: { httpsProxy }, status: { httpsProxy } })], AT);
    expect(answer).toMatchObject({ value: { httpsProxyHost: host, specDiffersFromStatus: false } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test('a proxy that the cluster has not taken over shows', () => {
    expect(
      parseSource(
        'cluster-proxy',
        [body({ spec: { httpsProxy: 'http://a:1', trustedCA: { name: 'ca' } }, status: {} })],
        AT,
      ),
    ).toMatchObject({
      value: { httpsProxyHost: null, specDiffersFromStatus: true, trustedCA: 'ca' },
    });
  });

  const config = (yaml: string) =>
    parseSource('monitoring-config', [body({ kind: 'ConfigMap', data: { 'config.yaml': yaml } })], AT);

  test.each([
    ['telemeterClient:\n  enabled: false\n', false],
    ['prometheusK8s:\n  enabled: true\ntelemeterClient:\n    # off\n    enabled: no # for now\n', false],
    ['telemeterClient: {enabled: false, clusterID: x}', false],
    ['{"telemeterClient": {"enabled": false}}', false],
    ['telemeterClient:\n  nodeSelector:\n    enabled: "false"\n', null],
    ['telemeterClient:\n  enabled: true', true],
    ['#telemeterClient:\n#  enabled: false\nother:\n  enabled: false', null],
    ['', null],
  ])('telemetry is switched by %j', (yaml, enabled) => {
    expect(config(yaml)).toMatchObject({ is: 'found', value: { telemeterEnabled: enabled } });
  });

  test('of a token nothing but its presence is kept', () => {
    const answer = config(
      'telemeterClient:\n  token: hunter2\n  telemeterServerURL: https://a:hunter2@telemeter.example.com/\nhttp:\n  httpsProxy: http://u:hunter2@own.example.com:8080\n',
    );
    expect(answer).toMatchObject({
      value: {
        ownToken: true,
        ownServer: 'telemeter.example.com',
        ownProxy: { httpsProxyHost: 'own.example.com:8080' },
      },
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test('no ConfigMap means the defaults', () => {
    expect(parseSource('monitoring-config', [ABSENT], AT)).toEqual({ is: 'nothing', at: AT });
  });

  test('operators say what is wrong with them, without credentials', () => {
    const insights = body({
      metadata: { name: 'insights' },
      status: {
        conditions: [{ type: 'Disabled', status: 'True', reason: 'NoToken', message: 'token: hunter2' }],
      },
    });
    const answer = parseSource('cluster-operators', [ABSENT, insights, ABSENT], AT);
    expect(answer).toMatchObject({
      value: { conditions: [{ operator: 'insights', type: 'Disabled', status: 'True', reason: 'NoToken' }] },
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test('of the log of Prometheus the warnings are kept', () => {
    const log =
      'ts=x level=info msg=fine\nts=x level=error msg="WAL replay" token=hunter2\ntime=x level=WARN msg=slow\n';
    expect(parseSource('prometheus-log', [body(log)], AT)).toMatchObject({
      value: { lines: ['ts=x level=error msg="WAL replay" token=[redacted]', 'time=x level=WARN msg=slow'] },
    });
  });
});

describe('the table of sources', () => {
  const requests = SOURCE_IDS.flatMap((id) => [
    ...SOURCES[id].requests('day'),
    ...SOURCES[id].requests('tail'),
  ]);

  test('never names a Secret', () => {
    expect(JSON.stringify(requests)).not.toMatch(/secrets?\b/i);
  });

  test('reads a day once and a short tail after', () => {
    const query = (reach: 'day' | 'tail') => JSON.stringify(SOURCES['client-metrics'].requests(reach));
    expect(query('day')).toContain('[24h20m]');
    expect(query('tail')).toContain('[21m]');
  });

  test('asks only for what is in openshift-monitoring', () => {
    for (const request of requests) {
      if (request.to === 'prometheus') expect(request.query).toContain('namespace="openshift-monitoring"');
      if (request.to === 'log') expect(request.namespace).toBe('openshift-monitoring');
    }
  });

  test('says of each source who may read it and where its question comes from', () => {
    for (const id of SOURCE_IDS) {
      expect(SOURCES[id].permission.roles.at(-1)).toBe('cluster-admin');
      expect(SOURCES[id].origin).toMatch(/telemetry\.md/);
    }
  });
});

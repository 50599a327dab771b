import { logPath } from '../evidence/log-paths';
import type { RawAnswer } from '../evidence/request';
import type { SourceId } from '../evidence/source-id';
import { LOG_REQUESTS } from '../evidence/sources';
import { newestPod } from './newest-pod';
import { parseSource } from './parse-source';
import { proxyHost } from './proxy-host';

/** What APIs really answer, complete or not, and what is made of it. */

const AT = Date.parse('2026-11-22T10:00:00Z');
const body = (value: unknown): RawAnswer => ({ is: 'body', body: value });
const ABSENT: RawAnswer = { is: 'unreachable', detail: 'HTTP 404', status: 404 };
const vector = (...result: readonly unknown[]) =>
  body({ status: 'success', data: { resultType: 'vector', result } });
const matrix = (...result: readonly unknown[]) =>
  body({ status: 'success', data: { resultType: 'matrix', result } });
const read = (id: SourceId, ...raw: readonly RawAnswer[]) => parseSource(id, raw, AT);
const found = (value: unknown) => ({ is: 'found', at: AT, value });
const unreadable = (detail: string) => ({ is: 'unreadable', at: AT, detail });
const NOTHING = { is: 'nothing', at: AT };

describe('an answer of something else is unreadable, and says what it is not', () => {
  const STATUS = body({ kind: 'Status', message: 'no' });
  const DEPLOYMENT = body({ spec: {} });

  test.each<readonly [SourceId, string, readonly RawAnswer[]]>([
    ['client-metrics', 'the answer is not that of a Prometheus', [body({})]],
    ['client-metrics', 'the answer is no matrix', [vector()]],
    [
      'client-metrics',
      'the answer is no matrix',
      [body({ status: 'success', data: { resultType: 'matrix' } })],
    ],
    ['client-up', 'the answer is no matrix', [vector()]],
    ['alert', 'the answer is no vector', [matrix()]],
    ['alert', 'query timed out', [body({ status: 'error', error: 'query timed out' })]],
    ['remote-write', 'the answer is no vector', [matrix()]],
    ['client-log', 'the log is no text', [body({})]],
    ['prometheus-log', 'the log is no text', [body({})]],
    ['client-workload', 'the answer is no list of pods', [DEPLOYMENT, STATUS]],
    ['client-workload', 'the answer is no workload of the Kubernetes API', [STATUS, body({ items: [] })]],
    ['cluster-version', 'the answer is no ClusterVersion', [STATUS, ABSENT]],
    ['cluster-version', 'the answer is no ClusterVersion', [body({ spec: { clusterID: 'id' } }), ABSENT]],
    [
      'cluster-version',
      'the answer is no ClusterVersion',
      [body({ status: { desired: { version: '4.20.1' } } }), ABSENT],
    ],
    ['cluster-proxy', 'the answer is no Proxy', [STATUS]],
    ['monitoring-config', 'the answer is no ConfigMap', [STATUS]],
    ['monitoring-config', 'the answer is no ConfigMap', [body('<html>')]],
    ['cluster-operators', 'the answer is no ClusterOperator', [body({ metadata: { name: 'dns' } }), STATUS]],
  ])('%s: %s', (id, detail, raw) => {
    expect(read(id, ...raw)).toEqual(unreadable(detail));
  });
});

describe('an object that does not exist is nothing', () => {
  test.each<SourceId>([
    'client-log',
    'prometheus-log',
    'cluster-version',
    'cluster-proxy',
    'monitoring-config',
    'cluster-operators',
  ])('%s', (id) => {
    expect(read(id, ABSENT)).toEqual(NOTHING);
  });
});

test.each([
  [401, 'refused'],
  [403, 'refused'],
  [500, 'unreachable'],
  [undefined, 'unreachable'],
])('a status of %p means that the source is %s', (status, is) => {
  const answer = { is: 'unreachable' as const, detail: 'no', ...(status === undefined ? {} : { status }) };
  expect(read('alert', answer)).toEqual({ is, detail: 'no', at: AT });
});

describe('samples', () => {
  const series = (values: readonly unknown[]) => ({
    metric: { __name__: 'federate_requests_total', pod: 'a', odd: 1 },
    values,
  });
  const samples = (...values: readonly unknown[]) => {
    const answer = parseSource('client-metrics', [matrix(series(values))], AT);
    return answer.is === 'found' ? answer.value.series[0]?.samples : answer.is;
  };

  test.each<readonly [string, unknown, readonly (readonly [number, number])[] | 'nothing']>([
    ['a number', [1.5, '2.5'], [[1500, 2.5]]],
    ['infinity, which is no count', [1, 'Inf'], 'nothing'],
    ['an empty text', [1, ' '], 'nothing'],
    ['no text', [1, 2], 'nothing'],
    ['a time that is a text', ['1', '2'], 'nothing'],
    ['a time without end', [Infinity, '2'], 'nothing'],
    ['no pair', '12', 'nothing'],
  ])('of %s', (_what, pair, expected) => {
    expect(samples(pair)).toEqual(expected);
  });

  test('that are no number are left out, and a series of nothing else is none', () => {
    expect(samples([1, '1'], [2, 'NaN'], [3, '+Inf'], [4, '4'])).toEqual([
      [1000, 1],
      [4000, 4],
    ]);
    expect(samples([1, 'NaN'])).toBe('nothing');
  });

  test('are put in order', () => {
    expect(samples([2, '2'], [1, '1'])).toEqual([
      [1000, 1],
      [2000, 2],
    ]);
  });

  test('have the address of the target for a name where there is no pod', () => {
    const at = (labels: object) =>
      read(
        'client-metrics',
        matrix({ metric: { __name__: 'federate_requests_total', ...labels }, values: [[1, '1']] }),
      );
    const one = (pod: string) =>
      found({ series: [{ metric: 'federate_requests_total', pod, samples: [[1000, 1]] }] });
    expect(at({ pod: 'a', instance: '10.0.0.1:8080' })).toEqual(one('a'));
    expect(at({ instance: '10.0.0.1:8080' })).toEqual(one('10.0.0.1:8080'));
    expect(at({})).toEqual(one(''));
  });

  test('of up have the same names, and none without a scrape', () => {
    const up = (metric: object, ...values: readonly unknown[]) =>
      read('client-up', matrix({ metric, values }));
    const one = (pod: string) => found({ pods: [{ pod, up: true, at: 1000 }] });
    expect(up({ pod: 'a', instance: '10.0.0.1:8080' }, [1, '1'])).toEqual(one('a'));
    expect(up({ instance: '10.0.0.1:8080' }, [1, '1'])).toEqual(one('10.0.0.1:8080'));
    expect(up({}, [1, '1'])).toEqual(one(''));
    expect(up({ pod: 'a' })).toEqual(NOTHING);
  });
});

describe('an answer with a warning', () => {
  const SERIES = { metric: { __name__: 'federate_requests_total', pod: 'a' }, values: [[1, '1']] };
  const warned = (warnings: readonly unknown[], ...result: readonly unknown[]) =>
    read('client-metrics', body({ status: 'success', warnings, data: { resultType: 'matrix', result } }));

  test('counts, and is said to be incomplete', () => {
    expect(warned(['a store is gone'], SERIES)).toMatchObject({ is: 'found', partial: 'a store is gone' });
  });

  test('says what is missing without a credential', () => {
    expect(warned(['dial http://u:hunter2@store: refused'], SERIES)).toMatchObject({
      partial: expect.not.stringContaining('hunter2') as unknown,
    });
  });

  test('that has nothing does not tell that there is nothing', () => {
    expect(warned(['a store is gone'])).toEqual(unreadable('a store is gone'));
  });

  test.each([[[]], [['PromQL info: metric might not be a counter']], [[7]]])(
    'about the query alone is whole: %j',
    (warnings) => {
      expect(warned(warnings, SERIES)).not.toHaveProperty('partial');
      expect(warned(warnings)).toEqual(NOTHING);
    },
  );
});

describe('the alert', () => {
  const firing = (alertname: string) => ({
    metric: { __name__: 'ALERTS', alertname, alertstate: 'firing' },
    value: [1, '1'],
  });
  const since = (alertname: string, seconds: string) => ({
    metric: { __name__: 'ALERTS_FOR_STATE', alertname },
    value: [1, seconds],
  });

  test('that is inactive has the name of the one that everybody has', () => {
    expect(read('alert', vector({ metric: {}, value: [1, '0.1'] }))).toEqual(
      found({
        name: 'TelemeterClientFailures',
        state: 'inactive',
        activeAt: null,
        ratio: 0.1,
        selectedSeries: null,
      }),
    );
  });

  test('has its own beginning, not that of another, or none', () => {
    const other = since('TelemeterClientFailures', '5');
    const active = (...more: readonly unknown[]) =>
      read('alert', vector(firing('TelemeterClientSendErrors'), other, ...more));
    const value = { name: 'TelemeterClientSendErrors', state: 'firing', ratio: null, selectedSeries: null };
    expect(active(since('TelemeterClientSendErrors', '7'))).toEqual(found({ ...value, activeAt: 7000 }));
    expect(active()).toEqual(found({ ...value, activeAt: null }));
    expect(active(since('TelemeterClientSendErrors', 'NaN'))).toEqual(found({ ...value, activeAt: null }));
  });
});

describe('a pod', () => {
  const pods = (...items: readonly unknown[]) =>
    read('client-workload', body({ spec: { replicas: 2 } }), body({ items }));
  const BARE = { name: 'a', phase: 'Unknown', ready: false, restarts: 0, waiting: null, createdAt: null };
  const condition = (type: string, status: string) => ({ type, status });

  test.each<readonly [string, unknown, unknown]>([
    ['of which only the name is told', { metadata: { name: 'a' } }, [BARE]],
    ['without a name', { metadata: {} }, []],
    [
      'that is ready',
      {
        metadata: { name: 'a' },
        status: {
          phase: 'Running',
          conditions: [condition('PodScheduled', 'False'), condition('Ready', 'True')],
        },
      },
      [{ ...BARE, phase: 'Running', ready: true }],
    ],
    [
      'that is only scheduled',
      { metadata: { name: 'a' }, status: { conditions: [condition('PodScheduled', 'True')] } },
      [BARE],
    ],
    [
      'that was ready',
      { metadata: { name: 'a' }, status: { conditions: [condition('Ready', 'False')] } },
      [BARE],
    ],
    [
      'whose second container waits, after the restarts of its first start',
      {
        metadata: { name: 'a' },
        status: {
          initContainerStatuses: [{ restartCount: 2, state: {} }],
          containerStatuses: [{ state: { running: {} } }, { state: { waiting: { reason: 'ErrImagePull' } } }],
        },
      },
      [{ ...BARE, restarts: 2, waiting: 'ErrImagePull' }],
    ],
  ])('%s', (_what, pod, expected) => {
    expect(pods(pod)).toEqual(found({ deployed: true, wanted: 2, pods: expected }));
  });

  test('is wanted once where the Deployment says nothing of it', () => {
    expect(read('client-workload', body({ spec: {} }), body({ items: [] }))).toEqual(
      found({ deployed: true, wanted: 1, pods: [] }),
    );
  });
});

describe('the newest pod', () => {
  const pod = (name: string, creationTimestamp?: string) => ({ metadata: { name, creationTimestamp } });

  test.each<readonly [string, readonly unknown[], string | null]>([
    [
      'is the one that was created last',
      [pod('a', '2026-11-22T09:00:00Z'), pod('b', '2026-11-22T09:30:00Z')],
      'b',
    ],
    ['is the same in any order', [pod('b', '2026-11-22T09:30:00Z'), pod('a', '2026-11-22T09:00:00Z')], 'b'],
    ['is rather one whose age is known', [pod('a'), pod('b', '2026-11-22T09:30:00Z')], 'b'],
    ['may be one whose age is not known', [pod('a')], 'a'],
    ['is none without a name', [{ metadata: {} }], null],
    ['is none of an empty list', [], null],
  ])('%s', (_what, items, expected) => {
    expect(newestPod({ items })).toBe(expected);
  });

  test('is none where there is no list', () => {
    expect(newestPod('<html>')).toBeNull();
  });
});

describe('the version', () => {
  test('is the one that is wanted as long as none was completed', () => {
    const status = { desired: { version: '4.20.1' }, history: [{ state: 'Partial', version: '4.20.1' }] };
    expect(read('cluster-version', body({ spec: { clusterID: 'id' }, status }), ABSENT)).toEqual(
      found({ version: '4.20.1', clusterId: 'id', topology: null }),
    );
  });
});

describe('the Proxy object', () => {
  const NONE = { httpsProxyHost: null, specDiffersFromStatus: false, trustedCA: null };

  test.each<readonly [string, unknown, unknown]>([
    ['of a cluster without one', { spec: {}, status: {} }, NONE],
    ['that has no status yet', { spec: {} }, NONE],
    [
      'of which only the status is told',
      { status: { httpsProxy: 'http://a:1' } },
      { ...NONE, httpsProxyHost: 'a:1', specDiffersFromStatus: true },
    ],
    [
      'whose plain proxy was not taken over',
      { spec: { httpProxy: 'http://a:1' }, status: {} },
      { ...NONE, specDiffersFromStatus: true },
    ],
    ['whose exceptions were added to', { spec: { noProxy: 'a' }, status: { noProxy: 'a,b' } }, NONE],
  ])('%s', (_what, object, expected) => {
    expect(read('cluster-proxy', body(object))).toEqual(found(expected));
  });

  test.each([
    ['http://proxy:3128', 'proxy:3128'],
    ['HTTP://proxy:3128/path?query#part', 'proxy:3128'],
    ['  https://user:pass@proxy:3128 ', 'proxy:3128'],
    ['user:p://w@proxy:3128', 'proxy:3128'],
    ['proxy', 'proxy'],
    ['a.proxy:3128?http://b:1', 'a.proxy:3128'],
    ['http://', null],
    ['', null],
    [null, null],
  ])('%p names the host %p', (address, host) => {
    expect(proxyHost(address)).toBe(host);
  });
});

describe('the configuration of monitoring', () => {
  const config = (text: string | null) =>
    read(
      'monitoring-config',
      body({ kind: 'ConfigMap', data: text === null ? {} : { 'config.yaml': text } }),
    );
  const NONE = { telemeterEnabled: null, ownToken: false, ownServer: null };
  const OFF = { ...NONE, telemeterEnabled: false };
  const TOKEN = { ...NONE, ownToken: true };
  const PROXY = { ...NONE, ownProxy: { httpsProxyHost: 'a:1' } };

  test.each<readonly [string, string | null, unknown]>([
    ['without any', null, NONE],
    ['empty', '', NONE],
    ['with quotes', `"telemeterClient":\n  'enabled': "false"\n`, OFF],
    ['with an odd quote', `telemeterClient:\n  token: "a\n  enabled: false'\n`, TOKEN],
    ['with a value of one letter', 'telemeterClient:\n  enabled: n\n', OFF],
    ['with a value that only begins like one', 'telemeterClient:\n  enabled: nope\n', NONE],
    ['with a value that only ends like one', 'telemeterClient:\n  enabled: not-on\n', NONE],
    ['with another value that only begins like one', 'telemeterClient:\n  enabled: yesterday\n', NONE],
    [
      'with a comment and an empty line',
      'telemeterClient:\n\n  # no:\n#\n  enabled: off # for now: really\n',
      OFF,
    ],
    ['with a value that holds a number sign', 'telemeterClient:\n  token: a#b\n', TOKEN],
    ['with an empty token', 'telemeterClient:\n  token: ""\n', NONE],
    ['with a key that has no value', 'telemeterClient:\n  token:\n  enabled: no\n', OFF],
    ['with a line that is no entry', 'telemeterClient:\n  nonsense\n  enabled: no\n', OFF],
    [
      'with a stanza of a longer name',
      'telemeterClientX:\n  enabled: false\nxtelemeterClient:\n  enabled: false\n',
      NONE,
    ],
    ['with a stanza inside of another', 'other:\n  telemeterClient:\n    enabled: false\n', NONE],
    ['with the next stanza at its end', 'telemeterClient:\nother:\n  enabled: false\n', NONE],
    ['with the next stanza behind it', 'telemeterClient:\n  token: a\nother:\n  enabled: false\n', TOKEN],
    ['with lines of Windows', 'telemeterClient:\r\n  enabled: false\r\n', OFF],
    ['in one line', 'telemeterClient: { enabled: false , token: a }', { ...OFF, ownToken: true }],
    ['in one line that has no end', 'telemeterClient: {enabled: false', NONE],
    ['in one line with more behind it', 'telemeterClient: {enabled: false} x', NONE],
    [
      'in JSON',
      '{"telemeterClient": {"enabled": false, "token": "a", "nodeSelector": {"enabled": "x"}}}',
      { ...OFF, ownToken: true },
    ],
    ['in JSON with a number for a token', '{"telemeterClient": {"token": 5}}', NONE],
    ['in JSON without the stanza', '{"other": {"enabled": false}}', NONE],
    ['in JSON that is a text', '"telemeterClient: x"', NONE],
    ['with a proxy', 'http:\n  httpsProxy: http://a:1\n', PROXY],
    [
      'with a proxy for plain addresses alone',
      'http:\n  httpProxy: http://a:1\n',
      { ...NONE, ownProxy: { httpsProxyHost: null } },
    ],
    ['with an empty stanza for proxies', 'http:\ntelemeterClient:\n  enabled: false\n', OFF],
    ['with an empty stanza for proxies in one line', 'http: {}\n', NONE],
    [
      'with a server of its own',
      'telemeterClient:\n  telemeterServerURL: https://t.example.com/\n',
      { ...NONE, ownServer: 't.example.com' },
    ],
  ])('%s', (_what, text, expected) => {
    expect(config(text)).toEqual(found(expected));
  });
});

describe('the operators', () => {
  const operator = (conditions: readonly unknown[]) =>
    read('cluster-operators', body({ metadata: { name: 'dns' }, status: { conditions } }));

  test('say why, in a message that may be missing or long', () => {
    expect(operator([{ type: 'Degraded', status: 'True', reason: 'No', message: 'no pods' }, {}])).toEqual(
      found({
        conditions: [
          { operator: 'dns', type: 'Degraded', status: 'True', reason: 'No', message: 'no pods' },
          { operator: 'dns', type: '', status: '', reason: '', message: '' },
        ],
      }),
    );
    expect(operator([{ message: 'a '.repeat(600) }])).toMatchObject({
      value: { conditions: [{ message: `${'a '.repeat(500)}…` }] },
    });
  });

  test('without a condition are nothing', () => {
    expect(operator([])).toEqual(NOTHING);
  });
});

test('of the log of Prometheus the hundred newest warnings are kept', () => {
  const lines = Array.from({ length: 120 }, (_, index) => `level=warn msg=${index}`);
  const answer = parseSource('prometheus-log', [body(lines.join('\n'))], AT);
  expect(answer).toEqual(found({ lines: lines.slice(20) }));
});

describe('a second place', () => {
  test('is not heard where the first one knows that there is nothing', () => {
    const operators = vector({ metric: { name: 'dns', condition: 'Degraded' }, value: [1, '1'] });
    expect(parseSource('cluster-operators', [ABSENT], AT, operators)).toEqual(NOTHING);
  });

  test('that is no Prometheus changes nothing', () => {
    const refused: RawAnswer = { is: 'refused', detail: 'no', status: 403 };
    for (const id of ['cluster-operators', 'client-workload'] as const)
      expect(parseSource(id, [refused], AT, body('<html>'))).toEqual({ is: 'refused', detail: 'no', at: AT });
  });
});

describe('a name that no pod can have', () => {
  const pod = (name: string, created: string) => ({ metadata: { name, creationTimestamp: created } });

  test.each([
    '../../../openshift-config/secrets/pull-secret',
    '..',
    'a/b',
    'a?b',
    'a#b',
    'a%2fb',
    'A',
    'a b',
    '-a',
    'a-',
    'a..b',
    'a\u0130',
    '<img src=x>',
    'a'.repeat(254),
  ])('is not asked for a log, and is not among the pods: %s', (name) => {
    expect(
      newestPod({ items: [pod('one', '2026-11-22T09:00:00Z'), pod(name, '2026-11-22T10:00:00Z')] }),
    ).toBe('one');
    expect(newestPod({ items: [pod(name, '2026-11-22T10:00:00Z')] })).toBeNull();
    const workload = { spec: { replicas: 1 } };
    const answer = parseSource('client-workload', [body(workload), body({ items: [pod(name, 'x')] })], AT);
    expect(answer).toMatchObject({ is: 'found', value: { pods: [] } });
  });

  test('would lead nowhere else in an address', () => {
    expect(logPath(LOG_REQUESTS['client-log'], '../../secrets/x?y=')).toMatch(
      /^\/api\/v1\/namespaces\/openshift-monitoring\/pods\/\.\.%2F\.\.%2Fsecrets%2Fx%3Fy%3D\/log\?container=/,
    );
  });
});

test.each([
  ['http://user:p@ss/w?rd@proxy.example.com:3128/', 'proxy.example.com:3128'],
  ['proxy.example.com', 'proxy.example.com'],
  ['http://[fd00::1]:3128', '[fd00::1]:3128'],
  ['http://user:hunter2', '[redacted]'],
  ['http://<b>proxy</b>:3128', '[redacted]'],
  ['http://user:hun:ter2:3128', '[redacted]'],
  ['http:// ', null],
])('the host of the proxy %s is %s', (address, host) => {
  expect(proxyHost(address)).toBe(host);
});

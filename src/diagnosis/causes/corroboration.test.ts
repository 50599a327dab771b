import { diagnose } from '../diagnose';
import type { Evidence, Findings } from '../evidence/findings';
import { redact } from '../parse/redact';
import type { Reason } from '../report';
import { evidenceAt } from '../replay/evidence-at';
import { simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import type { CauseId } from './cause-id';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const NOW = T0 + 30 * 60_000;

const failing = (attempt: Attempt, more: Partial<Evidence>): Evidence => {
  const { stored, log } = simulate({ startAt: T0, endAt: NOW, attempt: () => attempt });
  return { ...evidenceAt(stored, log, NOW), ...more };
};
const found = <V>(value: V) => ({ is: 'found' as const, value, at: NOW });
const NO_LOG = { 'client-log': { is: 'not-asked' as const } };

const reasons = (id: CauseId, attempt: Attempt, more: Partial<Evidence> = {}): readonly Reason[] =>
  diagnose(failing(attempt, more), NOW).causes.find((cause) => cause.id === id)?.because ?? [];
const ids = (...of: Parameters<typeof reasons>): readonly string[] => reasons(...of).map(({ id }) => id);

type Condition = Findings['cluster-operators']['conditions'][number];
const condition = (operator: string, type: string, status: string, message = ''): Condition => ({
  operator,
  type,
  status,
  reason: 'X',
  message: redact(message),
});
const operators = (...conditions: readonly Condition[]) => ({ 'cluster-operators': found({ conditions }) });
const UPLOADS = [
  condition('insights', 'Disabled', 'False'),
  condition('insights', 'UploadDegraded', 'False'),
];

const Z =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=1"';
const X = 'unable to authorize to server: unable to exchange initial token for a long lived token';
const W = 'gateway server reported unexpected error code';
const between = (err: string, seconds = 0.2): Attempt => ({ retrieve: 200, err, seconds });
const answered = (code: number, err: string): Attempt => ({ retrieve: 200, send: code, err });

describe('the Insights Operator, which shares token, proxy and CA', () => {
  const refused = between(`${Z}: dial tcp 203.0.113.10:443: connect: connection refused`);

  test('fails, too: its message is a reason', () => {
    const fails = operators(condition('insights', 'UploadDegraded', 'True', 'unable to reach'));
    expect(reasons('egress-blocked', refused, fails)).toContainEqual({
      id: 'insights-fails-too',
      source: 'cluster-operators',
      values: { message: 'unable to reach' },
    });
  });

  test('gets through: then it is the host', () => {
    expect(ids('egress-blocked', refused, operators(...UPLOADS))).toContain('insights-uploads');
  });

  test.each([
    ['is off', [condition('insights', 'Disabled', 'True'), condition('insights', 'UploadDegraded', 'False')]],
    ['does not say whether it is on', [condition('insights', 'UploadDegraded', 'False')]],
    ['does not say how uploads go', [condition('insights', 'Disabled', 'False')]],
    ['does not know', [condition('insights', 'UploadDegraded', 'Unknown')]],
    ['is another operator', [condition('monitoring', 'UploadDegraded', 'True')]],
  ])('says nothing where it %s', (_what, conditions) => {
    expect(ids('egress-blocked', refused, operators(...conditions))).toEqual(['log-line']);
  });

  test.each([
    ['egress-dns', between(`${Z}: dial tcp: lookup infogw.api.openshift.com: no such host`)],
    ['egress-stalled', between(`${Z}: net/http: TLS handshake timeout`)],
    ['egress-reset', between(`${Z}: EOF`)],
    ['tls-untrusted-ca', between(`${Z}: x509: certificate signed by unknown authority`)],
    ['tls-wrong-certificate', between(`${Z}: x509: certificate is valid for a, not b`)],
    ['tls-expired-or-clock', between(`${Z}: x509: certificate has expired or is not yet valid: x`)],
    ['tls-broken', between(`${Z}: remote error: tls: bad certificate`)],
    [
      'pull-secret-rejected',
      between('unable to authorize to server: initial authentication token is expired or invalid'),
    ],
    ['account-forbidden', between(`${X}: 403:\nforbidden\n`)],
    ['intercepted-answer', between('labels from server have expired')],
    ['red-hat-authorize-error', between(`${X}: 502:\n`)],
  ] as const)('is looked at beside %s', (id, attempt) => {
    expect(ids(id, attempt, operators(...UPLOADS))).toContain('insights-uploads');
  });

  test('is looked at where no log tells why attempts stop', () => {
    expect(ids('stopped-before-answer', between('x'), { ...NO_LOG, ...operators(...UPLOADS) })).toEqual([
      'stopped',
      'log-not-read',
      'pace-fast',
      'insights-uploads',
    ]);
  });
});

describe('the DNS operator', () => {
  const inCluster: Attempt = {
    err: 'Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate?x": dial tcp: lookup prometheus-k8s.openshift-monitoring.svc: no such host',
  };
  const outside = between(`${Z}: dial tcp: lookup infogw.api.openshift.com: no such host`);

  test.each([
    ['is degraded', condition('dns', 'Degraded', 'True', 'no pod is ready')],
    ['is not available', condition('dns', 'Available', 'False', 'no pod is ready')],
  ])('%s: its message is a reason for names not found inside and outside', (_what, trouble) => {
    for (const [id, attempt] of [
      ['cluster-dns-failing', inCluster],
      ['egress-dns', outside],
    ] as const) {
      expect(reasons(id, attempt, operators(trouble))).toContainEqual({
        id: 'dns-operator-degraded',
        source: 'cluster-operators',
        values: { message: 'no pod is ready' },
      });
    }
  });

  test('is fine: then it is no reason', () => {
    const fine = operators(condition('dns', 'Degraded', 'False'), condition('dns', 'Available', 'True'));
    expect(ids('cluster-dns-failing', inCluster, fine)).toEqual(['log-line']);
  });
});

describe('the pods of Prometheus', () => {
  const pod = (ready: boolean) => ({
    name: 'prometheus-k8s-0',
    phase: 'Running',
    ready,
    restarts: 0,
    waiting: null,
    createdAt: T0,
  });
  const pods = (...ready: readonly boolean[]) => ({
    'prometheus-workload': found({ deployed: true, wanted: 2, pods: ready.map(pod) }),
  });
  const get = 'Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate?x"';
  const cases = [
    ['prometheus-unreachable', { err: `${get}: dial tcp 172.30.1.1:9091: connect: connection refused` }],
    ['prometheus-slow', { err: `${get}: context deadline exceeded`, seconds: 270 }],
    ['prometheus-error', { retrieve: 503, err: 'Prometheus server reported unexpected error code: 503' }],
    ['payload-unreadable', between('unexpected EOF')],
  ] as const;

  test.each(cases)('are counted beside %s', (id, attempt) => {
    expect(reasons(id, attempt, pods(true, false))).toContainEqual({
      id: 'prometheus-pods',
      source: 'prometheus-workload',
      values: { ready: 1, wanted: 2 },
    });
    const gone = { 'prometheus-workload': found({ deployed: false, wanted: 0, pods: [] }) };
    expect(ids(id, attempt, gone)).not.toContain('prometheus-pods');
  });
});

describe('the volume', () => {
  const alert = (selectedSeries: number | null) => ({
    alert: found({
      name: 'TelemeterClientFailures',
      state: 'firing' as const,
      activeAt: T0,
      ratio: 1,
      selectedSeries,
    }),
  });
  test.each([
    ['payload-too-large', between('the incoming sample data is too long')],
    ['upload-too-large', answered(413, `${W}: 413: failed to read request body\n`)],
    ['nothing-to-send', { retrieve: 200 }],
  ] as const)('is told beside %s', (id, attempt) => {
    expect(reasons(id, attempt, alert(812))).toContainEqual({
      id: 'selected-series',
      source: 'alert',
      values: { series: 812 },
    });
    expect(ids(id, attempt, alert(null))).not.toContain('selected-series');
  });
});

describe('the pace', () => {
  const timeout = between(`${Z}: context deadline exceeded`, 30);

  test('is a hint where a timeout has no place', () => {
    for (const id of ['egress-blocked', 'egress-stalled'] as const) {
      expect(reasons(id, timeout)).toContainEqual({
        id: 'pace-timeout',
        source: 'client-metrics',
        values: { attempts: 10 },
      });
    }
  });

  test('is no hint where a line has named the place', () => {
    expect(ids('egress-stalled', between(`${Z}: net/http: TLS handshake timeout`, 10))).toEqual(['log-line']);
  });

  test('is a hint beside what is only possible', () => {
    const hanging: Attempt = { err: 'x', seconds: 270 };
    expect(ids('prometheus-slow', hanging, NO_LOG)).toEqual(['no-answer', 'log-not-read', 'pace-hang']);
  });
});

describe('who answered', () => {
  const config = { 'monitoring-config': { is: 'nothing' as const, at: NOW } };
  const proxy = {
    ...config,
    'cluster-proxy': found({
      httpsProxyHost: 'proxy.example.com',
      specDiffersFromStatus: false,
      trustedCA: null,
    }),
  };

  test.each([
    ['red-hat-server-error', answered(502, `${W}: 502: failed to forward request\n`)],
    ['red-hat-server-error', answered(503, `${W}: 503: response status code is 503 Service Unavailable\n`)],
    ['upload-unexpected-status', answered(409, `${W}: 409: response status code is 409 Conflict\n`)],
    ['red-hat-authorize-error', between(`${X}: 500:\nInternal server error, requestid=1\n`)],
    ['account-forbidden', between(`${X}: 403:\nforbidden\n`)],
  ] as const)('is the server, by its own words: %s', (id, attempt) => {
    expect(ids(id, attempt, proxy)).toContain('the-servers-words');
    expect(ids(id, attempt, proxy)).not.toContain('edge-or-inspection');
  });

  test.each([
    ['red-hat-server-error', answered(503, `${W}: 503: <html>busy</html>`)],
    ['red-hat-server-error', answered(504, `${W}: 504: `)],
    ['upload-unexpected-status', answered(404, `${W}: 404: 404 page not found\n`)],
    ['upload-forbidden', answered(403, 'gateway server forbidden: https://infogw.api.openshift.com/upload')],
    ['red-hat-authorize-error', between(`${X}: 503:\n<html>Service Unavailable</html>`)],
    ['account-forbidden', between(`${X}: 403:\n<html>forbidden by policy</html>`)],
  ] as const)('is not known by other words, and a proxy that is set is named: %s', (id, attempt) => {
    expect(ids(id, attempt, proxy)).toEqual(expect.arrayContaining(['edge-or-inspection', 'proxy-set']));
    expect(ids(id, attempt, config)).toContain('edge-or-inspection');
    expect(ids(id, attempt, config)).not.toContain('proxy-set');
  });

  test('is not known without a log', () => {
    expect(reasons('red-hat-server-error', answered(503, 'x'), NO_LOG)).toContainEqual({
      id: 'edge-or-inspection',
      source: 'client-metrics',
      values: {},
    });
  });

  test('is not the server where it forbids an upload, since it never does', () => {
    expect(ids('upload-forbidden', answered(403, 'x'), NO_LOG)).toContain('server-sends-no-403');
  });

  test('is asked once of an answer with an unusual code', () => {
    expect(ids('red-hat-authorize-error', between(`${X}: 418:\n<html>teapot</html>`))).toEqual([
      'log-line',
      'not-the-servers-words',
    ]);
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../diagnose';
import type { Evidence, WorkloadFinding } from '../evidence/findings';
import type { SourceId } from '../evidence/source-id';
import { redact } from '../parse/redact';
import type { CauseFinding, Report } from '../report';
import { evidenceAt, NOT_ASKED } from '../replay/evidence-at';
import { onePod, readyPod } from '../replay/one-pod';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import { CAUSE_IDS } from './cause-id';
import type { CauseId } from './cause-id';
import { CAUSES } from './list';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const at = (minutes: number): number => T0 + minutes * 60_000;
const NOW = at(30);

const G = 'Get "https://prometheus-k8s.openshift-monitoring.svc:9091/federate?match%5B%5D=up"';
const Z =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=1"';
const X = 'unable to authorize to server: unable to exchange initial token for a long lived token';
const W_503 = 'gateway server reported unexpected error code: 503: x';
const UP = 'Post "https://infogw.api.openshift.com/upload"';

const before = (err: string): Attempt => ({ err });
const between = (err: string): Attempt => ({ retrieve: 200, err });
const retrieve = (code: number, err: string): Attempt => ({ retrieve: code, err });
const send = (code: number, err = `gateway server reported unexpected error code: ${code}: x`): Attempt => ({
  retrieve: 200,
  send: code,
  err,
});

const failing = (attempt: Attempt, more: Partial<Evidence> = {}): Evidence => {
  const { stored, log } = simulate({ startAt: T0, endAt: at(40), attempt: () => attempt });
  return { ...evidenceAt(stored, log, NOW), ...more };
};

const found = <V>(value: V) => ({ is: 'found' as const, value, at: NOW });
const pod = readyPod(T0);
const workload = (more: Partial<WorkloadFinding> = {}) => found(onePod(T0, more));
const proxy = (host: string | null) =>
  found({ httpsProxyHost: host, specDiffersFromStatus: false, trustedCA: null });
const NOTHING = { is: 'nothing' as const, at: NOW };
const config = (telemeterEnabled: boolean | null) =>
  found({ telemeterEnabled, ownToken: false, ownServer: null });

const healthy = (): Evidence => {
  const { stored, log } = simulate({ startAt: T0, endAt: at(40), attempt: () => ACCEPTED });
  return {
    ...evidenceAt(stored, log, NOW),
    'client-workload': workload(),
    'monitoring-config': NOTHING,
    'remote-write': NOTHING,
    'cluster-proxy': proxy(null),
  };
};

/** For each cause evidence in which it is so, and how sure it is then; the first is kept for the goldens. */
const SO: Record<
  CauseId,
  readonly (readonly [why: string, evidence: () => Evidence, sureness?: CauseFinding['sureness']])[]
> = {
  'prometheus-unreachable': [
    ['refused', () => failing(before(`${G}: dial tcp 172.30.115.6:9091: connect: connection refused`))],
    ['closed', () => failing(before(`${G}: EOF`))],
    ['no log', () => ({ ...failing(before('x')), 'client-log': { is: 'not-asked' } }), 'possible'],
  ],
  'cluster-dns-failing': [
    [
      'no such host',
      () => failing(before(`${G}: dial tcp: lookup prometheus-k8s.openshift-monitoring.svc: no such host`)),
    ],
  ],
  'prometheus-certificate': [
    ['unknown', () => failing(before(`${G}: x509: certificate signed by unknown authority`))],
    ['other TLS', () => failing(before(`${G}: remote error: tls: bad certificate`))],
  ],
  'prometheus-slow': [
    ['no headers', () => failing({ ...before(`${G}: context deadline exceeded`), seconds: 270 })],
    ['no body', () => failing({ ...between('context deadline exceeded'), seconds: 270 })],
  ],
  'prometheus-unauthenticated': [
    ['401', () => failing(retrieve(401, 'Prometheus server requires authentication: https://p/federate?x'))],
  ],
  'prometheus-forbidden': [
    ['403', () => failing(retrieve(403, 'Prometheus server forbidden: https://p/federate?x'))],
  ],
  'prometheus-bad-selector': [['400', () => failing(retrieve(400, 'bad request: https://p/federate?x'))]],
  'prometheus-error': [
    ['503', () => failing(retrieve(503, 'Prometheus server reported unexpected error code: 503'))],
    ['404', () => failing(retrieve(404, 'Prometheus server reported unexpected error code: 404'))],
  ],
  'payload-too-large': [['too long', () => failing(between('the incoming sample data is too long'))]],
  'payload-unreadable': [['cut off', () => failing(between('unexpected EOF'))]],
  'nothing-to-send': [['empty', () => failing(EMPTY)]],
  'pull-secret-rejected': [
    [
      '401',
      () =>
        failing(between('unable to authorize to server: initial authentication token is expired or invalid')),
    ],
    ['401 at renewal', () => failing(between(`${UP}: initial authentication token is expired or invalid`))],
    ['404', () => failing(between(`${X}: 404:\nnot found\n`))],
  ],
  'account-forbidden': [['403', () => failing(between(`${X}: 403:\nforbidden\n`))]],
  'cluster-owned-elsewhere': [
    [
      '409',
      () =>
        failing(
          between(
            `${X}: 409:\nthe provided cluster identifier is already in use under a different account\n`,
          ),
        ),
    ],
  ],
  'registration-rate-limited': [
    ['429', () => failing(between(`${X}: 429:\nrate limited, please try again later\n`))],
  ],
  'red-hat-authorize-error': [
    ['500', () => failing(between(`${X}: 500:\nInternal server error, requestid=1\n`))],
    [
      "400 in the server's words",
      () => failing(between(`${X}: 400:\nThe 'id' parameter must be specified via URL\n`)),
    ],
    [
      "422 in the server's words",
      () => failing(between(`${X}: 422:\nupstream rejected request with code 422\n`)),
    ],
    ['418 in other words', () => failing(between(`${X}: 418:\n<html>teapot</html>`)), 'possible'],
  ],
  'intercepted-answer': [
    [
      'no JSON',
      () =>
        failing(
          between(
            `unable to authorize to server: unable to parse the authentication response: invalid character '<'`,
          ),
        ),
    ],
    ['no token', () => failing(between('labels from server have expired'))],
    ['202', () => failing(send(202))],
    ["a portal's code", () => failing(between(`${X}: 302:\n<a href="https://portal">`)), 'likely'],
  ],
  'egress-dns': [
    ['no such host', () => failing(between(`${Z}: dial tcp: lookup infogw.api.openshift.com: no such host`))],
  ],
  'egress-blocked': [
    ['refused', () => failing(between(`${Z}: dial tcp 203.0.113.10:443: connect: connection refused`))],
    ['dropped', () => failing(between(`${UP}: dial tcp 203.0.113.10:443: i/o timeout`))],
    ['a timeout', () => failing({ ...between(`${Z}: context deadline exceeded`), seconds: 30 }), 'likely'],
  ],
  'egress-stalled': [
    ['TLS handshake', () => failing(between(`${Z}: net/http: TLS handshake timeout`))],
    ['upload', () => failing({ ...between(`${UP}: context deadline exceeded`), seconds: 270 })],
    ['a timeout', () => failing({ ...between(`${Z}: context deadline exceeded`), seconds: 30 }), 'likely'],
  ],
  'egress-reset': [
    [
      'reset',
      () => failing(between(`${UP}: read tcp 10.0.0.1:1->203.0.113.10:443: read: connection reset by peer`)),
    ],
  ],
  'tls-untrusted-ca': [
    [
      'unknown CA',
      () =>
        failing(
          between(`${Z}: tls: failed to verify certificate: x509: certificate signed by unknown authority`),
        ),
    ],
  ],
  'tls-wrong-certificate': [
    [
      'other name',
      () =>
        failing(
          between(`${Z}: x509: certificate is valid for *.apps.example.com, not infogw.api.openshift.com`),
        ),
    ],
  ],
  'tls-expired-or-clock': [
    [
      'expired',
      () =>
        failing(
          between(`${Z}: x509: certificate has expired or is not yet valid: current time x is before y`),
        ),
    ],
  ],
  'tls-broken': [
    ['plain http', () => failing(between(`${Z}: http: server gave HTTP response to HTTPS client`))],
  ],
  'proxy-unreachable': [
    [
      'refused',
      () => failing(between(`${Z}: proxyconnect tcp: dial tcp 192.0.2.20:3128: connect: connection refused`)),
    ],
    [
      'a timeout with a proxy set',
      () =>
        failing(
          { ...between(`${Z}: context deadline exceeded`), seconds: 30 },
          { 'cluster-proxy': proxy('proxy.example.com:3128'), 'monitoring-config': NOTHING },
        ),
      'likely',
    ],
  ],
  'proxy-auth-required': [['407', () => failing(between(`${Z}: Proxy Authentication Required`))]],
  'proxy-denied': [
    ['a known phrase', () => failing(between(`${Z}: Forbidden`))],
    [
      'its own words, proxy set',
      () =>
        failing(between(`${Z}: URL blocked by policy`), { 'cluster-proxy': proxy('proxy.example.com:3128') }),
    ],
  ],
  'proxy-misconfigured': [
    [
      'https for http',
      () => failing(between(`${Z}: proxyconnect tcp: tls: first record does not look like a TLS handshake`)),
    ],
  ],
  'upload-unauthenticated': [
    [
      '401',
      () =>
        failing(send(401, 'gateway server requires authentication: https://infogw.api.openshift.com/upload')),
    ],
  ],
  'upload-forbidden': [
    ['403', () => failing(send(403, 'gateway server forbidden: https://infogw.api.openshift.com/upload'))],
  ],
  'upload-invalid': [
    ['400', () => failing(send(400, 'gateway server bad request: https://infogw.api.openshift.com/upload'))],
  ],
  'upload-too-large': [['413', () => failing(send(413))]],
  'upload-rate-limited': [['429', () => failing(send(429))]],
  'red-hat-server-error': [
    ['500', () => failing(send(500))],
    ['504', () => failing(send(504))],
  ],
  'upload-unexpected-status': [
    ['409', () => failing(send(409))],
    ['302', () => failing(send(302))],
  ],
  'stopped-before-answer': [
    [
      'no log',
      () => ({ ...failing(between('x')), 'client-log': { is: 'refused', detail: redact('403'), at: NOW } }),
    ],
  ],
  'client-not-running': [
    [
      'crash loop',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'client-workload': workload({
          pods: [{ ...pod, ready: false, waiting: 'CrashLoopBackOff', restarts: 9 }],
        }),
      }),
    ],
    [
      'no pod',
      () => ({ ...NOT_ASKED, 'client-metrics': NOTHING, 'client-workload': workload({ pods: [] }) }),
    ],
    [
      'not ready',
      () => ({ ...NOT_ASKED, 'client-workload': workload({ pods: [{ ...pod, ready: false }] }) }),
    ],
    ['up is 0', () => ({ ...NOT_ASKED, 'client-up': found({ pods: [{ pod: 'a', up: false, at: NOW }] }) })],
    [
      'up is 0 and the pod is ready',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'client-workload': workload(),
        'client-up': found({ pods: [{ pod: 'a', up: false, at: NOW }] }),
      }),
      'likely',
    ],
  ],
  'client-not-scraped': [
    [
      'no series',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'client-up': NOTHING,
        'client-workload': workload(),
      }),
    ],
  ],
  'telemetry-off': [
    ['switched off', () => ({ ...NOT_ASKED, 'client-metrics': NOTHING, 'monitoring-config': config(false) })],
    [
      'gone, and insights has no token',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'client-workload': workload({ deployed: false, wanted: 0, pods: [] }),
        'cluster-operators': found({
          conditions: [
            {
              operator: 'insights',
              type: 'Disabled',
              status: 'True',
              reason: 'NoToken',
              message: redact('no token'),
            },
          ],
        }),
      }),
    ],
    [
      'gone',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'client-workload': workload({ deployed: false, wanted: 0, pods: [] }),
      }),
      'likely',
    ],
  ],
  'telemetry-remote-write': [
    [
      'series to Red Hat',
      () => ({
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'remote-write': found({ sending: true, failedShare: 0 }),
      }),
    ],
  ],
  'unrecognised-error': [
    ['a new text', () => failing(between(`${Z}: some: new trouble`))],
    [
      'a bare phrase and no proxy',
      () => failing(between(`${Z}: URL blocked by policy`), { 'cluster-proxy': proxy(null) }),
    ],
  ],
};

const names = (report: Report, id: CauseId): CauseFinding | undefined =>
  report.causes.find((cause) => cause.id === id);

test('the list holds each cause once, in the order of the contract', () => {
  expect(CAUSES.map(({ id }) => id)).toEqual([...CAUSE_IDS]);
});

/** The evidence that the goldens have of a cause; written anew only where a person asks for it (`npm run goldens`). */
const kept = (id: CauseId, evidence: Evidence): string | null => {
  const file = join(__dirname, '../../../fixtures/causes', `${id}.evidence.json`);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, `${JSON.stringify(evidence)}\n`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

describe.each(CAUSE_IDS)('%s', (id) => {
  const cases = SO[id].map(([why, evidence, sureness = 'found']) => ({ why, evidence, sureness }));
  const [first] = cases;

  test('has evidence in which it is so', () => {
    const lacking = `no evidence in which ${id} is so: add a row to SO in src/diagnosis/causes/causes.test.ts`;
    expect(first === undefined ? [lacking] : []).toEqual([]);
  });

  if (first !== undefined) {
    test.each(cases)('is named: $why', ({ evidence, sureness }) => {
      const cause = names(diagnose(evidence(), NOW), id);
      expect(cause?.sureness).toBe(sureness);
      expect(cause?.because.length).toBeGreaterThan(0);
    });

    test('alone is named where it is the fault, or with those that look the same', () => {
      const certain = diagnose(first.evidence(), NOW).causes.filter(
        ({ sureness }) => sureness !== 'possible',
      );
      expect(certain.map((cause) => cause.id)).toEqual([id]);
    });

    test('has its first evidence kept for the goldens', () => {
      const evidence = first.evidence();
      const other = `fixtures/causes/${id}.evidence.json is not what the first row of SO gives: npm run goldens writes it`;
      expect(kept(id, evidence) === JSON.stringify(evidence) ? [] : [other]).toEqual([]);
    });
  }

  test('is not named where everything is delivered', () => {
    const report = diagnose(healthy(), NOW);
    expect(report).toMatchObject({ state: 'delivering', stage: 'none', causes: [] });
    const statements: readonly CauseId[] = [
      'stopped-before-answer',
      'unrecognised-error',
      'client-not-scraped',
    ];
    const isSaid = statements.includes(id) || report.ruledOut.some((one) => one.id === id);
    const open = `${id} is left open where everything is delivered: its judge has to say what rules it out`;
    expect(isSaid ? [] : [open]).toEqual([]);
  });

  test('is not named where nothing was found', () => {
    const nothing = Object.fromEntries(Object.keys(NOT_ASKED).map((source) => [source, NOTHING]));
    const report = diagnose({ ...NOT_ASKED, ...nothing }, NOW);
    expect(names(report, id)).toBeUndefined();
    expect(report.state).toBe('unknown');
  });

  test('cannot be told from answers that did not come: neither named nor ruled out', () => {
    const refused = { is: 'refused' as const, detail: redact('forbidden'), at: NOW };
    const report = diagnose(
      { ...NOT_ASKED, ...Object.fromEntries(Object.keys(NOT_ASKED).map((source) => [source, refused])) },
      NOW,
    );
    expect(report).toMatchObject({ state: 'unknown', causes: [], ruledOut: [], ledger: null, steps: [] });
    const needs: readonly SourceId[] = CAUSES.find((cause) => cause.id === id)?.needs ?? [];
    expect(report.missing.map((missing) => missing.id)).toEqual(expect.arrayContaining([...needs]));
  });
});

describe('sureness', () => {
  test('without a log, four causes are possible where Prometheus does not answer', () => {
    const report = diagnose({ ...failing(before('x')), 'client-log': { is: 'waiting' } }, NOW);
    expect(report.stage).toBe('retrieve');
    expect(report.causes.map(({ id, sureness }) => [id, sureness])).toEqual([
      ['prometheus-unreachable', 'possible'],
      ['cluster-dns-failing', 'possible'],
      ['prometheus-certificate', 'possible'],
      ['prometheus-slow', 'possible'],
    ]);
  });

  test('without a log, only the place is found where the attempts stop in between', () => {
    const report = diagnose(
      {
        ...failing(between('x')),
        'client-log': { is: 'waiting' },
        'cluster-proxy': proxy(null),
        'monitoring-config': NOTHING,
      },
      NOW,
    );
    expect(report.stage).toBe('reach');
    expect(report.causes.filter(({ sureness }) => sureness === 'found').map(({ id }) => id)).toEqual([
      'stopped-before-answer',
    ]);
    expect(report.causes.filter(({ sureness }) => sureness === 'possible').length).toBeLessThanOrEqual(6);
    expect(names(report, 'proxy-unreachable')).toBeUndefined();
    expect(report.ruledOut.find(({ id }) => id === 'proxy-denied')?.because[0]?.id).toBe('proxy-not-set');
  });

  test('a code and a line that name the same failure are one cause with both reasons', () => {
    const report = diagnose(failing(send(503)), NOW);
    expect(report.causes).toHaveLength(1);
    expect(report.causes[0]).toMatchObject({ statusCode: 503, share: 1, stage: 'send' });
    expect(report.causes[0]?.because.map(({ id }) => id)).toEqual([
      'send-code',
      'log-line',
      'edge-or-inspection',
    ]);
  });

  test('a transport failure carries the stage of its line', () => {
    expect(diagnose(failing(between(`${UP}: EOF`)), NOW).causes[0]?.stage).toBe('send');
    expect(diagnose(failing(between(`${Z}: EOF`)), NOW).causes[0]?.stage).toBe('authorize');
  });
});

describe('several causes at once', () => {
  const mixed = (attempt: (index: number, now: number) => Attempt, now = NOW): Report => {
    const { stored, log } = simulate({ startAt: T0, endAt: at(90), attempt });
    return diagnose(evidenceAt(stored, log, now), now);
  };

  test('are ordered by their share of the failures', () => {
    const report = mixed((index) =>
      index % 3 === 0
        ? send(503)
        : between('unable to authorize to server: initial authentication token is expired or invalid'),
    );
    expect(report.causes.map(({ id }) => id)).toEqual(['pull-secret-rejected', 'red-hat-server-error']);
    expect(report.causes.map(({ share }) => Math.round((share ?? 0) * 3))).toEqual([2, 1]);
  });

  test('get no share from a log that was cut', () => {
    const { stored, log } = simulate({
      startAt: T0,
      endAt: at(40),
      attempt: (index) => (index % 2 === 0 ? send(503) : between(`${Z}: EOF`)),
    });
    const tail = log
      .split('\n')
      .filter((line) => line.includes('10:2'))
      .slice(-4)
      .join('\n');
    const report = diagnose(evidenceAt(stored, tail, NOW), NOW);
    expect(names(report, 'egress-reset')?.share).toBeNull();
    expect(names(report, 'red-hat-server-error')?.share).toBeCloseTo(0.5, 1);
  });

  test('keep the code before a run of 429s first, with its share of the run', () => {
    const report = mixed(
      (_, now) => (now < at(10) ? ACCEPTED : now < at(15) ? send(503) : send(429)),
      at(60),
    );
    expect(report.causes.map(({ id }) => id)).toEqual(['red-hat-server-error', 'upload-rate-limited']);
    expect(report.causes[0]?.share).toBeGreaterThan(0);
    expect(report.causes[0]?.share).toBeLessThan(0.1);
    expect(report.causes[0]?.statusCode).toBe(503);
  });

  test('429 alone is the rate limit alone', () => {
    expect(mixed(() => send(429)).causes.map(({ id }) => id)).toEqual(['upload-rate-limited']);
  });

  test('what was over before the last accepted upload is not a cause of a new failure', () => {
    const report = mixed(
      (_, now) => (now < at(8) ? send(503) : now < at(13) ? ACCEPTED : between(`${Z}: EOF`)),
      at(20),
    );
    expect(report.state).toBe('failing');
    expect(report.causes.map(({ id }) => id)).toEqual(['egress-reset']);
  });

  test("failures that alternate with uploads are explained by the window's lines", () => {
    const report = mixed((index) => (index % 2 === 0 ? between(`${UP}: EOF`) : ACCEPTED));
    expect(report.state).toBe('degraded');
    expect(report.causes.map(({ id }) => id)).toEqual(['egress-reset']);
  });
});

describe('the log alone', () => {
  const alone = (attempt: (index: number, now: number) => Attempt, now = NOW): Report => {
    const { log } = simulate({ startAt: T0, endAt: at(60), attempt });
    return diagnose(evidenceAt([], log, now), now);
  };

  test('tells failing and its cause by the last two attempts', () => {
    expect(alone(() => between(`${Z}: EOF`))).toMatchObject({
      state: 'failing',
      stage: 'authorize',
      ledger: null,
      causes: [{ id: 'egress-reset' }],
    });
    expect(alone(() => send(503))).toMatchObject({
      state: 'failing',
      causes: [{ id: 'red-hat-server-error', statusCode: 503, share: 1 }],
    });
  });

  test('without an error is unknown, never delivering', () => {
    expect(alone(() => ACCEPTED)).toMatchObject({ state: 'unknown', causes: [] });
  });

  test('that has fallen silent is unknown: uploads may be accepted again', () => {
    expect(alone((_, now) => (now < at(20) ? send(503) : ACCEPTED), at(28))).toMatchObject({
      state: 'unknown',
      causes: [],
    });
  });

  test('with room for an accepted upload between the failures is not failing', () => {
    expect(alone((index) => (index % 2 === 0 ? send(503) : ACCEPTED), at(28)).state).toBe('unknown');
  });

  test('with one failure after a start is collecting', () => {
    expect(alone(() => send(503), at(0.5)).state).toBe('collecting');
  });

  test('tells that there is nothing to send', () => {
    expect(alone(() => EMPTY)).toMatchObject({ state: 'degraded', causes: [{ id: 'nothing-to-send' }] });
  });

  test('tells that the client cannot start', () => {
    const line = `level=error caller=main.go:105 ts=${new Date(NOW - 60_000).toISOString()} err="failed to configure Telemeter client: an authorization URL and authorization token must both specified or empty"`;
    expect(diagnose(evidenceAt([], line, NOW), NOW)).toMatchObject({
      state: 'failing',
      stage: 'client',
      causes: [{ id: 'client-not-running' }],
    });
  });

  test('stands in for metrics of a client that is not scraped', () => {
    const { log } = simulate({ startAt: T0, endAt: at(60), attempt: () => between(`${Z}: EOF`) });
    const report = diagnose(
      { ...evidenceAt([], log, NOW), 'client-up': NOTHING, 'client-workload': workload() },
      NOW,
    );
    expect(report.state).toBe('failing');
    expect(report.causes.map(({ id }) => id)).toEqual(['egress-reset', 'client-not-scraped']);
  });
});

describe('choices', () => {
  test('switched off is off, with what is missing of no importance', () => {
    const [, off = () => NOT_ASKED] = SO['telemetry-off'][0] ?? [];
    expect(diagnose(off(), NOW)).toMatchObject({ state: 'off', stage: 'client' });
  });

  test('absent metrics alone are never off', () => {
    expect(diagnose({ ...NOT_ASKED, 'client-metrics': NOTHING, 'client-up': NOTHING }, NOW).state).toBe(
      'unknown',
    );
  });

  test('a Deployment that is gone for no known reason is likely off, and the state is unknown', () => {
    const [, gone = () => NOT_ASKED] = SO['telemetry-off'][2] ?? [];
    expect(diagnose(gone(), NOW)).toMatchObject({
      state: 'unknown',
      causes: [{ id: 'telemetry-off', sureness: 'likely' }],
    });
  });

  test('remote write of a hosting cluster beside a working client changes nothing', () => {
    expect(
      diagnose({ ...healthy(), 'remote-write': found({ sending: true, failedShare: 0 }) }, NOW).state,
    ).toBe('delivering');
  });

  test('a pod that is just being created is no fault yet', () => {
    const young = workload({
      pods: [{ ...pod, ready: false, waiting: 'ContainerCreating', createdAt: NOW - 30_000 }],
    });
    expect(
      diagnose({ ...NOT_ASKED, 'client-metrics': NOTHING, 'client-workload': young }, NOW),
    ).toMatchObject({ state: 'unknown', causes: [] });
  });

  test('a client that counts is running, whatever its pod looks like', () => {
    const report = diagnose(
      { ...healthy(), 'client-workload': workload({ pods: [{ ...pod, ready: false }] }) },
      NOW,
    );
    expect(report.state).toBe('delivering');
    expect(report.ruledOut.find(({ id }) => id === 'client-not-running')?.because[0]?.id).toBe(
      'client-counts',
    );
  });
});

describe('what is ruled out', () => {
  test('stands together under the same fact', () => {
    const report = diagnose(failing(send(503)), NOW);
    const by = (id: CauseId) => report.ruledOut.find((one) => one.id === id)?.because;
    expect(by('prometheus-unreachable')?.[0]).toMatchObject({
      id: 'prometheus-answered',
      values: { answered: 15, attempts: 15 },
    });
    expect(by('cluster-dns-failing')).toEqual(by('prometheus-unreachable'));
    expect(by('pull-secret-rejected')?.[0]?.id).toBe('red-hat-answered');
    expect(by('egress-blocked')).toEqual(by('pull-secret-rejected'));
    expect(by('upload-forbidden')?.[0]?.id).toBe('red-hat-said-otherwise');
  });

  test('is what the log does not name, if it has a line for each failure', () => {
    const report = diagnose(failing(between(`${X}: 403:\nforbidden\n`)), NOW);
    expect(report.ruledOut.find(({ id }) => id === 'egress-blocked')?.because[0]?.id).toBe(
      'log-names-another',
    );
    const { stored, log } = simulate({
      startAt: T0,
      endAt: at(40),
      attempt: () => between(`${X}: 403:\nforbidden\n`),
    });
    const cut = diagnose(evidenceAt(stored, log.split('\n').slice(-3).join('\n'), at(40)), at(40));
    expect(cut.ruledOut.map(({ id }) => id)).not.toContain('egress-blocked');
  });

  test('never holds a cause that is named', () => {
    for (const [, evidence] of Object.values(SO).flat()) {
      const report = diagnose(evidence(), NOW);
      const named = report.causes.map(({ id }) => id);
      expect(report.ruledOut.filter(({ id }) => named.includes(id))).toEqual([]);
    }
  });
});

const named = (report: Report): readonly (readonly [CauseId, CauseFinding['sureness']])[] =>
  report.causes
    .filter(({ sureness }) => sureness !== 'possible')
    .map(({ id, sureness }) => [id, sureness] as const);

describe('an answer to the token exchange with an unusual code', () => {
  test.each([
    '407:\nSquid error: forbidden',
    '302:\n<html>moved: not found',
    '407:\n<b>ERROR</b> Policy: unauthorized',
    '407:\nforbidden',
    '400:\nnot found',
    '418:\nrate limited, please try again later',
    "418:\nThe 'id' parameter must be specified via URL",
    "400:\nproxy: The 'id' parameter must be specified via URL",
    '302:\nupstream rejected request with code 302',
    '418:\nupstream rejected request with code 418, says the filter',
  ])('that only looks like that of Red Hat is likely intercepted: %s', (body) => {
    expect(named(diagnose(failing(between(`${X}: ${body}`)), NOW))).toEqual([
      ['intercepted-answer', 'likely'],
    ]);
  });

  test.each([
    "400:\nThe 'id' parameter must be specified via URL or url-encoded form body\n",
    '418:\nupstream rejected request with code 418\n',
    '405: upstream rejected request with code 405',
  ])("that is in the server's own words is its own: %s", (body) => {
    const renewed = `${UP}: unable to exchange initial token for a long lived token: ${body}`;
    for (const reason of [`${X}: ${body}`, renewed]) {
      expect(named(diagnose(failing(between(reason)), NOW))).toEqual([['red-hat-authorize-error', 'found']]);
    }
  });
});

describe('lines from before the last accepted upload', () => {
  const TOKEN = 'unable to authorize to server: initial authentication token is expired or invalid';
  const flapping = (err: Attempt): ((minutes: number) => Report) => {
    const attempt = (index: number): Attempt => (index % 2 === 0 ? err : ACCEPTED);
    const { stored, log } = simulate({ startAt: T0, endAt: at(40), attempt });
    return (minutes) => diagnose(evidenceAt(stored, log, at(minutes)), at(minutes));
  };
  const changes = ({ steps }: Report): readonly string[] =>
    steps.filter((step) => 'effect' in step && step.effect === 'changes').map(({ id }) => id);

  test('make a cause likely and change nothing while uploads go through, once the next one fails it is found', () => {
    const token = flapping(between(TOKEN));
    // Attempts every 5.5 min: failures at 0, 5.5, 11, 16.5 and 22 min, accepted uploads one minute later.
    const [through, failed] = [token(21), token(22.5)];
    expect([through.state, named(through), changes(through)]).toEqual([
      'degraded',
      [['pull-secret-rejected', 'likely']],
      [],
    ]);
    expect([failed.state, named(failed)]).toEqual(['degraded', [['pull-secret-rejected', 'found']]]);
    expect(changes(failed)).toContain('renew-cloud-entry');
  });

  test('change nothing at any moment at which the newest attempt was accepted', () => {
    for (const err of [between(TOKEN), send(401), between(`${Z}: Proxy Authentication Required`)]) {
      const report = flapping(err);
      const reports = Array.from({ length: 40 }, (_unused, i) => report(18 + i / 2));
      const through = reports.filter(({ lastAccepted, at: now }) => now - (lastAccepted ?? 0) < 4 * 60_000);
      expect(through.length).toBeGreaterThan(20);
      expect(through.flatMap(changes)).toEqual([]);
    }
  });

  test('do not make a cause less sure that a status code names', () => {
    expect(named(flapping(send(503))(21))).toEqual([['red-hat-server-error', 'found']]);
  });

  test('make an error that no rule knows likely', () => {
    expect(named(flapping(between(`${Z}: some: new trouble`))(21))).toEqual([
      ['unrecognised-error', 'likely'],
    ]);
  });
});

describe('uploads that end in 429 after several codes', () => {
  const report = (...codes: readonly number[]): Report => {
    const { stored, log } = simulate({
      startAt: T0,
      endAt: at(codes.length),
      attempt: (index) => send(codes[index] ?? 429),
    });
    const now = at(codes.length - 0.1);
    return diagnose(evidenceAt(stored, log, now), now);
  };

  test.each([
    [
      'the newest of two codes of one cause, with the share of both',
      [500, 500, 500, 503, 429, 429],
      503,
      4 / 6,
    ],
    ['the only one', [503, 429, 429, 429], 503, 1 / 4],
    ['the newest of two causes, with its own share', [500, 500, 400, 429], 400, 1 / 4],
    ['the newest, whatever came more often', [400, 400, 502, 429], 502, 1 / 4],
  ])('keep %s', (_what, codes, statusCode, share) => {
    const [first, second] = report(...codes).causes;
    expect(first).toMatchObject({ statusCode, sureness: 'found' });
    expect(first?.share).toBeCloseTo(share, 3);
    expect(first?.because.find(({ id }) => id === 'echo')?.values).toEqual({
      code: String(statusCode),
      count: Math.round(share * codes.length),
      failed: codes.length,
    });
    expect(second?.id).toBe('upload-rate-limited');
  });
});

describe('a process whose counters were seen a moment ago', () => {
  const { stored, log } = simulate({ startAt: T0, endAt: NOW - 100_000, attempt: () => send(503) });
  const seen = (more: Partial<Evidence>): Report =>
    diagnose({ ...evidenceAt(stored, log, NOW), 'client-workload': workload(), ...more }, NOW);
  const waits = (waiting: string, ...others: WorkloadFinding['pods']) =>
    workload({ pods: [{ ...pod, ready: false, waiting, restarts: 7 }, ...others] });
  const crash = (when: number): string =>
    `level=error caller=main.go:105 ts=${new Date(when).toISOString()} err="failed to configure Telemeter client: failed to read from-ca-file: open /x: no such file or directory"`;
  const withLog = (text: string): Partial<Evidence> => ({
    'client-log': evidenceAt([], text, NOW)['client-log'],
  });

  test.each(['CrashLoopBackOff', 'ImagePullBackOff', 'ErrImagePull', 'CreateContainerConfigError'])(
    'does not run where its container waits in %s',
    (waiting) => {
      const report = seen({ 'client-workload': waits(waiting) });
      expect(report).toMatchObject({ state: 'failing', stage: 'client' });
      expect(named(report)).toEqual([['client-not-running', 'found']]);
    },
  );

  test.each(['ContainerCreating', 'PodInitializing'])('runs where a new one waits in %s', (waiting) => {
    expect(named(seen({ 'client-workload': waits(waiting) }))).toEqual([['red-hat-server-error', 'found']]);
  });

  test('runs where another pod is ready', () => {
    expect(named(seen({ 'client-workload': waits('ImagePullBackOff', pod) }))).toEqual([
      ['red-hat-server-error', 'found'],
    ]);
  });

  test('does not run where it could not start since', () => {
    const report = seen({ ...withLog(`${log}${crash(NOW - 50_000)}`), 'client-workload': NOTHING });
    expect(report).toMatchObject({ state: 'failing', stage: 'client' });
    expect(named(report)).toEqual([['client-not-running', 'found']]);
  });

  test('runs where it could not start before', () => {
    expect(named(seen(withLog(`${log}${crash(NOW - 200_000)}`)))).toEqual([
      ['red-hat-server-error', 'found'],
    ]);
  });
});

describe('what was written after the moment that is spoken of', () => {
  const line = (when: number, level: string, rest: string): string =>
    `level=${level} caller=${level === 'info' ? 'main.go:301' : 'forwarder.go:295'} ts=${new Date(when).toISOString()} ${rest}`;
  const failure = line(NOW - 30_000, 'error', `msg="unable to forward results" err="${W_503}"`);
  const later = (when: number): readonly string[] => [
    line(when, 'info', 'msg="starting telemeter-client"'),
    line(when + 1000, 'error', `msg="unable to forward results" err="${W_503}"`),
  ];
  const alone = (...lines: readonly string[]): Report => diagnose(evidenceAt([], lines.join('\n'), NOW), NOW);

  test('changes nothing: neither a start, nor a failure, nor a crash', () => {
    expect(alone(failure, ...later(NOW + 60_000))).toEqual(alone(failure));
    expect(alone(...later(NOW - 60_000), failure).state).toBe('failing');
    expect(alone(...later(NOW + 60_000)).state).toBe('unknown');
  });
});

describe('a bare reason phrase where no proxy is known', () => {
  test.each([
    'Unsupported Media Type',
    'Too Early',
    'Failed Dependency',
    'Precondition Required',
    'Requested Range Not Satisfiable',
    'Forbidden',
  ])('is the denial of one: %s', (phrase) => {
    expect(named(diagnose(failing(between(`${Z}: ${phrase}`)), NOW))).toEqual([['proxy-denied', 'found']]);
  });
});

test('attempts that got no metrics do not rule out a lack of metrics', () => {
  const report = diagnose(
    failing(retrieve(503, 'Prometheus server reported unexpected error code: 503')),
    NOW,
  );
  expect(report.ruledOut.map(({ id }) => id)).not.toContain('nothing-to-send');
});

import { diagnose } from '../diagnose';
import type { Evidence, Findings } from '../evidence/findings';
import { redact } from '../parse/redact';
import { evidenceAt } from '../replay/evidence-at';
import { ACCEPTED, EMPTY, simulate } from '../replay/simulate-client';
import type { Attempt } from '../replay/simulate-client';
import type { Report, Sureness } from '../report';
import type { CauseId } from './cause-id';

/** Why attempts fail: what names a cause, what else is said for it, its share, its place in the order. */

const T0 = Date.parse('2026-11-22T10:00:00Z');
const at = (minutes: number): number => T0 + minutes * 60_000;
const NOW = at(30);

const G = 'Get "https://p:9091/federate?match%5B%5D=up"';
const Z =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=1"';
const X = 'unable to authorize to server: unable to exchange initial token for a long lived token';
const UP = 'Post "https://infogw.api.openshift.com/upload"';

const before = (err: string): Attempt => ({ err });
const between = (err: string): Attempt => ({ retrieve: 200, err });
const fetched = (code: number): Attempt => ({
  retrieve: code,
  err: `Prometheus server reported unexpected error code: ${code}`,
});
const send = (code: number): Attempt => ({
  retrieve: 200,
  send: code,
  err: `gateway server reported unexpected error code: ${code}: x`,
});
const REFUSED = before(`${G}: dial tcp 172.30.1.6:9091: connect: connection refused`);
const RESET = between(`${UP}: EOF`);
const HANGS: Attempt = { retrieve: 200, err: 'x', seconds: 7200 };
const NO_NAME = between(`${Z}: dial tcp: lookup infogw.api.openshift.com: no such host`);
const TOKEN = between('unable to authorize to server: initial authentication token is expired or invalid');

const found = <V>(value: V) => ({ is: 'found' as const, value, at: NOW });
const NOTHING = { is: 'nothing' as const, at: NOW };
const UNREADABLE = { is: 'unreadable' as const, detail: redact('x'), at: NOW };

type Plan = (index: number, now: number) => Attempt;
type Known = 'both' | 'counters' | 'log';

/** What is said of a client that has lived for half an hour. */
const report = (attempt: Plan | Attempt, known: Known = 'both', more: Partial<Evidence> = {}): Report => {
  const plan = typeof attempt === 'function' ? attempt : () => attempt;
  const { stored, log } = simulate({ startAt: T0, endAt: at(40), attempt: plan });
  const evidence = evidenceAt(known === 'log' ? [] : stored, known === 'counters' ? null : log, NOW);
  return diagnose({ ...evidence, ...more }, NOW);
};
/** The same with another log. */
const withLog = (attempt: Plan, change: (lines: readonly string[]) => readonly string[]): Report => {
  const { stored, log } = simulate({ startAt: T0, endAt: NOW, attempt });
  return diagnose(evidenceAt(stored, change(log.trim().split('\n')).join('\n'), NOW), NOW);
};
const inTurn =
  (...attempts: readonly Attempt[]): Plan =>
  (index) =>
    attempts[index % attempts.length] ?? ACCEPTED;

type Said = readonly [id: CauseId, sureness: Sureness, ...because: string[]];
const certain = ({ causes }: Report): readonly Said[] =>
  causes
    .filter(({ sureness }) => sureness !== 'possible')
    .map(({ id, sureness, because }) => [id, sureness, ...because.map((one) => `${one.id} ${one.source}`)]);
const possible = ({ causes }: Report): readonly CauseId[] =>
  causes.flatMap(({ id, sureness }) => (sureness === 'possible' ? [id] : []));
const shares = ({ causes }: Report): readonly (readonly [CauseId, number | null])[] =>
  causes.flatMap(({ id, sureness, share }) =>
    sureness === 'possible' ? [] : [[id, share === null ? null : Math.round(share * 100)] as const],
  );
const ruledOut = (said: Report, id: CauseId): string | undefined => {
  const [because] = said.ruledOut.find((one) => one.id === id)?.because ?? [];
  return because === undefined
    ? undefined
    : `${because.id} ${because.source} ${JSON.stringify(because.values)}`;
};

type Proxy = Findings['cluster-proxy'];
const proxy = (httpsProxyHost: string | null, more: Partial<Proxy> = {}): Partial<Evidence> => ({
  'cluster-proxy': found({ httpsProxyHost, specDiffersFromStatus: false, trustedCA: null, ...more }),
});
const config = (ownProxy?: { readonly httpsProxyHost: string | null }): Partial<Evidence> => ({
  'monitoring-config': found({
    telemeterEnabled: null,
    ownToken: false,
    ownServer: null,
    ...(ownProxy === undefined ? {} : { ownProxy }),
  }),
});

const LINE = 'log-line client-log';

describe('a proxy that refuses the connection', () => {
  const attempt = between(`${Z}: proxyconnect tcp: dial tcp 10.0.0.1:3128: connect: connection refused`);
  const because = (more: Partial<Evidence>) => report(attempt, 'both', more).causes[0]?.because.slice(1);

  test.each<readonly [string, Partial<Evidence>, readonly (readonly [string, string, object])[]]>([
    ['is named though nobody knows of one', {}, []],
    [
      'is that of the cluster',
      { ...proxy('proxy:3128'), ...config() },
      [['proxy-set', 'cluster-proxy', { host: 'proxy:3128' }]],
    ],
    [
      'is that of the cluster, also where its configuration could not be read',
      { ...proxy('proxy:3128'), 'monitoring-config': UNREADABLE },
      [['proxy-set', 'cluster-proxy', { host: 'proxy:3128' }]],
    ],
    [
      'is that of the monitoring stack alone, which wins',
      { ...proxy('proxy:3128'), ...config({ httpsProxyHost: 'own:8080' }) },
      [['proxy-set', 'monitoring-config', { host: 'own:8080' }]],
    ],
    [
      'is not what somebody wrote down: that was not taken over',
      proxy('proxy:3128', { specDiffersFromStatus: true }),
      [
        ['proxy-set', 'cluster-proxy', { host: 'proxy:3128' }],
        ['proxy-spec-differs', 'cluster-proxy', {}],
      ],
    ],
  ])('%s', (_what, more, expected) => {
    expect(because(more)).toEqual(expected.map(([id, source, values]) => ({ id, source, values })));
  });
});

describe('that there is no proxy', () => {
  const by = (more: Partial<Evidence>) => ruledOut(report(TOKEN, 'both', more), 'proxy-denied');

  test.each<readonly [string, Partial<Evidence>, string | undefined]>([
    ['is known from the cluster', { ...proxy(null), ...config() }, 'proxy-not-set cluster-proxy {}'],
    [
      'is known from the cluster, without any configuration of monitoring',
      { ...proxy(null), 'monitoring-config': NOTHING },
      'proxy-not-set cluster-proxy {}',
    ],
    [
      'is known from the monitoring stack, which has an empty one of its own',
      { ...proxy('proxy:3128'), ...config({ httpsProxyHost: null }) },
      'proxy-not-set monitoring-config {}',
    ],
    [
      'is not known where the monitoring stack may have one of its own',
      { ...proxy(null), 'monitoring-config': UNREADABLE },
      'log-names-another client-log {"count":15}',
    ],
    ['is not known where nobody may look', config(), 'log-names-another client-log {"count":15}'],
  ])('%s', (_what, more, expected) => {
    expect(by(more)).toBe(expected);
  });
});

const SET = proxy('proxy:3128');

describe('an error', () => {
  test.each<readonly [string, string, Partial<Evidence>, readonly Said[]]>([
    [
      "with a proxy's name that is not known",
      `${Z}: proxyconnect tcp: dial tcp: lookup proxy.example on 10.0.0.10:53: no such host`,
      {},
      [['proxy-unreachable', 'found', LINE]],
    ],
    [
      "with a proxy's certificate",
      `${Z}: proxyconnect tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
      {},
      [['proxy-misconfigured', 'found', LINE]],
    ],
    [
      'with a proxy that does not speak TLS',
      `${Z}: proxyconnect tcp: tls: first record does not look like a TLS handshake`,
      SET,
      [['proxy-misconfigured', 'found', LINE, 'proxy-set cluster-proxy']],
    ],
    [
      'with a proxy that wants a password',
      `${UP}: Proxy Authentication Required`,
      SET,
      [['proxy-auth-required', 'found', LINE, 'proxy-set cluster-proxy']],
    ],
    [
      'with words of its own behind a proxy',
      `${Z}: URL blocked by policy`,
      SET,
      [['proxy-denied', 'found', LINE, 'proxy-set cluster-proxy']],
    ],
    [
      'with words of its own without a proxy',
      `${Z}: URL blocked by policy`,
      proxy(null),
      [['unrecognised-error', 'found', LINE]],
    ],
    ['with the words of a status', `${Z}:  Forbidden `, {}, [['proxy-denied', 'found', LINE]]],
    [
      'of a token exchange that ran out of time has no place',
      `${Z}: context deadline exceeded`,
      { ...proxy(null), 'monitoring-config': NOTHING },
      [
        ['egress-blocked', 'likely', LINE, 'timeout-has-no-place client-log', 'pace-fast client-metrics'],
        ['egress-stalled', 'likely', LINE, 'timeout-has-no-place client-log', 'pace-fast client-metrics'],
      ],
    ],
    [
      'of a token exchange that ran out of time may be the proxy',
      `${Z}: context deadline exceeded`,
      SET,
      [
        ['egress-blocked', 'likely', LINE, 'timeout-has-no-place client-log', 'pace-fast client-metrics'],
        ['egress-stalled', 'likely', LINE, 'timeout-has-no-place client-log', 'pace-fast client-metrics'],
        ['proxy-unreachable', 'likely', LINE, 'timeout-behind-proxy client-log', 'proxy-set cluster-proxy'],
      ],
    ],
    [
      'of an upload that ran out of time has a place',
      `${UP}: context deadline exceeded`,
      SET,
      [['egress-stalled', 'found', LINE]],
    ],
    [
      "of Red Hat's token exchange in its own words",
      `${X}: 418:\nupstream rejected request with code 418\n`,
      {},
      [['red-hat-authorize-error', 'found', LINE, 'the-servers-words client-log']],
    ],
    [
      'of the token exchange in words of nobody known',
      `${X}: 418:\nteapot`,
      {},
      [['intercepted-answer', 'likely', LINE, 'not-the-servers-words client-log']],
    ],
    [
      'of a token exchange that failed on the server',
      `${X}: 503:\nx`,
      {},
      [['red-hat-authorize-error', 'found', LINE, 'edge-or-inspection client-log']],
    ],
  ])('%s', (_what, err, more, expected) => {
    expect(certain(report(between(err), 'both', more))).toEqual(expected);
  });

  test('that only looks like an answer of Red Hat has no share there', () => {
    const { causes } = report(between(`${X}: 418:\nteapot`));
    expect(causes.map(({ id, sureness, share }) => [id, sureness, share])).toEqual([
      ['intercepted-answer', 'likely', 1],
      ['red-hat-authorize-error', 'possible', null],
    ]);
  });

  test('in the words of the server among others in words of nobody known is its own', () => {
    const both = report(
      inTurn(between(`${X}: 418:\nupstream rejected request with code 418\n`), between(`${X}: 418:\nteapot`)),
    );
    expect(both.causes.find(({ id }) => id === 'red-hat-authorize-error')?.sureness).toBe('found');
  });

  test('of both kinds of timeouts has the pace as a hint', () => {
    const both = report(
      inTurn(between(`${Z}: context deadline exceeded`), between(`${Z}: dial tcp 1.2.3.4:443: i/o timeout`)),
    );
    expect(both.causes[0]?.because.map(({ id }) => id)).toContain('pace-fast');
  });
});

describe('an answer to the upload', () => {
  test.each<readonly [number, CauseId]>([
    [204, 'intercepted-answer'],
    [302, 'upload-unexpected-status'],
    [404, 'upload-unexpected-status'],
    [413, 'upload-too-large'],
    [429, 'upload-rate-limited'],
    [500, 'red-hat-server-error'],
    [599, 'red-hat-server-error'],
  ])('of %i is %s, with the log and without', (code, id) => {
    for (const known of ['both', 'counters', 'log'] as const)
      expect(report(send(code), known).causes).toMatchObject([
        { id, sureness: 'found', statusCode: code, stage: 'send' },
      ]);
  });

  test('of several codes of one cause is named by the one that came most often', () => {
    const said = report(inTurn(send(502), send(503), send(503)), 'counters');
    expect(said.causes).toMatchObject([{ id: 'red-hat-server-error', statusCode: 503, share: 1 }]);
    expect(said.causes[0]?.because.slice(0, 2).map(({ values }) => values)).toEqual([
      { code: '503', count: 10, failed: 15 },
      { code: '502', count: 5, failed: 15 },
    ]);
  });

  test('of an upload that goes through is no interception', () => {
    expect(report(inTurn(TOKEN, ACCEPTED)).causes.map(({ id }) => id)).toEqual(['pull-secret-rejected']);
  });
});

describe('a 429 at the end', () => {
  test('hides the answer before it, also where nothing was to be sent in between', () => {
    const said = report(
      (index) => [ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, send(503), EMPTY, send(429)][index] ?? HANGS,
    );
    expect(said.state).toBe('degraded');
    expect(said.causes.map(({ id, statusCode }) => [id, statusCode])).toEqual([
      ['red-hat-server-error', 503],
      ['upload-rate-limited', 429],
      ['nothing-to-send', null],
    ]);
  });

  test('of counters that have ended hides nothing', () => {
    const { stored } = simulate({
      startAt: T0,
      endAt: at(20),
      attempt: (index) => (index < 3 ? send(503) : send(429)),
    });
    expect(diagnose(evidenceAt(stored, null, NOW), NOW)).toMatchObject({ state: 'unknown', causes: [] });
  });
});

describe('where only the place of the failures is known', () => {
  const STOPPED: readonly CauseId[] = [
    'payload-too-large',
    'pull-secret-rejected',
    'egress-dns',
    'egress-blocked',
    'tls-untrusted-ca',
    'proxy-unreachable',
  ];
  const NO_ANSWER: readonly CauseId[] = [
    'prometheus-unreachable',
    'cluster-dns-failing',
    'prometheus-certificate',
    'prometheus-slow',
  ];

  test('the usual causes there are possible, with what is known of it', () => {
    const stopped = report(TOKEN, 'counters');
    expect(certain(stopped)).toEqual([
      [
        'stopped-before-answer',
        'found',
        'stopped client-metrics',
        'log-not-read client-log',
        'pace-fast client-metrics',
      ],
    ]);
    expect(possible(stopped)).toEqual(STOPPED);
    const silent = report(REFUSED, 'counters');
    expect(possible(silent)).toEqual(NO_ANSWER);
    expect(silent.causes[0]).toMatchObject({ stage: 'retrieve', statusCode: null, share: null });
    expect(silent.causes[0]?.because.map(({ id }) => id)).toEqual(['no-answer', 'log-not-read', 'pace-fast']);
    expect(stopped.causes[1]).toMatchObject({ stage: 'reach' });
  });

  test('at both places, six of them are enough', () => {
    const both = report(inTurn(REFUSED, TOKEN), 'counters');
    expect(possible(both)).toEqual([...NO_ANSWER, ...STOPPED].slice(0, 6));
  });

  test('a log that was read and has no line of it is silent', () => {
    const said = withLog(
      () => TOKEN,
      (lines) => lines.slice(0, 1),
    );
    expect(certain(said)).toEqual([
      [
        'stopped-before-answer',
        'found',
        'stopped client-metrics',
        'log-silent client-log',
        'pace-fast client-metrics',
      ],
    ]);
    expect(possible(said)).toEqual(STOPPED);
  });

  test.each<readonly [string, Attempt, Attempt, readonly CauseId[]]>([
    ['a line of the way to Red Hat leaves open why Prometheus is silent', REFUSED, RESET, NO_ANSWER],
    ['a line of a Prometheus that is silent leaves open what is behind it', TOKEN, REFUSED, STOPPED],
    [
      'a line of an answer that could not be used leaves open why Prometheus is silent',
      REFUSED,
      between('the incoming sample data is too long'),
      NO_ANSWER,
    ],
    ['a line of a status code leaves open why Prometheus is silent', REFUSED, fetched(503), NO_ANSWER],
    ['a line of a status code leaves open what stops the others', TOKEN, send(503), STOPPED],
    [
      'an unknown error before an answer explains why Prometheus is silent',
      REFUSED,
      before('new: trouble'),
      [],
    ],
    [
      'an unknown error behind an answer explains what stopped there',
      TOKEN,
      between(`${UP}: new: trouble`),
      [],
    ],
  ])('%s', (_what, silent, spoken, expected) => {
    const said = withLog(inTurn(silent, spoken), (lines) => {
      const other = JSON.stringify(spoken.err).slice(1, -1);
      return lines.filter((line) => !line.includes('level=error') || line.includes(other));
    });
    expect(possible(said).filter((id) => [...STOPPED, ...NO_ANSWER].includes(id))).toEqual(
      expected.filter((id) => !certain(said).some(([known]) => known === id)),
    );
  });

  test('nothing is possible once uploads are accepted again', () => {
    const over = report((_, now) => (now < at(25) ? TOKEN : ACCEPTED), 'counters');
    expect(over).toMatchObject({ state: 'recovering', causes: [] });
  });
});

describe('attempts with nothing to send', () => {
  test.each<readonly [Known, readonly string[]]>([
    ['both', ['nothing-selected client-metrics', LINE]],
    ['counters', ['nothing-selected client-metrics']],
    ['log', [LINE]],
  ])('are known from %s', (known, because) => {
    expect(certain(report(EMPTY, known))).toEqual([['nothing-to-send', 'found', ...because]]);
  });

  test('have no share of the failures beside them', () => {
    expect(shares(report(inTurn(EMPTY, send(503))))).toEqual([
      ['red-hat-server-error', 100],
      ['nothing-to-send', null],
    ]);
  });

  test('are ruled out by attempts that had something', () => {
    expect(ruledOut(report(send(503)), 'nothing-to-send')).toBe('none-empty client-metrics {"attempts":15}');
    expect(ruledOut(report(send(503), 'log'), 'nothing-to-send')).toBeUndefined();
  });
});

describe('what is ruled out', () => {
  test.each<readonly [string, () => Report, CauseId, string | undefined]>([
    [
      'by uploads that are accepted',
      () => report(ACCEPTED),
      'egress-dns',
      'nothing-failed client-metrics {"accepted":3}',
    ],
    [
      'by the answers of Prometheus',
      () => report(send(503), 'counters'),
      'prometheus-unreachable',
      'prometheus-answered client-metrics {"answered":15,"attempts":15}',
    ],
    [
      'by the answers of Red Hat',
      () => report(send(503), 'counters'),
      'egress-dns',
      'red-hat-answered client-metrics {"answered":15,"retrieved":15}',
    ],
    [
      'by other answers of Red Hat',
      () => report(send(503), 'counters'),
      'upload-forbidden',
      'red-hat-said-otherwise client-metrics {"attempts":15,"failed":15}',
    ],
    [
      'by other answers of Prometheus',
      () => report(fetched(503), 'counters'),
      'prometheus-forbidden',
      'prometheus-said-otherwise client-metrics {"attempts":15,"failed":15}',
    ],
    [
      'not by answers of Prometheus to other attempts',
      () => report(inTurn(REFUSED, TOKEN), 'counters'),
      'prometheus-unreachable',
      undefined,
    ],
    [
      'but by the lines of all attempts that got none',
      () => report(inTurn(REFUSED, TOKEN)),
      'cluster-dns-failing',
      'log-names-another client-log {"count":15}',
    ],
    [
      'not by answers of Red Hat to other attempts',
      () => report(inTurn(TOKEN, send(503)), 'counters'),
      'tls-broken',
      undefined,
    ],
    [
      'but by the lines of all attempts that stopped in between',
      () => report(inTurn(TOKEN, send(503))),
      'tls-broken',
      'log-names-another client-log {"count":7}',
    ],
    [
      'not by an answer of Red Hat, where a slow Prometheus may be why there is none',
      () => report(inTurn(REFUSED, send(503)), 'counters'),
      'prometheus-slow',
      undefined,
    ],
    [
      'by an answer of Red Hat, where Prometheus answered as well',
      () => report(send(503), 'counters'),
      'prometheus-slow',
      'red-hat-answered client-metrics {"answered":15,"retrieved":15}',
    ],
    [
      'by the answers of Red Hat, where only Prometheus is silent',
      () => report(inTurn(REFUSED, send(503)), 'counters'),
      'tls-broken',
      'red-hat-answered client-metrics {"answered":8,"retrieved":8}',
    ],
    [
      'by the lines of the log alone',
      () => report(RESET, 'log'),
      'egress-dns',
      'log-names-another client-log {"count":15}',
    ],
    [
      'by lines with a code, where there are no others',
      () => report(send(503), 'log'),
      'egress-dns',
      'log-names-another client-log {"count":15}',
    ],
    [
      'by lines without a code, where there are both',
      () => report(inTurn(RESET, send(503)), 'log'),
      'egress-dns',
      'log-names-another client-log {"count":7}',
    ],
    [
      'of the codes of uploads, by all lines',
      () => report(inTurn(RESET, send(503)), 'log'),
      'upload-forbidden',
      'log-names-another client-log {"count":15}',
    ],
    [
      'of the codes of Prometheus, by all lines',
      () => report(inTurn(RESET, send(503)), 'log'),
      'prometheus-error',
      'log-names-another client-log {"count":15}',
    ],
    ['by nothing where the log has no failure', () => report(ACCEPTED, 'log'), 'egress-dns', undefined],
  ])('%s', (_what, said, id, expected) => {
    expect(ruledOut(said(), id)).toBe(expected);
  });
});

describe('the share of the failures', () => {
  test.each<readonly [string, () => Report, readonly (readonly [CauseId, number | null])[]]>([
    [
      'is told by codes and lines together',
      () => report(inTurn(RESET, RESET, fetched(503), send(503), send(503))),
      [
        ['egress-reset', 40],
        ['red-hat-server-error', 40],
        ['prometheus-error', 20],
      ],
    ],
    [
      'is told by lines in the parts that no code names',
      () => report(inTurn(RESET, NO_NAME, NO_NAME, fetched(503), send(503))),
      [
        ['egress-dns', 40],
        ['prometheus-error', 20],
        ['egress-reset', 20],
        ['red-hat-server-error', 20],
      ],
    ],
    [
      'is told by the log alone',
      () => report(inTurn(RESET, RESET, NO_NAME, send(503), send(503)), 'log'),
      [
        ['egress-reset', 40],
        ['red-hat-server-error', 40],
        ['egress-dns', 20],
      ],
    ],
    [
      'is not told by a log that was cut, and the order still is',
      () => withLog(inTurn(NO_NAME, RESET, RESET), (lines) => lines.slice(-9)),
      [
        ['egress-reset', null],
        ['egress-dns', null],
      ],
    ],
    [
      'is not told by a log alone that was cut, and the order still is',
      () =>
        diagnose(
          evidenceAt(
            [],
            simulate({ startAt: T0, endAt: NOW, attempt: inTurn(NO_NAME, RESET, RESET) })
              .log.split('\n')
              .slice(-9)
              .join('\n'),
            NOW,
          ),
          NOW,
        ),
      [
        ['egress-reset', null],
        ['egress-dns', null],
      ],
    ],
    [
      'of a code stands behind more lines of a log that was cut',
      () => withLog(inTurn(send(503), RESET, RESET, RESET, RESET), (lines) => lines.slice(-10)),
      [
        ['egress-reset', null],
        ['red-hat-server-error', 20],
      ],
    ],
    [
      'of a code stands before fewer lines of a log that was cut',
      () => withLog(inTurn(send(503), RESET), (lines) => lines.slice(-5)),
      [
        ['red-hat-server-error', 47],
        ['egress-reset', null],
      ],
    ],
    [
      'of a rate limit comes first only where it is the greatest',
      () => report(inTurn(send(429), send(503), send(503))),
      [
        ['red-hat-server-error', 67],
        ['upload-rate-limited', 33],
      ],
    ],
  ])('%s', (_what, said, expected) => {
    expect(shares(said())).toEqual(expected);
  });

  test('is the whole of a first failure that only the log has yet', () => {
    const { stored, log } = simulate({
      startAt: NOW - 20_000,
      endAt: NOW,
      attempt: () => ({ ...RESET, seconds: 15 }),
    });
    const said = diagnose(evidenceAt(stored, log, NOW), NOW);
    expect(said.ledger?.failed).toBe(0);
    expect(certain(said)).toEqual([['egress-reset', 'found', LINE]]);
  });
});

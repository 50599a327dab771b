import { diagnose } from './diagnose';
import type { Evidence, WorkloadFinding } from './evidence/findings';
import { NO_EVIDENCE } from './evidence/no-evidence';
import { SOURCE_IDS } from './evidence/source-id';
import { redact } from './parse/redact';
import type { CauseId } from './causes/cause-id';
import type { Report } from './report';
import { evidenceAt, NOT_ASKED } from './replay/evidence-at';
import { onePod, readyPod } from './replay/one-pod';
import { ACCEPTED, EMPTY, simulate } from './replay/simulate-client';
import type { Attempt } from './replay/simulate-client';

const T0 = Date.parse('2026-11-22T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number): number => T0 + minutes * MINUTE;
const NOW = at(30);

const send = (code: number): Attempt => ({
  retrieve: 200,
  send: code,
  err: `gateway server reported unexpected error code: ${code}: x`,
});
const UNAUTHENTICATED: Attempt = {
  retrieve: 200,
  send: 401,
  err: 'gateway server requires authentication: x',
};
const REFUSED: Attempt = {
  err: 'Get "https://p:9091/federate": dial tcp 172.30.1.6:9091: connect: connection refused',
};
const FORBIDDEN: Attempt = { retrieve: 403, err: 'Prometheus server forbidden: https://p:9091/federate' };
const TOKEN: Attempt = {
  retrieve: 200,
  err: 'unable to authorize to server: initial authentication token is expired or invalid',
};
const RESET: Attempt = { retrieve: 200, err: 'Post "https://infogw.api.openshift.com/upload": EOF' };

const found = <V>(value: V) => ({ is: 'found' as const, value, at: NOW });
const NOTHING = { is: 'nothing' as const, at: NOW };
const workload = (more: Partial<WorkloadFinding> = {}) => found(onePod(T0, more));
const GONE = { 'client-workload': workload({ deployed: false, wanted: 0, pods: [] }) };
const OFF = { 'monitoring-config': found({ telemeterEnabled: false, ownToken: false, ownServer: null }) };

type Plan = (index: number, now: number) => Attempt;

/** What is said at `NOW` of a client that lived from `T0` until `until`, with its whole log unless told otherwise. */
const said = (
  attempt: Plan,
  more: Partial<Evidence> = {},
  { until = at(40), log: hasLog = true }: { readonly until?: number; readonly log?: boolean } = {},
): Report => {
  const { stored, log } = simulate({ startAt: T0, endAt: until, attempt });
  return diagnose({ ...evidenceAt(stored, hasLog ? log : null, NOW), ...more }, NOW);
};
/** What the log alone says of a client that started at `start`, `minutes` after `T0`. */
const logAlone = (attempt: Plan, start: number, change: (log: string) => string = (log) => log): Report =>
  diagnose(evidenceAt([], change(simulate({ startAt: at(start), endAt: at(40), attempt }).log), NOW), NOW);

const names = ({ causes }: Report): readonly CauseId[] => causes.map(({ id }) => id);
const linesOf = ({ causes }: Report): unknown =>
  causes[0]?.because.find(({ id }) => id === 'log-line')?.values['count'];
const ruledOutBy = ({ ruledOut }: Report, id: CauseId): string | undefined =>
  ruledOut.find((one) => one.id === id)?.because[0]?.id;

describe('what is missing', () => {
  const missing = (more: Partial<Evidence>) => diagnose({ ...NO_EVIDENCE, ...more }, NOW).missing;
  const detail = redact('no route to host');

  test('is nothing while all answers are awaited', () => {
    expect(missing({})).toEqual([]);
  });

  test('is every source that nobody gave a way to ask', () => {
    expect(diagnose(NOT_ASKED, NOW).missing).toEqual(
      SOURCE_IDS.map((id) => ({ id, why: 'not-asked', detail: null })),
    );
  });

  test.each(['refused', 'unreachable', 'unreadable'] as const)(
    'is a source that is %s, with its own words',
    (is) => {
      expect(missing({ alert: { is, detail, at: NOW } })).toEqual([{ id: 'alert', why: is, detail }]);
    },
  );

  test('is what a cluster always has to tell: counters, log and version', () => {
    const nothing = Object.fromEntries(SOURCE_IDS.map((id) => [id, NOTHING]));
    expect(missing(nothing)).toEqual([
      { id: 'client-metrics', why: 'nothing', detail: null },
      { id: 'client-log', why: 'nothing', detail: null },
      { id: 'cluster-version', why: 'nothing', detail: null },
    ]);
    expect(missing({ ...nothing, ...OFF })).toEqual([]);
  });

  test('are counters that have ended, unless telemetry is off', () => {
    const ended = (more: Partial<Evidence>) =>
      said(() => ACCEPTED, { ...NO_EVIDENCE, ...more }, { until: at(20) }).missing;
    const counters = evidenceAt(
      simulate({ startAt: T0, endAt: at(20), attempt: () => ACCEPTED }).stored,
      null,
      NOW,
    )['client-metrics'];
    expect(ended({ 'client-metrics': counters })).toEqual([
      { id: 'client-metrics', why: 'nothing', detail: null },
    ]);
    expect(ended({ 'client-metrics': counters, ...OFF })).toEqual([]);
  });

  test('are not counters that tell the state', () => {
    expect(said(() => ACCEPTED).missing.map(({ id }) => id)).not.toContain('client-metrics');
    expect(said(() => send(503)).missing.map(({ id }) => id)).not.toContain('client-metrics');
  });
});

describe('where the newest failure stopped', () => {
  test.each<readonly [string, Attempt, Report['stage'], Report['stage']]>([
    ['Prometheus refuses the connection', REFUSED, 'retrieve', 'retrieve'],
    ['Prometheus answers 403', FORBIDDEN, 'retrieve', 'retrieve'],
    ['the token is not taken', TOKEN, 'authorize', 'reach'],
    ['the upload is cut off', RESET, 'send', 'reach'],
    ['the upload is answered 503', send(503), 'send', 'send'],
  ])('where %s, with the log and without', (_what, attempt, withLog, withoutLog) => {
    expect(said(() => attempt).stage).toBe(withLog);
    expect(said(() => attempt, {}, { log: false }).stage).toBe(withoutLog);
    expect(logAlone(() => attempt, 0).stage).toBe(withLog);
  });

  test('is that of the last of several, whichever came more often', () => {
    const turned: Plan = (_, now) => (now < at(28) ? send(503) : REFUSED);
    expect(said(turned).stage).toBe('retrieve');
    expect(said(turned, {}, { log: false }).stage).toBe('retrieve');
    expect(said((_, now) => (now < at(28) ? REFUSED : send(503)), {}, { log: false }).stage).toBe('send');
  });

  test('is told by an older line of its kind where its own line is missing', () => {
    const { stored, log } = simulate({ startAt: T0, endAt: NOW, attempt: () => TOKEN });
    const older = log.split('\n').slice(0, -5).join('\n');
    expect(diagnose(evidenceAt(stored, older, NOW), NOW).stage).toBe('authorize');
  });

  test('is nowhere once uploads are accepted again, and in the client where telemetry is off', () => {
    expect(said((_, now) => (now < at(25) ? send(503) : ACCEPTED))).toMatchObject({
      state: 'recovering',
      stage: 'none',
    });
    expect(said(() => send(503), OFF)).toMatchObject({ state: 'off', stage: 'client' });
  });

  test('is not told by attempts that had nothing to send', () => {
    expect(said((index) => (index % 2 === 0 ? EMPTY : ACCEPTED)).stage).toBe('retrieve');
  });
});

describe('the lines that count', () => {
  test('are those of the last quarter of an hour', () => {
    const report = said(() => TOKEN);
    expect(report.ledger?.failed).toBe(15);
    expect(linesOf(report)).toBe(15);
  });

  test('are all that the log has, where it is younger', () => {
    const report = logAlone(() => send(503), 25);
    expect(report.causes).toMatchObject([{ id: 'red-hat-server-error', sureness: 'found', share: null }]);
    expect(linesOf(report)).toBe(5);
  });

  test('are not those of a failure that ended with an upload, where the newest failure has none', () => {
    const { stored, log } = simulate({
      startAt: T0,
      endAt: NOW,
      attempt: (_, now) => (now < at(18) ? TOKEN : now < at(23) ? ACCEPTED : RESET),
    });
    const older = log
      .split('\n')
      .filter((line) => !line.includes('EOF'))
      .join('\n');
    const report = diagnose(evidenceAt(stored, older, NOW), NOW);
    expect(report.state).toBe('failing');
    expect(report.causes.find(({ id }) => id === 'pull-secret-rejected')?.sureness).toBe('possible');
  });

  test('are not those of a failure that the counters do not show yet', () => {
    const { stored, log } = simulate({ startAt: T0, endAt: NOW, attempt: () => ACCEPTED });
    const line = `level=error caller=forwarder.go:295 ts=${new Date(NOW - 5000).toISOString()} msg="unable to forward results" err="unable to authorize to server: initial authentication token is expired or invalid"`;
    const report = diagnose(evidenceAt(stored, `${log}${line}\n`, NOW), NOW);
    expect(report).toMatchObject({ state: 'delivering', causes: [] });
    expect(ruledOutBy(report, 'pull-secret-rejected')).toBe('nothing-failed');
  });

  test('rule others out only where they reach back to the first failure of the window', () => {
    const whole = logAlone(() => TOKEN, 0);
    const young = logAlone(
      () => TOKEN,
      0,
      (log) => log.split('\n').slice(-16).join('\n'),
    );
    expect(ruledOutBy(whole, 'egress-blocked')).toBe('log-names-another');
    expect(ruledOutBy(young, 'egress-blocked')).toBeUndefined();
    expect(
      ruledOutBy(
        said(() => TOKEN),
        'egress-blocked',
      ),
    ).toBe('log-names-another');
  });
});

describe('a client whose counters have ended', () => {
  const ended = (secondsAgo: number, more: Partial<Evidence>, attempt: Plan = () => ACCEPTED) =>
    said(attempt, more, { until: NOW - secondsAgo * 1000, log: false });
  const CRASHING = {
    'client-workload': workload({ pods: [{ ...readyPod(T0), ready: false, waiting: 'ContainerCreating' }] }),
  };

  test('is still counting two scrapes later, and is looked at again after that', () => {
    expect(ruledOutBy(ended(120, CRASHING), 'client-not-running')).toBe('client-counts');
    expect(names(ended(200, CRASHING))).toEqual(['client-not-running']);
  });

  test('still delivers in the first minutes after its Deployment went', () => {
    expect(ended(200, GONE)).toMatchObject({ state: 'delivering', causes: [] });
  });

  test('still has a last accepted upload and a ledger where telemetry was switched off', () => {
    const report = ended(10 * 60, OFF);
    expect(report).toMatchObject({ state: 'off', stage: 'client', failingSince: null });
    expect(report.lastAccepted).toBe(at(18.05));
    expect(report.ledger?.accepted).toBeGreaterThan(0);
  });

  test('has no ledger where all of it is older than the window', () => {
    expect(ended(20 * 60, OFF).ledger).toBeNull();
    expect(ended(20 * 60, CRASHING)).toMatchObject({ state: 'failing', ledger: { attempts: 0 } });
  });

  test('says nothing of before where the log tells that it fails again', () => {
    const { stored } = simulate({ startAt: T0, endAt: at(10), attempt: () => ACCEPTED });
    const { log } = simulate({ startAt: at(15), endAt: NOW, attempt: () => TOKEN });
    expect(diagnose(evidenceAt(stored, log, NOW), NOW)).toMatchObject({
      state: 'failing',
      ledger: null,
      failingSince: null,
      lastAccepted: null,
      clearsAt: null,
    });
  });
});

describe('what is off or does not run', () => {
  test('has no other cause, whatever its last attempts ended with', () => {
    expect(names(said(() => send(503), OFF))).toEqual(['telemetry-off']);
    const CRASHED = {
      'client-workload': workload({ pods: [{ ...readyPod(T0), ready: false, waiting: 'CrashLoopBackOff' }] }),
    };
    expect(names(said(() => send(503), CRASHED))).toEqual(['client-not-running']);
  });

  test('is off where Prometheus itself sends to Red Hat in its place', () => {
    const report = diagnose(
      {
        ...NOT_ASKED,
        'client-metrics': NOTHING,
        'remote-write': found({ sending: true, failedShare: 0 }),
      },
      NOW,
    );
    expect(report).toMatchObject({
      state: 'off',
      stage: 'client',
      causes: [{ id: 'telemetry-remote-write' }],
    });
  });

  test('counters without a single attempt are no counters', () => {
    const born = [
      { metric: 'process_start_time_seconds' as const, pod: 'a', samples: [[NOW, T0 / 1000] as const] },
    ];
    const report = diagnose(
      { ...NOT_ASKED, 'client-metrics': found({ series: born }), 'client-workload': workload() },
      NOW,
    );
    expect(report).toMatchObject({ state: 'unknown', ledger: null, generation: null });
    expect(names(report)).toEqual(['client-not-scraped']);
  });
});

describe('the steps', () => {
  const changes = ({ steps }: Report): readonly string[] =>
    steps.filter((step) => 'effect' in step && step.effect === 'changes').map(({ id }) => id);
  const flapping: Plan = (index) => (index % 2 === 0 ? UNAUTHENTICATED : ACCEPTED);
  const { stored, log } = simulate({ startAt: T0, endAt: at(40), attempt: flapping });
  const when = (minutes: number) => diagnose(evidenceAt(stored, log, at(minutes)), at(minutes));

  test('change nothing for a code that is found, as long as the newest upload was accepted', () => {
    // Attempts every 5.5 min: failures at 0, 5.5, 11, 16.5 and 22 min, accepted uploads one minute later.
    const [through, failed] = [when(21), when(22.5)];
    for (const report of [through, failed])
      expect(report).toMatchObject({
        state: 'degraded',
        causes: [{ id: 'upload-unauthenticated', sureness: 'found' }],
      });
    expect(changes(through)).toEqual([]);
    expect(through.steps.length).toBeGreaterThan(0);
    expect(failed.steps.length).toBeGreaterThanOrEqual(through.steps.length);
  });

  test('only look for what is possible, as long as the newest upload was accepted', () => {
    const { steps, causes } = said((index) => (index % 2 === 0 ? TOKEN : ACCEPTED), {}, { log: false });
    expect(causes.map(({ sureness }) => sureness)).toContain('possible');
    const possible = causes.flatMap(({ id, sureness }) => (sureness === 'possible' ? [id] : []));
    expect(
      steps.filter(({ cause, does }) => possible.includes(cause) && does !== 'look' && does !== 'run'),
    ).toEqual([]);
  });

  test('switch telemetry on again, though its last upload was accepted', () => {
    expect(changes(said(() => ACCEPTED, OFF, { until: at(20) }))).toContain('turn-telemetry-on');
  });

  test('are none but patience while the client recovers', () => {
    expect(said((_, now) => (now < at(25) ? send(503) : ACCEPTED)).steps).toEqual([]);
  });
});

describe('the next attempt', () => {
  test('comes a minute after the line of the newest failure, which is earlier than its scrape', () => {
    const report = said(() => ({ ...send(503), seconds: 10 }));
    const newest = report.causes[0]?.because.find(({ id }) => id === 'log-line')?.values['seenAt'];
    expect(report.nextAttempt).toBe(Number(newest) + MINUTE);
    expect(said(() => ({ ...send(503), seconds: 10 }), {}, { log: false }).nextAttempt).not.toBe(
      report.nextAttempt,
    );
  });
});

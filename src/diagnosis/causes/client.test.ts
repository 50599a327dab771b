import { diagnose } from '../diagnose';
import type { Evidence, Findings, PodFinding } from '../evidence/findings';
import { redact } from '../parse/redact';
import { evidenceAt, NOT_ASKED } from '../replay/evidence-at';
import { ACCEPTED, simulate } from '../replay/simulate-client';
import type { Sureness } from '../report';
import type { CauseId } from './cause-id';

/** The process, its target, and whether telemetry is wanted at all. */

const NOW = Date.parse('2026-11-22T10:30:00Z');
const ago = (minutes: number): number => NOW - minutes * 60_000;

const found = <V>(value: V) => ({ is: 'found' as const, value, at: NOW });
const NOTHING = { is: 'nothing' as const, at: NOW };
const REFUSED = { is: 'refused' as const, detail: redact('forbidden'), at: NOW };

const pod = (more: Partial<PodFinding> = {}): PodFinding => ({
  name: 'telemeter-client-1',
  phase: 'Pending',
  ready: false,
  restarts: 3,
  waiting: null,
  createdAt: ago(60),
  ...more,
});
const READY = pod({ ready: true, phase: 'Running' });
const pods = (...all: readonly PodFinding[]): Partial<Evidence> => ({
  'client-workload': found({ deployed: true, wanted: 1, pods: all }),
});
const scaled = (...all: readonly PodFinding[]): Partial<Evidence> => ({
  'client-workload': found({ deployed: true, wanted: 0, pods: all }),
});
const gone = (...all: readonly PodFinding[]): Partial<Evidence> => ({
  'client-workload': found({ deployed: false, wanted: 0, pods: all }),
});
const targets = (...up: readonly boolean[]): Partial<Evidence> => ({
  'client-up': found({ pods: up.map((one, index) => ({ pod: `target-${index}`, up: one, at: NOW })) }),
});
const config = (telemeterEnabled: boolean | null): Partial<Evidence> => ({
  'monitoring-config': found({ telemeterEnabled, ownToken: false, ownServer: null }),
});
const writes = (sending: boolean, failedShare: number | null): Partial<Evidence> => ({
  'remote-write': found({ sending, failedShare }),
});
type Condition = Findings['cluster-operators']['conditions'][number];
const operators = (
  ...all: readonly (readonly [operator: string, type: string, status: string])[]
): Partial<Evidence> => ({
  'cluster-operators': found({
    conditions: all.map(([operator, type, status]): Condition => ({
      operator,
      type,
      status,
      reason: '',
      message: redact(`${operator} ${type}`),
    })),
  }),
});
const crashed = (minutesAgo: number): Partial<Evidence> => ({
  'client-log': evidenceAt(
    [],
    `level=error caller=main.go:105 ts=${new Date(ago(minutesAgo)).toISOString()} err="failed to configure Telemeter client: failed to read from-ca-file: open /x: no such file or directory"\n`,
    NOW,
  )['client-log'],
});
/** Counters of a client that delivered until some minutes ago. */
const counted = (until: number): Partial<Evidence> => {
  const { stored } = simulate({ startAt: ago(60), endAt: ago(until), attempt: () => ACCEPTED });
  return { 'client-metrics': evidenceAt(stored, null, NOW)['client-metrics'] };
};

const report = (...parts: readonly Partial<Evidence>[]) =>
  diagnose(
    parts.reduce<Evidence>((whole, part) => ({ ...whole, ...part }), {
      ...NOT_ASKED,
      'client-metrics': NOTHING,
    }),
    NOW,
  );

/** A cause in one line: how sure it is, and why. */
type Said = readonly [id: CauseId, sureness: Sureness, ...because: string[]];
const said = (...parts: readonly Partial<Evidence>[]): readonly Said[] =>
  report(...parts).causes.map(({ id, sureness, because }) => [
    id,
    sureness,
    ...because.map((one) => `${one.id} ${one.source} ${JSON.stringify(one.values)}`),
  ]);

const WAITS = (waiting: string) =>
  `pod-waits client-workload {"pod":"telemeter-client-1","waiting":"${waiting}","restarts":3}`;
const NO_POD = 'no-pod client-workload {"wanted":1}';
const NOT_READY = 'pods-not-ready client-workload {"wanted":1}';
const DOWN = 'target-down client-up {"pod":"target-0"}';
const ONE_READY = 'pods-ready client-workload {"count":1}';
const ABSENT = 'series-absent client-metrics {}';
const GONE = 'deployment-gone client-workload {}';
const SCALED = 'scaled-to-zero client-workload {}';
const CRASH = expect.stringMatching(/^log-line client-log \{"count":1,"line":".+","seenAt":\d+\}$/) as string;

describe('the process', () => {
  test.each<readonly [string, readonly Partial<Evidence>[], readonly Said[]]>([
    ['has no pod', [pods()], [['client-not-running', 'found', NO_POD]]],
    ['has a pod that is not ready', [pods(pod())], [['client-not-running', 'found', NOT_READY]]],
    ['has a pod that is not ready yet', [pods(pod({ createdAt: ago(2) }))], []],
    [
      'has a pod that does not become ready',
      [pods(pod({ createdAt: ago(2.1) }))],
      [['client-not-running', 'found', NOT_READY]],
    ],
    ['has an old pod that stops and a new one that starts', [pods(pod(), pod({ createdAt: ago(1) }))], []],
    [
      'crashes at once',
      [pods(pod({ waiting: 'CrashLoopBackOff', createdAt: ago(1) }))],
      [['client-not-running', 'found', WAITS('CrashLoopBackOff')]],
    ],
    ['is being created', [pods(pod({ waiting: 'ContainerCreating', createdAt: ago(1) }))], []],
    [
      'has been created for too long',
      [pods(pod({ waiting: 'ContainerCreating', createdAt: ago(3) }))],
      [['client-not-running', 'found', WAITS('ContainerCreating')]],
    ],
    [
      'is being created since nobody knows when',
      [pods(pod({ waiting: 'PodInitializing', createdAt: null }))],
      [['client-not-running', 'found', WAITS('PodInitializing')]],
    ],
    ['waits beside one that is ready', [pods(pod({ waiting: 'CrashLoopBackOff' }), READY), counted(0)], []],
    ['has a target that is down', [targets(false)], [['client-not-running', 'found', DOWN]]],
    ['has two targets of which one is down', [targets(false, true)], []],
    [
      'has no targets at all that could be down',
      [targets()],
      [['client-not-running', 'found', 'target-down client-up {"pod":""}']],
    ],
    [
      'is not ready and its target is down',
      [pods(pod()), targets(false)],
      [['client-not-running', 'found', NOT_READY, DOWN]],
    ],
    [
      'is ready while its target is down: the way from Prometheus to it may be broken',
      [pods(READY), targets(false)],
      [
        ['client-not-running', 'likely', DOWN],
        ['client-not-scraped', 'likely', ONE_READY, DOWN],
      ],
    ],
    [
      'could not start, though its pod is called ready',
      [pods(READY), targets(false), crashed(1)],
      [
        ['client-not-running', 'found', CRASH, DOWN],
        ['client-not-scraped', 'likely', ONE_READY, DOWN],
      ],
    ],
    ['could not start', [crashed(1)], [['client-not-running', 'found', CRASH]]],
    [
      'could not start after it was last counted',
      [counted(2), crashed(1)],
      [['client-not-running', 'found', CRASH]],
    ],
    ['could not start before it was last counted', [counted(1), crashed(2)], []],
    [
      'has one pod that is stuck and one that is created, seen to count a moment ago',
      [
        counted(1),
        pods(pod({ waiting: 'ErrImagePull' }), pod({ waiting: 'ContainerCreating', createdAt: ago(1) })),
      ],
      [['client-not-running', 'found', WAITS('ErrImagePull')]],
    ],
  ])('%s', (_what, parts, expected) => {
    expect(said(...parts)).toEqual(expected);
  });
});

describe('a client that nobody scrapes', () => {
  test.each<readonly [string, readonly Partial<Evidence>[], readonly Said[]]>([
    ['is ready without a single series', [pods(READY)], [['client-not-scraped', 'found', ONE_READY, ABSENT]]],
    [
      'is ready and its series have ended',
      [pods(READY), counted(10)],
      [['client-not-scraped', 'found', ONE_READY, ABSENT]],
    ],
    ['is not known to be one while its series are some minutes old', [pods(READY), counted(3)], []],
    ['is not known where its series may not be read', [pods(READY), { 'client-metrics': REFUSED }], []],
    ['has only just become ready', [pods(pod({ ready: true, createdAt: ago(1) }))], []],
    [
      'has two pods of which one has only just become ready',
      [pods(READY, pod({ ready: true, createdAt: ago(1) }))],
      [['client-not-scraped', 'found', ONE_READY, ABSENT]],
    ],
    ['is scraped', [pods(READY), counted(0)], []],
  ])('%s', (_what, parts, expected) => {
    expect(said(...parts)).toEqual(expected);
  });
});

const DISABLED = operators(['insights', 'Disabled', 'True'], ['insights', 'Disabled', 'True']);
const NO_TOKEN = 'insights-disabled cluster-operators {"message":"insights Disabled"}';

describe('telemetry', () => {
  test.each<readonly [string, readonly Partial<Evidence>[], readonly Said[]]>([
    ['is switched off', [config(false)], [['telemetry-off', 'found', 'switched-off monitoring-config {}']]],
    ['is not switched off by a configuration that says nothing', [config(null)], []],
    ['has no Deployment', [gone()], [['telemetry-off', 'likely', GONE]]],
    [
      'has no Deployment and a pod that is on its way out',
      [gone(pod())],
      [['telemetry-off', 'likely', GONE]],
    ],
    ['is scaled to nothing', [scaled()], [['telemetry-off', 'likely', SCALED]]],
    [
      'is scaled to nothing, with a pod left',
      [scaled(pod()), targets(false)],
      [['telemetry-off', 'likely', SCALED]],
    ],
    ['is scaled to nothing, with a ready pod left', [scaled(READY)], [['telemetry-off', 'likely', SCALED]]],
    [
      'has no Deployment and no token for Insights either',
      [gone(), DISABLED],
      [['telemetry-off', 'found', GONE, NO_TOKEN]],
    ],
    [
      'is scaled to nothing, which no token explains',
      [scaled(), DISABLED],
      [['telemetry-off', 'likely', SCALED]],
    ],
    [
      'has no Deployment while Insights has its token',
      [
        gone(),
        operators(
          ['insights', 'Disabled', 'False'],
          ['insights', 'Available', 'True'],
          ['dns', 'Disabled', 'True'],
        ),
      ],
      [['telemetry-off', 'likely', GONE]],
    ],
    [
      'is written by Prometheus itself, so the Deployment is gone on purpose',
      [gone(), writes(true, 0)],
      [['telemetry-remote-write', 'found', 'remote-write-there remote-write {}']],
    ],
    [
      'is written by Prometheus itself, and a quarter of it fails',
      [writes(true, 0.25)],
      [
        [
          'telemetry-remote-write',
          'found',
          'remote-write-there remote-write {}',
          'remote-write-fails remote-write {"percent":25}',
        ],
      ],
    ],
    [
      'is written by Prometheus itself, how well is not known',
      [writes(true, null)],
      [['telemetry-remote-write', 'found', 'remote-write-there remote-write {}']],
    ],
    ['is set up to be written and is not', [writes(false, null)], []],
    ['is counted by its client, whatever else Prometheus writes', [writes(true, 0), counted(0)], []],
  ])('%s', (_what, parts, expected) => {
    expect(said(...parts)).toEqual(expected);
  });

  const ruledOut = (id: CauseId, ...parts: readonly Partial<Evidence>[]) =>
    report(...parts).ruledOut.find((one) => one.id === id)?.because;

  test('is not written by Prometheus where that has no such target', () => {
    expect(ruledOut('telemetry-remote-write', { 'remote-write': NOTHING })).toEqual([
      { id: 'no-remote-write', source: 'remote-write', values: {} },
    ]);
    expect(ruledOut('telemetry-remote-write', writes(false, null))).toBeUndefined();
  });

  test('is on where the Deployment wants pods, also while none is ready', () => {
    expect(ruledOut('telemetry-off', pods(READY, pod()))).toEqual([
      { id: 'pods-ready', source: 'client-workload', values: { count: 1 } },
    ]);
  });

  test('is counted by a client whose newer pod does not start', () => {
    expect(
      ruledOut('client-not-running', counted(0), pods(pod({ waiting: 'ErrImagePull' }), READY)),
    ).toHaveLength(1);
  });

  test.each<readonly CauseId[]>([
    ['client-not-running'],
    ['client-not-scraped'],
    ['telemetry-off'],
    ['telemetry-remote-write'],
  ])('has no %s where its client counts', (id) => {
    expect(ruledOut(id, counted(0), pods(READY), writes(true, 0))).toEqual([
      { id: 'client-counts', source: 'client-metrics', values: { attempts: 4 } },
    ]);
  });
});

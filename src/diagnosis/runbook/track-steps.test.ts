import type { Evidence } from '../evidence/findings';
import type { State } from '../report';
import { NOT_ASKED } from '../replay/evidence-at';
import type { PlannedStep } from './step';
import type { StepId } from './step-id';
import { step } from './steps';
import { trackSteps, type Seen } from './track-steps';

const AT = 1_800_000_000_000;
const MINUTE = 60_000;
const NOTHING = { is: 'nothing', at: AT } as const;
const EVIDENCE: Evidence = {
  ...NOT_ASKED,
  'client-metrics': { is: 'found', at: AT, value: { series: [] } },
  'client-up': NOTHING,
  'client-workload': NOTHING,
  'client-log': { is: 'found', at: AT, value: { lines: [], from: null } },
  alert: NOTHING,
  'prometheus-workload': { is: 'found', at: AT, value: { deployed: true, wanted: 2, pods: [] } },
  'prometheus-log': NOTHING,
  'remote-write': NOTHING,
  'cluster-version': { is: 'waiting' },
  'cluster-proxy': { is: 'waiting' },
  'monitoring-config': NOTHING,
};

const planned = (id: StepId): PlannedStep => ({ ...step(id), cause: 'pull-secret-rejected' });
const seen = (state: State, more: Partial<Seen> = {}): Seen => ({
  report: { state, failingSince: AT - 90 * MINUTE, lastAccepted: null },
  evidence: EVIDENCE,
  changedAt: null,
  ...more,
});
const progress = (id: StepId, what: Seen) => trackSteps([planned(id)], what)[0]?.progress;

const podMadeAt = (...created: readonly (number | null)[]): Evidence => ({
  ...EVIDENCE,
  'client-workload': {
    is: 'found',
    at: AT,
    value: {
      deployed: true,
      wanted: 1,
      pods: created.map((createdAt, index) => ({
        name: `telemeter-client-${index}`,
        phase: 'Running',
        ready: true,
        restarts: 0,
        waiting: null,
        createdAt,
      })),
    },
  },
});

describe('steps that tick themselves', () => {
  it.each([
    ['delivering', 'done'],
    ['recovering', 'done'],
    ['failing', 'open'],
    ['degraded', 'open'],
    ['collecting', 'open'],
    ['unknown', 'open'],
    ['off', 'open'],
  ] as const)('waiting for an accepted upload is, while telemetry is %s, %s', (state, expected) => {
    expect(progress('wait-for-accepted-upload', seen(state))).toBe(expected);
  });

  it('an upload that was accepted before the change does not count', () => {
    const report = { state: 'recovering' as const, failingSince: null, lastAccepted: AT - 20 * MINUTE };
    expect(
      progress('wait-for-accepted-upload', seen('recovering', { report, changedAt: AT - 10 * MINUTE })),
    ).toBe('open');
    expect(
      progress('wait-for-accepted-upload', seen('recovering', { report, changedAt: AT - 30 * MINUTE })),
    ).toBe('done');
  });

  it('the operator has picked the token up when the client has a new pod', () => {
    const changedAt = AT - 10 * MINUTE;
    const newer = seen('failing', { changedAt, evidence: podMadeAt(AT - MINUTE) });
    const older = seen('failing', { changedAt, evidence: podMadeAt(AT - 60 * MINUTE) });
    expect(progress('wait-for-operator', newer)).toBe('done');
    expect(progress('wait-for-operator', older)).toBe('open');
  });

  it('an upload that was accepted in the very moment of the change counts', () => {
    const report = { state: 'delivering' as const, failingSince: null, lastAccepted: AT };
    expect(progress('wait-for-accepted-upload', seen('delivering', { report, changedAt: AT }))).toBe('done');
  });

  it('no upload that is known of is none after the change', () => {
    expect(progress('wait-for-accepted-upload', seen('delivering', { changedAt: AT - MINUTE }))).toBe('open');
  });

  it.each([
    ['a new one beside the old one', podMadeAt(AT - 60 * MINUTE, AT - MINUTE), 'done'],
    ['one made in the moment of the change', podMadeAt(AT - 10 * MINUTE), 'done'],
    ['one of which nobody knows since when', podMadeAt(null), 'open'],
    ['none', podMadeAt(), 'open'],
    ['no Deployment at all', EVIDENCE, 'open'],
  ])('of the pods of the client there is %s', (_which, evidence, expected) => {
    const changedAt = AT - 10 * MINUTE;
    expect(progress('wait-for-operator', seen('failing', { changedAt, evidence }))).toBe(expected);
  });

  it('a new pod is no accepted upload', () => {
    const newer = seen('failing', { changedAt: AT - 10 * MINUTE, evidence: podMadeAt(AT - MINUTE) });
    expect(progress('wait-for-accepted-upload', newer)).toBe('open');
  });

  it('a pod alone proves nothing while nobody said that something was changed', () => {
    expect(progress('wait-for-operator', seen('failing', { evidence: podMadeAt(AT) }))).toBe('open');
  });

  it('waiting cannot be told where the counters may not be read', () => {
    const evidence: Evidence = { ...EVIDENCE, 'client-metrics': { is: 'not-asked' } };
    expect(progress('wait-for-accepted-upload', seen('unknown', { evidence }))).toBe('cannot-tell');
  });

  it.each([
    ['look-prometheus-pods', 'done'],
    ['look-monitoring-config', 'done'],
    ['look-cluster-operators', 'cannot-tell'],
    ['look-cluster-proxy', 'open'],
    ['look-client-log', 'yours'],
    ['look-prometheus-log', 'yours'],
    ['list-prometheus-pods', 'yours'],
    ['renew-cloud-entry', 'yours'],
    ['open-support-case', 'yours'],
  ] as const)('%s is %s', (id, expected) => {
    expect(progress(id, seen('failing'))).toBe(expected);
  });
});

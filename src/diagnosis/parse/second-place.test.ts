import { parseSource } from './parse-source';

const AT = Date.parse('2026-11-22T10:00:00Z');

const vector = (...series: readonly (readonly [labels: Record<string, string>, value: string])[]) => ({
  is: 'body' as const,
  body: {
    status: 'success',
    data: {
      resultType: 'vector',
      result: series.map(([metric, value]) => ({ metric, value: [AT / 1000, value] })),
    },
  },
});
const REFUSED = { is: 'refused' as const, detail: 'no', status: 403 };
const POD = { namespace: 'openshift-monitoring', pod: 'telemeter-client-1' };
const OTHERS = [{ what: 'deployments' }, '9'] as const;
const WANTED = [{ __name__: 'kube_deployment_spec_replicas', deployment: 'telemeter-client' }, '1'] as const;
const ready = (value: string, pod = POD) => [{ ...pod, what: 'ready', condition: 'true' }, value] as const;
const restarts = (container: string, value: string) =>
  [{ ...POD, __name__: 'kube_pod_container_status_restarts_total', container }, value] as const;
const phase = (name: string) => [{ ...POD, __name__: 'kube_pod_status_phase', phase: name }, '1'] as const;
const waits = (reason: string) =>
  [{ ...POD, __name__: 'kube_pod_container_status_waiting_reason', reason }, '1'] as const;

const workload = (instead: ReturnType<typeof vector> | typeof REFUSED, raw = [REFUSED, REFUSED]) =>
  parseSource('client-workload', raw, AT, instead);

describe('a Deployment that only kube-state-metrics may tell of', () => {
  test('is there, with its pods', () => {
    expect(
      workload(
        vector(
          WANTED,
          ready('1'),
          phase('Running'),
          restarts('telemeter-client', '2'),
          restarts('reload', '1'),
          OTHERS,
        ),
      ),
    ).toEqual({
      is: 'found',
      at: AT,
      value: {
        deployed: true,
        wanted: 1,
        fromMetrics: true,
        pods: [
          {
            name: 'telemeter-client-1',
            phase: 'Running',
            ready: true,
            restarts: 3,
            waiting: null,
            createdAt: null,
          },
        ],
      },
    });
  });

  test('has a pod that waits', () => {
    expect(workload(vector(WANTED, ready('0'), waits('CrashLoopBackOff'), OTHERS))).toMatchObject({
      value: { pods: [{ ready: false, waiting: 'CrashLoopBackOff' }] },
    });
  });

  test('has two pods while one replaces the other', () => {
    const other = { ...POD, pod: 'telemeter-client-0' };
    expect(workload(vector(WANTED, ready('1'), ready('0', other), OTHERS))).toMatchObject({
      value: {
        pods: [
          { name: 'telemeter-client-0', ready: false },
          { name: 'telemeter-client-1', ready: true },
        ],
      },
    });
  });

  test('is gone where the other Deployments of the namespace are seen', () => {
    expect(workload(vector(OTHERS))).toMatchObject({ value: { deployed: false, wanted: 0, pods: [] } });
  });

  test.each([
    ['nothing', vector()],
    ['our pod, but no Deployment at all', vector(ready('1'))],
    ['a count of none', vector([{ what: 'deployments' }, '0'])],
    ['a refusal', REFUSED],
  ])('is not known of by %s: then the first refusal stands', (_what, instead) => {
    expect(workload(instead)).toMatchObject({ is: 'refused' });
  });

  test('is left to the Kubernetes API where that answers', () => {
    const list = { is: 'body' as const, body: { items: [] } };
    const gone = { is: 'unreachable' as const, detail: 'not found', status: 404 };
    const first = parseSource('client-workload', [gone, list], AT, vector(WANTED, OTHERS));
    expect(first).toMatchObject({ is: 'found', value: { deployed: false } });
  });

  test('is asked for where nobody could ask the Kubernetes API', () => {
    expect(parseSource('client-workload', [], AT, vector(WANTED, OTHERS))).toMatchObject({ is: 'found' });
    expect(parseSource('client-workload', [], AT, vector())).toEqual({ is: 'not-asked' });
  });
});

describe('conditions of operators that only metrics may tell of', () => {
  const condition = (name: string, type: string, value: string, reason?: string) =>
    [
      {
        __name__: 'cluster_operator_conditions',
        name,
        condition: type,
        ...(reason === undefined ? {} : { reason }),
      },
      value,
    ] as const;
  const conditions = (...all: readonly ReturnType<typeof condition>[]) =>
    parseSource('cluster-operators', [REFUSED, REFUSED, REFUSED], AT, vector(...all));

  test('carry their reason in place of a message', () => {
    expect(
      conditions(condition('insights', 'Disabled', '1', 'NoToken'), condition('dns', 'Degraded', '0')),
    ).toMatchObject({
      value: {
        conditions: [
          { operator: 'insights', type: 'Disabled', status: 'True', reason: 'NoToken', message: 'NoToken' },
          { operator: 'dns', type: 'Degraded', status: 'False', reason: '', message: '' },
        ],
      },
    });
  });

  test('are none where the values are no conditions, or no names are told', () => {
    const nameless = [{ condition: 'Degraded' }, '1'] as const;
    const typeless = [{ name: 'dns' }, '1'] as const;
    const odd = condition('dns', 'Degraded', 'NaN');
    expect(parseSource('cluster-operators', [REFUSED], AT, vector(nameless, typeless, odd)).is).toBe(
      'refused',
    );
  });
});

describe('a source without a second place', () => {
  test('stays with its first answer', () => {
    expect(parseSource('cluster-proxy', [REFUSED], AT, vector(OTHERS)).is).toBe('refused');
  });
});

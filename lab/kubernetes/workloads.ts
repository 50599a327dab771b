import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { PrometheusPod } from '../scenarios/scenario';
import { minute } from '../world/moment';
import type { ClientProcess } from '../world/process';
import { CRASH_LOOP, livesAt, podsAt, restartsOf, runningAt, type World } from '../world/world';
import { kubernetesTime, MONITORING, type ApiObject } from './api-object';
import { CLIENT_CONTAINERS, clientContainers, prometheusContainers, type Container } from './containers';

const CLIENT_LABELS = {
  'app.kubernetes.io/component': 'telemetry-metrics-collector',
  'app.kubernetes.io/managed-by': 'cluster-monitoring-operator',
  'app.kubernetes.io/name': 'telemeter-client',
  'app.kubernetes.io/part-of': 'openshift-monitoring',
};
const PROMETHEUS_LABELS = {
  'app.kubernetes.io/component': 'prometheus',
  'app.kubernetes.io/instance': 'k8s',
  'app.kubernetes.io/managed-by': 'prometheus-operator',
  'app.kubernetes.io/name': 'prometheus',
  'app.kubernetes.io/part-of': 'openshift-monitoring',
  prometheus: 'k8s',
};

const byName = (names: readonly string[]): readonly Container[] => names.map((name) => ({ name }));

type PodFacts = {
  readonly name: string;
  readonly ip: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  readonly containers: readonly Container[];
  /** Of the first container; the others never restart. */
  readonly first: { readonly restartCount: number; readonly state: object; readonly lastState: object };
  readonly ready: boolean;
  /** Since when it is ready or not. */
  readonly changedAt: EpochMs;
};

function running(startedAt: EpochMs): object {
  return { running: { startedAt: kubernetesTime(startedAt) } };
}

function terminated({ startedAt, until }: ClientProcess): object {
  const times = { startedAt: kubernetesTime(startedAt), finishedAt: kubernetesTime(until) };
  return { terminated: { exitCode: 1, reason: 'Error', ...times } };
}

function containerStatus(facts: PodFacts, name: string): object {
  const first = name === facts.containers[0]?.name;
  const own = first ? facts.first : { restartCount: 0, state: running(facts.createdAt), lastState: {} };
  return { name, ready: facts.ready || !first, started: facts.ready || !first, ...own };
}

function pod(facts: PodFacts): ApiObject {
  const ready = facts.ready ? 'True' : 'False';
  const since = kubernetesTime(facts.changedAt);
  return {
    metadata: {
      name: facts.name,
      namespace: MONITORING,
      labels: facts.labels,
      creationTimestamp: kubernetesTime(facts.createdAt),
    },
    ...{
      spec: { nodeName: 'worker-0.lab.example.com', containers: facts.containers },
    },
    ...{
      status: {
        phase: 'Running',
        podIP: facts.ip,
        startTime: kubernetesTime(facts.createdAt),
        conditions: ['Ready', 'ContainersReady'].map((type) => ({
          type,
          status: ready,
          lastTransitionTime: since,
        })),
        containerStatuses: facts.containers.map(({ name }) => containerStatus(facts, name)),
      },
    },
  };
}

function lifeOf(lives: readonly ClientProcess[], at: EpochMs): Pick<PodFacts, 'first' | 'ready'> {
  const now = lives.at(-1);
  const before = lives.at(-2);
  const lastState = before === undefined ? {} : terminated(before);
  const restartCount = Math.max(0, lives.length - 1);
  if (now === undefined) {
    return {
      ready: false,
      first: { restartCount, state: { waiting: { reason: 'ContainerCreating' } }, lastState },
    };
  }
  const ready = at < now.until;
  return {
    ready,
    first: { restartCount, state: ready ? running(now.startedAt) : terminated(now), lastState },
  };
}

function crashLoop(restartCount: number): Pick<PodFacts, 'first' | 'ready'> {
  const message = 'back-off 5m0s restarting failed container=telemeter-client';
  return {
    ready: false,
    first: { restartCount, state: { waiting: { reason: CRASH_LOOP, message } }, lastState: {} },
  };
}

/** The pods of telemeter-client at a moment, with the restarts and states of their container until then. */
export function clientPods(world: World, at: EpochMs): readonly ApiObject[] {
  return podsAt(world, at).map((one) => {
    const { name, ip, from, crash } = one;
    const createdAt = minute(from, world.now);
    const lives = livesAt(world, name, at);
    const last = lives.at(-1);
    const life = crash === undefined ? lifeOf(lives, at) : crashLoop(restartsOf(world, one, at));
    return pod({
      ...{ name, ip, createdAt, containers: clientContainers(world.scenario.cluster) },
      labels: { ...CLIENT_LABELS, 'pod-template-hash': name.split('-').at(-2) ?? '' },
      ...life,
      changedAt: (life.ready ? last?.startedAt : last?.until) ?? createdAt,
    });
  });
}

function firstMoment(world: World): EpochMs {
  return minute(world.scenario.timeline[0]?.from ?? 0, world.now);
}

/** What stands in the list of the client's pods without being one; newer than all of them. */
export function strangePods(world: World): readonly ApiObject[] {
  return (world.scenario.strange?.podNames ?? []).map((name) =>
    pod({
      ...{ name, ip: '', createdAt: world.now, changedAt: world.now, containers: byName(CLIENT_CONTAINERS) },
      labels: CLIENT_LABELS,
      ready: false,
      first: { restartCount: 0, state: { waiting: { reason: name } }, lastState: {} },
    }),
  );
}

/** The replicas of the cluster's Prometheus. */
export function prometheusPods(world: World): readonly ApiObject[] {
  const createdAt = firstMoment(world);
  const containers = byName(prometheusContainers(world.scenario.cluster.version));
  return world.scenario.prometheusPods.map(({ name, ip, ready, restarts }: PrometheusPod) =>
    pod({
      ...{ name, ip, ready, createdAt, changedAt: createdAt, containers },
      first: { restartCount: restarts, state: running(createdAt), lastState: {} },
      labels: { ...PROMETHEUS_LABELS, 'statefulset.kubernetes.io/pod-name': name },
    }),
  );
}

type WorkloadFacts = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly matchLabels: Readonly<Record<string, string>>;
  readonly wanted: number;
  readonly there: number;
  readonly ready: number;
  readonly conditions?: readonly object[];
  readonly template?: object;
};

function workload(world: World, facts: WorkloadFacts): ApiObject {
  const { name, labels, matchLabels, wanted, there, ready, conditions, template } = facts;
  const creationTimestamp = kubernetesTime(firstMoment(world));
  return {
    metadata: { name, namespace: MONITORING, labels, creationTimestamp },
    ...{ spec: { replicas: wanted, selector: { matchLabels }, template } },
    ...{ status: { replicas: there, readyReplicas: ready, availableReplicas: ready, conditions } },
  };
}

/** The Deployment of telemeter-client; nothing where telemetry is not deployed. */
export function clientDeployments(world: World, at: EpochMs): readonly ApiObject[] {
  if (world.scenario.pods.length === 0) return [];
  const ready = runningAt(world, at).length;
  const status = ready > 0 ? 'True' : 'False';
  const reason = ready > 0 ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable';
  return [
    workload(world, {
      name: 'telemeter-client',
      labels: CLIENT_LABELS,
      matchLabels: {
        'app.kubernetes.io/component': 'telemetry-metrics-collector',
        'app.kubernetes.io/name': 'telemeter-client',
      },
      ...{ wanted: 1, there: podsAt(world, at).length, ready },
      conditions: [{ type: 'Available', status, reason, message: '' }],
      template: {
        metadata: { labels: CLIENT_LABELS },
        spec: {
          serviceAccountName: 'telemeter-client',
          containers: clientContainers(world.scenario.cluster),
        },
      },
    }),
  ];
}

/** Of a highly available cluster. */
const PROMETHEUS_REPLICAS = 2;

/** The StatefulSet of the cluster's Prometheus. */
export function prometheusStatefulSets(world: World): readonly ApiObject[] {
  const pods = world.scenario.prometheusPods;
  return [
    workload(world, {
      name: 'prometheus-k8s',
      labels: PROMETHEUS_LABELS,
      matchLabels: PROMETHEUS_LABELS,
      wanted: PROMETHEUS_REPLICAS,
      there: pods.length,
      ready: pods.filter(({ ready }) => ready).length,
    }),
  ];
}

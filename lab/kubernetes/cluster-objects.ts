import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { ClusterFacts, OperatorCondition } from '../scenarios/scenario';
import { minute } from '../world/moment';
import type { World } from '../world/world';
import { kubernetesTime, MONITORING, type ApiObject } from './api-object';

const since = (world: World): EpochMs => minute(world.scenario.timeline[0]?.from ?? 0, world.now);

/** ClusterVersion `version`. */
export function clusterVersions(world: World): readonly ApiObject[] {
  const { version, clusterId } = world.scenario.cluster;
  const channel = `stable-${version.split('.').slice(0, 2).join('.')}`;
  const at = kubernetesTime(since(world));
  const history = [{ state: 'Completed', version, verified: true, startedTime: at, completionTime: at }];
  return [
    {
      metadata: { name: 'version', creationTimestamp: at },
      ...{
        spec: { clusterID: clusterId, channel },
        status: { desired: { version }, history, conditions: [] },
      },
    },
  ];
}

/** Infrastructure `cluster`: a highly available cluster of its own, unless the scenario tells otherwise. */
export function infrastructures(world: World): readonly ApiObject[] {
  const { topology = 'HighlyAvailable' } = world.scenario.cluster;
  const status = {
    infrastructureName: 'lab-x7k2p',
    apiServerURL: 'https://api.lab.example.com:6443',
    platform: 'None',
    platformStatus: { type: 'None' },
    controlPlaneTopology: topology,
    infrastructureTopology: topology === 'External' ? 'HighlyAvailable' : topology,
  };
  return [
    {
      metadata: { name: 'cluster', creationTimestamp: kubernetesTime(since(world)) },
      ...{ spec: {}, status },
    },
  ];
}

/** Proxy `cluster`: always there, empty where no proxy is set. */
export function proxies(world: World): readonly ApiObject[] {
  const { httpProxy, httpsProxy, noProxy, trustedCA } = world.scenario.cluster.proxy ?? {};
  const used = { httpProxy, httpsProxy, noProxy };
  const spec = { ...used, trustedCA: { name: trustedCA ?? '' } };
  return [
    {
      metadata: { name: 'cluster', creationTimestamp: kubernetesTime(since(world)) },
      ...{ spec, status: used },
    },
  ];
}

const USUAL: Readonly<
  Record<string, readonly (readonly [type: string, status: OperatorCondition['status']])[]>
> = {
  dns: [],
  insights: [
    ['Disabled', 'False'],
    ['UploadDegraded', 'False'],
    ['SCAAvailable', 'True'],
    ['ClusterTransferAvailable', 'False'],
  ],
  monitoring: [],
};
const ALWAYS = [
  ['Available', 'True'],
  ['Progressing', 'False'],
  ['Degraded', 'False'],
  ['Upgradeable', 'True'],
] as const;

function conditionsOf(
  operator: string,
  cluster: ClusterFacts,
): readonly Omit<OperatorCondition, 'operator'>[] {
  const usual = [...ALWAYS, ...(USUAL[operator] ?? [])].map(([type, status]) => ({
    type,
    status,
    reason: 'AsExpected',
    message: '',
  }));
  const told = cluster.operatorConditions.filter((condition) => condition.operator === operator);
  const others = usual.filter((condition) => told.every(({ type }) => type !== condition.type));
  return [...others, ...told.map(({ type, status, reason, message }) => ({ type, status, reason, message }))];
}

/** The ClusterOperators that matter to telemetry. */
export function clusterOperators(world: World): readonly ApiObject[] {
  const { cluster } = world.scenario;
  const at = kubernetesTime(since(world));
  return Object.keys(USUAL).map((name) => {
    const conditions = conditionsOf(name, cluster).map((condition) => ({
      ...condition,
      lastTransitionTime: at,
    }));
    const status = { conditions, versions: [{ name: 'operator', version: cluster.version }] };
    return { metadata: { name, creationTimestamp: at }, ...{ spec: {}, status } };
  });
}

/** ConfigMap cluster-monitoring-config, where the scenario has one. */
export function monitoringConfigs(world: World): readonly ApiObject[] {
  const { monitoringConfig } = world.scenario.cluster;
  if (monitoringConfig === null) return [];
  const metadata = {
    name: 'cluster-monitoring-config',
    namespace: MONITORING,
    creationTimestamp: kubernetesTime(since(world)),
  };
  return [{ metadata, ...{ data: { 'config.yaml': monitoringConfig } } }];
}

/** Objects that only need to be there by name: the namespaces, and the reader. */
export function named(world: World, ...names: readonly string[]): readonly ApiObject[] {
  const creationTimestamp = kubernetesTime(since(world));
  return names.map((name) => ({
    metadata: { name, labels: { 'kubernetes.io/metadata.name': name }, creationTimestamp },
  }));
}

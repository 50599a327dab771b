/** A kind of object that the API knows. */
export type Kind = {
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** `create` only: a review that is answered, not kept. */
  readonly review?: true;
  /** Asked for by GET, it says whether the reader may create one; there are none to list. */
  readonly request?: true;
};

const inNamespace = (group: string, kinds: Readonly<Record<string, string>>): readonly Kind[] =>
  Object.entries(kinds).map(([resource, kind]) => ({ group, resource, kind, namespaced: true }));
const ofCluster = (group: string, kinds: Readonly<Record<string, string>>): readonly Kind[] =>
  Object.entries(kinds).map(([resource, kind]) => ({ group, resource, kind, namespaced: false }));

const reviews = (group: string, kinds: Readonly<Record<string, string>>): readonly Kind[] =>
  ofCluster(group, kinds).map((kind) => ({ ...kind, review: true }));

/** All kinds that are known, each in version v1 of its group. */
export const KINDS: readonly Kind[] = [
  ...ofCluster('', { namespaces: 'Namespace', nodes: 'Node', persistentvolumes: 'PersistentVolume' }),
  ...inNamespace('', {
    pods: 'Pod',
    configmaps: 'ConfigMap',
    secrets: 'Secret',
    services: 'Service',
    endpoints: 'Endpoints',
    events: 'Event',
    serviceaccounts: 'ServiceAccount',
    persistentvolumeclaims: 'PersistentVolumeClaim',
    resourcequotas: 'ResourceQuota',
    limitranges: 'LimitRange',
  }),
  ...inNamespace('apps', {
    deployments: 'Deployment',
    replicasets: 'ReplicaSet',
    statefulsets: 'StatefulSet',
    daemonsets: 'DaemonSet',
  }),
  ...reviews('authentication.k8s.io', { selfsubjectreviews: 'SelfSubjectReview' }),
  ...reviews('authorization.k8s.io', {
    selfsubjectaccessreviews: 'SelfSubjectAccessReview',
    selfsubjectrulesreviews: 'SelfSubjectRulesReview',
  }),
  ...ofCluster('config.openshift.io', {
    clusterversions: 'ClusterVersion',
    clusteroperators: 'ClusterOperator',
    infrastructures: 'Infrastructure',
    proxies: 'Proxy',
    consoles: 'Console',
    networks: 'Network',
    oauths: 'OAuth',
  }),
  ...ofCluster('console.openshift.io', {
    consoleplugins: 'ConsolePlugin',
    consolelinks: 'ConsoleLink',
    consolenotifications: 'ConsoleNotification',
    consoleclidownloads: 'ConsoleCLIDownload',
    consoleexternalloglinks: 'ConsoleExternalLogLink',
    consoleyamlsamples: 'ConsoleYAMLSample',
    consolequickstarts: 'ConsoleQuickStart',
    consolesamples: 'ConsoleSample',
  }),
  ...inNamespace('monitoring.coreos.com', {
    prometheusrules: 'PrometheusRule',
    servicemonitors: 'ServiceMonitor',
  }),
  ...inNamespace('networking.k8s.io', { networkpolicies: 'NetworkPolicy' }),
  ...ofCluster('operator.openshift.io', { consoles: 'Console', dnses: 'DNS' }),
  ...ofCluster('apiextensions.k8s.io', { customresourcedefinitions: 'CustomResourceDefinition' }),
  ...inNamespace('batch', { jobs: 'Job', cronjobs: 'CronJob' }),
  ...inNamespace('route.openshift.io', { routes: 'Route' }),
  ...inNamespace('rbac.authorization.k8s.io', { roles: 'Role', rolebindings: 'RoleBinding' }),
  ...ofCluster('rbac.authorization.k8s.io', {
    clusterroles: 'ClusterRole',
    clusterrolebindings: 'ClusterRoleBinding',
  }),
  ...ofCluster('storage.k8s.io', { storageclasses: 'StorageClass' }),
  ...ofCluster('project.openshift.io', { projects: 'Project' }),
  {
    group: 'project.openshift.io',
    resource: 'projectrequests',
    kind: 'ProjectRequest',
    namespaced: false,
    request: true,
  },
  ...ofCluster('user.openshift.io', { users: 'User', groups: 'Group' }),
];

/** The kind of a group's resource; undefined where it is not known. */
export function findKind(group: string, resource: string): Kind | undefined {
  return KINDS.find((kind) => kind.group === group && kind.resource === resource);
}

/** `apiVersion` of a kind's objects. */
export function apiVersion(kind: Kind): string {
  return kind.group === '' ? 'v1' : `${kind.group}/v1`;
}

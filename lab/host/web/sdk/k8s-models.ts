import type { K8sGroupVersionKind, K8sModel } from '@openshift-console/dynamic-plugin-sdk';

type Row = readonly [
  kind: string,
  abbr: string,
  plural: string,
  namespaced: boolean,
  group?: string,
  version?: string,
];

/** A console discovers its models; the lab's world is small enough to be written down. */
const ROWS: readonly Row[] = [
  ['Namespace', 'NS', 'namespaces', false],
  ['Node', 'N', 'nodes', false],
  ['Pod', 'P', 'pods', true],
  ['Secret', 'S', 'secrets', true],
  ['ConfigMap', 'CM', 'configmaps', true],
  ['Service', 'S', 'services', true],
  ['Event', 'E', 'events', true],
  ['PersistentVolumeClaim', 'PVC', 'persistentvolumeclaims', true],
  ['Deployment', 'D', 'deployments', true, 'apps'],
  ['ReplicaSet', 'RS', 'replicasets', true, 'apps'],
  ['StatefulSet', 'SS', 'statefulsets', true, 'apps'],
  ['DaemonSet', 'DS', 'daemonsets', true, 'apps'],
  ['NetworkPolicy', 'NP', 'networkpolicies', true, 'networking.k8s.io'],
  ['Project', 'PR', 'projects', false, 'project.openshift.io'],
  ['ClusterVersion', 'CV', 'clusterversions', false, 'config.openshift.io'],
  ['ClusterOperator', 'CO', 'clusteroperators', false, 'config.openshift.io'],
  ['Infrastructure', 'I', 'infrastructures', false, 'config.openshift.io'],
  ['Proxy', 'P', 'proxies', false, 'config.openshift.io'],
  ['PrometheusRule', 'PR', 'prometheusrules', true, 'monitoring.coreos.com'],
  ['AlertingRule', 'AR', 'alertingrules', true, 'monitoring.openshift.io'],
  ['AlertRelabelConfig', 'ARC', 'alertrelabelconfigs', true, 'monitoring.openshift.io'],
  ['SelfSubjectAccessReview', 'SSAR', 'selfsubjectaccessreviews', false, 'authorization.k8s.io'],
];

const words = (kind: string): string => kind.replace(/([a-z])([A-Z])/g, '$1 $2');

const modelFrom = ([kind, abbr, plural, namespaced, apiGroup, apiVersion = 'v1']: Row): K8sModel => ({
  kind,
  abbr,
  plural,
  namespaced,
  apiVersion,
  ...(apiGroup ? { apiGroup } : {}),
  label: words(kind),
  labelPlural: `${words(kind)}s`,
});

const MODELS: readonly K8sModel[] = ROWS.map(modelFrom);

/** A kind as the SDK names it: as an object, as `group~version~Kind`, or as the bare kind of the core group. */
export type KindReference = string | K8sGroupVersionKind;

const parsed = (reference: KindReference): { group?: string; kind: string } => {
  if (typeof reference !== 'string') return { group: reference.group ?? '', kind: reference.kind };
  const [group, , kind] = reference.split('~');
  return kind === undefined ? { kind: reference } : { group: group === 'core' ? '' : (group ?? ''), kind };
};

/** `group~version~Kind`, or the bare kind of the core group. */
export const referenceOf = ({ group, version, kind }: K8sGroupVersionKind): string =>
  group ? `${group}~${version}~${kind}` : kind;

/** The model of a kind, or undefined for one that this small world does not have. */
export const findModel = (reference: KindReference | undefined): K8sModel | undefined => {
  if (!reference) return undefined;
  const { group, kind } = parsed(reference);
  return MODELS.find(
    (model) => model.kind === kind && (group === undefined || (model.apiGroup ?? '') === group),
  );
};

/** The kind of a model with its group and version. */
export const groupVersionKindOf = ({ apiGroup = '', apiVersion, kind }: K8sModel): K8sGroupVersionKind => ({
  group: apiGroup,
  version: apiVersion,
  kind,
});

/** The model in the address of an object: by its plural, or as `group~version~Kind`. */
export const findModelByPath = (part: string | undefined): K8sModel | undefined =>
  part?.includes('~') ? findModel(part) : MODELS.find(({ plural }) => plural === part);

/** Every model by `group~version~Kind`, core kinds by their bare name. */
export const modelsByReference = (): Record<string, K8sModel> =>
  Object.fromEntries(
    MODELS.map((model) => [
      model.apiGroup ? `${model.apiGroup}~${model.apiVersion}~${model.kind}` : model.kind,
      model,
    ]),
  );

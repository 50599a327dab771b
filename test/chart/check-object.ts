import Ajv from 'ajv';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ClusterRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole';
import { ClusterRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding';
import { Role } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import { RoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import alertingRule from './schemas/AlertingRule.json';
import alertRelabelConfig from './schemas/AlertRelabelConfig.json';
import consolePlugin from './schemas/ConsolePlugin.json';
import type { KubernetesObject } from './helm';

/** Throws where an object is not as its schema says. */
type Check = (object: unknown) => void;

type Model = new (data: never) => { validate: () => void };

const ofKubernetes =
  (model: Model): Check =>
  (object) =>
    new model(object as never).validate();

const ofOpenShift = (schema: object): Check => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  return (object) => {
    if (!validate(object)) throw new Error(ajv.errorsText(validate.errors));
  };
};

const CHECKS: Readonly<Record<string, Check>> = {
  'v1/ConfigMap': ofKubernetes(ConfigMap),
  'v1/Service': ofKubernetes(Service),
  'v1/ServiceAccount': ofKubernetes(ServiceAccount),
  'apps/v1/Deployment': ofKubernetes(Deployment),
  'batch/v1/Job': ofKubernetes(Job),
  'networking.k8s.io/v1/NetworkPolicy': ofKubernetes(NetworkPolicy),
  'policy/v1/PodDisruptionBudget': ofKubernetes(PodDisruptionBudget),
  'rbac.authorization.k8s.io/v1/ClusterRole': ofKubernetes(ClusterRole),
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': ofKubernetes(ClusterRoleBinding),
  'rbac.authorization.k8s.io/v1/Role': ofKubernetes(Role),
  'rbac.authorization.k8s.io/v1/RoleBinding': ofKubernetes(RoleBinding),
  'console.openshift.io/v1/ConsolePlugin': ofOpenShift(consolePlugin),
  'monitoring.openshift.io/v1/AlertingRule': ofOpenShift(alertingRule),
  'monitoring.openshift.io/v1/AlertRelabelConfig': ofOpenShift(alertRelabelConfig),
};

type Place = { readonly at: string; readonly poisoned: unknown };

/** Stands where no JSON can: a schema that knows the place cannot take it. */
const POISON = (): void => undefined;

/** An object once for each place in it, with poison there. */
const poisonedAt = (value: unknown, at: string): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const put = (something: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), something) : { ...value, [key]: something };
    const here = { at: `${at}/${key}`, poisoned: put(POISON) };
    const deeper = poisonedAt(inner, here.at).map((place) => ({ ...place, poisoned: put(place.poisoned) }));
    return [here, ...deeper];
  });
};

const isTaken = (check: Check, object: unknown): boolean => {
  try {
    check(object);
    return true;
  } catch {
    return false;
  }
};

/**
 * What is wrong with an object by the schema of its kind. The schemas of Kubernetes let unknown fields pass, so each
 * place is also tried with what no field can hold: one where that passes is a field that nobody knows.
 */
export const faultsOf = (object: KubernetesObject): readonly string[] => {
  const check = CHECKS[`${object.apiVersion}/${object.kind}`];
  if (check === undefined) return [`no schema of ${object.apiVersion} ${object.kind}`];
  try {
    check(object);
  } catch (error) {
    return [String(error)];
  }
  return poisonedAt(object, '')
    .filter(({ poisoned }) => isTaken(check, poisoned))
    .map(({ at }) => `unknown field ${at}`);
};

import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { World } from '../world/world';
import { MONITORING, type ApiObject } from './api-object';
import {
  clusterOperators,
  clusterVersions,
  infrastructures,
  monitoringConfigs,
  named,
  proxies,
} from './cluster-objects';
import type { Kind } from './kinds';
import { READER } from './status';
import {
  clientDeployments,
  clientPods,
  prometheusPods,
  prometheusStatefulSets,
  strangePods,
} from './workloads';

const NAMESPACES = [
  'default',
  'openshift-config',
  'openshift-dns',
  'openshift-insights',
  MONITORING,
] as const;

/** All objects of a kind at a moment, in every namespace. */
export function objectsOf(kind: Kind, world: World, at: EpochMs): readonly ApiObject[] {
  switch (`${kind.group}/${kind.resource}`) {
    case '/pods':
      return [...prometheusPods(world), ...clientPods(world, at), ...strangePods(world)];
    case '/configmaps':
      return monitoringConfigs(world);
    case '/namespaces':
    case 'project.openshift.io/projects':
      return named(world, ...NAMESPACES);
    case 'apps/deployments':
      return clientDeployments(world, at);
    case 'apps/statefulsets':
      return prometheusStatefulSets(world);
    case 'config.openshift.io/clusterversions':
      return clusterVersions(world);
    case 'config.openshift.io/clusteroperators':
      return clusterOperators(world);
    case 'config.openshift.io/infrastructures':
      return infrastructures(world);
    case 'config.openshift.io/proxies':
      return proxies(world);
    case 'config.openshift.io/consoles':
    case 'operator.openshift.io/consoles':
      return named(world, 'cluster');
    case 'user.openshift.io/users':
      return named(world, READER);
    default:
      return [];
  }
}

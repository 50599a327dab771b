import type { ClusterFacts } from '../scenarios/scenario';
import { KINDS, type Kind } from './kinds';

const GROUPS = [...new Set(KINDS.map((kind) => kind.group))].filter((group) => group !== '');

function groupVersion(group: string): object {
  return { groupVersion: `${group}/v1`, version: 'v1' };
}

function verbsOf(kind: Kind): readonly string[] {
  if (kind.review === true) return ['create'];
  return kind.request === true ? ['create', 'list'] : ['get', 'list', 'watch'];
}

function resource(kind: Kind): object {
  const verbs = verbsOf(kind);
  return {
    name: kind.resource,
    singularName: kind.kind.toLowerCase(),
    namespaced: kind.namespaced,
    kind: kind.kind,
    verbs,
  };
}

function resources(group: string): readonly object[] {
  const own = KINDS.filter((kind) => kind.group === group).map(resource);
  const log = { name: 'pods/log', singularName: '', namespaced: true, kind: 'Pod', verbs: ['get'] };
  return group === '' ? [...own, log] : own;
}

/** OpenShift 4.n runs Kubernetes 1.(n + 13). */
function kubernetesVersion({ version }: ClusterFacts): object {
  const minor = Number(version.split('.')[1] ?? 0) + 13;
  return { major: '1', minor: String(minor), gitVersion: `v1.${minor}.1`, platform: 'linux/amd64' };
}

/** The answers about the API itself; undefined where the path is not one of them. */
export function discovery(path: string, cluster: ClusterFacts): object | undefined {
  if (path === '/version') return kubernetesVersion(cluster);
  if (path === '/openapi/v2')
    return { swagger: '2.0', info: { title: 'Kubernetes', version: 'lab' }, paths: {} };
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') {
    const groups = GROUPS.map((name) => ({
      name,
      versions: [groupVersion(name)],
      preferredVersion: groupVersion(name),
    }));
    return { kind: 'APIGroupList', apiVersion: 'v1', groups };
  }
  const [, group] = /^\/apis\/([^/]+)(?:\/v1)?$/.exec(path) ?? (path === '/api/v1' ? ['', ''] : []);
  if (group === undefined || (group !== '' && !GROUPS.includes(group))) return undefined;
  if (group !== '' && !path.endsWith('/v1')) {
    const version = groupVersion(group);
    return {
      kind: 'APIGroup',
      apiVersion: 'v1',
      name: group,
      versions: [version],
      preferredVersion: version,
    };
  }
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group === '' ? 'v1' : `${group}/v1`,
    resources: resources(group),
  };
}

import type { ClusterFacts } from '../scenarios/scenario';
import { apiVersion, KINDS, type Kind } from './kinds';
import { mayNot } from './rights';

/** Who asks, and in which cluster. */
export type Reader = { readonly name: string; readonly uid: string; readonly facts: ClusterFacts };

function member(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;
}

function text(from: unknown, name: string): string {
  const value = member(from, name);
  return typeof value === 'string' ? value : '';
}

/** Whether the reader may do what is named; what is no resource, everybody may. */
function access(spec: unknown, { facts }: Reader): object {
  const about = member(spec, 'resourceAttributes');
  const [resource = '', inResource = ''] = text(about, 'resource').split('/');
  const subresource = text(about, 'subresource') || inResource;
  return { allowed: !mayNot(facts, { group: text(about, 'group'), resource, subresource }) };
}

/** All that the reader may read; a rule for each kind, since what he may not is told kind by kind. */
function rules({ facts }: Reader): object {
  const open = KINDS.filter(
    ({ group, resource, review }) => review !== true && !mayNot(facts, { group, resource, subresource: '' }),
  );
  const resourceRules = open.map(({ group, resource }) => ({
    verbs: ['get', 'list', 'watch'],
    apiGroups: [group],
    resources: [resource],
  }));
  return { resourceRules, nonResourceRules: [], incomplete: false };
}

function self({ name, uid }: Reader): object {
  return {
    userInfo: { username: name, uid, groups: ['system:authenticated:oauth', 'system:authenticated'] },
  };
}

function statusOf(kind: Kind, spec: unknown, reader: Reader): object {
  switch (kind.resource) {
    case 'selfsubjectreviews':
      return self(reader);
    case 'selfsubjectrulesreviews':
      return rules(reader);
    default:
      return access(spec, reader);
  }
}

/** Answers a review: who the reader is, what he may read, or whether he may do one thing. */
export function review(kind: Kind, body: unknown, reader: Reader): object {
  const spec = member(body, 'spec');
  const status = statusOf(kind, spec, reader);
  return { kind: kind.kind, apiVersion: apiVersion(kind), metadata: {}, spec, status };
}

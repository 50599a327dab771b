import type { ClusterFacts } from '../scenarios/scenario';
import { apiVersion, type Kind } from './kinds';
import { mayNot } from './rights';

function member(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;
}

function text(from: unknown, name: string): string {
  const value = member(from, name);
  return typeof value === 'string' ? value : '';
}

/** Answers whether the reader may do what a SelfSubjectAccessReview names; what is no resource, everybody may. */
export function review(kind: Kind, body: unknown, cluster: ClusterFacts): object {
  const spec = member(body, 'spec');
  const about = member(spec, 'resourceAttributes');
  const [resource = '', inResource = ''] = text(about, 'resource').split('/');
  const subresource = text(about, 'subresource') || inResource;
  const allowed = !mayNot(cluster, { group: text(about, 'group'), resource, subresource });
  return { kind: kind.kind, apiVersion: apiVersion(kind), metadata: {}, spec, status: { allowed } };
}

import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { World } from '../world/world';
import type { ApiObject } from './api-object';
import { apiPath, type ApiPath } from './api-path';
import { discovery } from './discovery';
import { apiVersion, findKind, type Kind } from './kinds';
import { podLog } from './pod-log';
import { fitsFields, fitsLabels } from './selector';
import { badRequest, forbidden, methodNotAllowed, notFound, unknownResource, type Status } from './status';
import { objectsOf } from './store';

/** A request for the API. */
export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** The JSON body, where there is one. */
  readonly body: unknown;
};

/** What the API answers; a `watch` stays open and silent: nothing changes by itself. */
export type ApiAnswer =
  | { readonly is: 'json'; readonly code: number; readonly body: object }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'watch' };

const json = (body: object, code = 200): ApiAnswer => ({ is: 'json', code, body });
const refuse = (status: Status): ApiAnswer => json(status, status.code);

/** Secrets are never readable here, whatever a scenario allows. */
function mayNot(world: World, resource: string): boolean {
  return resource === 'secrets' || world.scenario.cluster.forbidden.includes(resource);
}

function whole(kind: Kind, object: ApiObject): object {
  return { kind: kind.kind, apiVersion: apiVersion(kind), ...object };
}

function list(kind: Kind, where: ApiPath, request: ApiRequest, all: readonly ApiObject[]): ApiAnswer {
  if (['true', '1'].includes(request.parameters.get('watch') ?? '')) return { is: 'watch' };
  const labels = request.parameters.get('labelSelector') ?? '';
  const fields = request.parameters.get('fieldSelector') ?? '';
  const items = all.filter(
    ({ metadata }) =>
      (where.namespace === undefined || metadata.namespace === where.namespace) &&
      fitsLabels(labels, metadata.labels ?? {}) &&
      fitsFields(fields, metadata.name, metadata.namespace),
  );
  return json({
    kind: `${kind.kind}List`,
    apiVersion: apiVersion(kind),
    metadata: { resourceVersion: '1' },
    items,
  });
}

function one(kind: Kind, where: ApiPath, all: readonly ApiObject[]): ApiAnswer {
  const self = kind.resource === 'users' && where.name === '~' ? all[0]?.metadata.name : where.name;
  const object = all.find(({ metadata }) => metadata.name === self && metadata.namespace === where.namespace);
  return object === undefined ? refuse(notFound(kind, where.name ?? '')) : json(whole(kind, object));
}

function log(
  kind: Kind,
  where: ApiPath,
  request: ApiRequest,
  [world, at]: readonly [World, EpochMs],
): ApiAnswer {
  const answer = podLog(world, where.name ?? '', request.parameters, at);
  if (answer.is === 'no-pod') return refuse(notFound(kind, where.name ?? ''));
  return answer.is === 'bad' ? refuse(badRequest(answer.why)) : answer;
}

function text(from: unknown, member: string): string {
  const value =
    typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[member] : undefined;
  return typeof value === 'string' ? value : '';
}

function review(kind: Kind, request: ApiRequest, world: World): ApiAnswer {
  const body = typeof request.body === 'object' && request.body !== null ? request.body : {};
  const spec = 'spec' in body ? body.spec : undefined;
  const about =
    typeof spec === 'object' && spec !== null && 'resourceAttributes' in spec
      ? spec.resourceAttributes
      : undefined;
  const subresource = text(about, 'subresource');
  const resource = text(about, 'resource') + (subresource === '' ? '' : `/${subresource}`);
  return json(
    {
      kind: kind.kind,
      apiVersion: apiVersion(kind),
      metadata: {},
      spec,
      status: { allowed: !mayNot(world, resource) },
    },
    201,
  );
}

function read(
  kind: Kind,
  where: ApiPath,
  request: ApiRequest,
  [world, at]: readonly [World, EpochMs],
): ApiAnswer {
  const resource =
    where.subresource === undefined ? where.resource : `${where.resource}/${where.subresource}`;
  if (mayNot(world, resource)) {
    const { name, namespace } = where;
    const verb = name === undefined ? 'list' : 'get';
    const deed = {
      verb,
      resource,
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
    };
    return refuse(forbidden(kind, deed));
  }
  if (resource === 'pods/log') return log(kind, where, request, [world, at]);
  if (where.subresource !== undefined) return refuse(unknownResource());
  const all = objectsOf(kind, world, at);
  return where.name === undefined ? list(kind, where, request, all) : one(kind, where, all);
}

/** Answers as a cluster in this world at that moment would. */
export function answer(request: ApiRequest, world: World, at: EpochMs): ApiAnswer {
  const about = discovery(request.path, world.scenario.cluster);
  if (about !== undefined) return json(about);
  const where = apiPath(request.path);
  const kind = where === null || where.version !== 'v1' ? undefined : findKind(where.group, where.resource);
  if (where === null || kind === undefined) return refuse(unknownResource());
  if (kind.review === true)
    return request.method === 'POST' ? review(kind, request, world) : refuse(methodNotAllowed());
  return request.method === 'GET' ? read(kind, where, request, [world, at]) : refuse(methodNotAllowed());
}

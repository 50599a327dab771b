import type { ClusterFacts } from '../scenarios/scenario';
import type { World } from '../world/world';
import { MONITORING, type StoredObject } from './api-object';
import { apiPath, type ApiPath } from './api-path';
import type { Chronicle } from './chronicle';
import { discovery } from './discovery';
import { apiVersion, findKind, type Kind } from './kinds';
import type { Outlet } from './outlet';
import { podLog } from './pod-log';
import { review, type Reader } from './review';
import { mayNot } from './rights';
import { fitsFields, fitsLabels } from './selector';
import {
  badRequest,
  forbidden,
  methodNotAllowed,
  notFound,
  READER,
  success,
  unknownResource,
  unsupportedMediaType,
  type Status,
} from './status';
import { openWatch, watchTerms } from './watch';

/** A request for the API. */
export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** The JSON body, where there is one. */
  readonly body: unknown;
  /** The media type of a body that was not read. */
  readonly unread?: string;
};

/** The cluster that is asked. */
export type Cluster = {
  /** The world as it is now, which may be another one later. */
  readonly world: () => World;
  readonly chronicle: Chronicle;
};

/** What the API answers; a `stream` goes on until one of both ends it: what `open` gives, for the client's part. */
export type ApiAnswer =
  | { readonly is: 'json'; readonly code: number; readonly body: object }
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'stream';
      /** A watch is told in JSON, a log in bytes of any kind. */
      readonly of: 'events' | 'log';
      readonly open: (outlet: Outlet) => () => void;
    };

const json = (body: object, code = 200): ApiAnswer => ({ is: 'json', code, body });
const refuse = (status: Status): ApiAnswer => json(status, status.code);

function whole(kind: Kind, object: StoredObject): object {
  return { kind: kind.kind, apiVersion: apiVersion(kind), ...object };
}

function fitting(where: ApiPath, parameters: URLSearchParams): (object: StoredObject) => boolean {
  const labels = parameters.get('labelSelector') ?? '';
  const fields = parameters.get('fieldSelector') ?? '';
  return ({ metadata }) =>
    (where.namespace === undefined || metadata.namespace === where.namespace) &&
    fitsLabels(labels, metadata.labels ?? {}) &&
    fitsFields(fields, metadata.name, metadata.namespace);
}

const isWatch = ({ parameters }: ApiRequest): boolean =>
  ['true', '1'].includes(parameters.get('watch') ?? '');

function list(kind: Kind, where: ApiPath, request: ApiRequest, { chronicle }: Cluster): ApiAnswer {
  const fits = fitting(where, request.parameters);
  if (isWatch(request)) {
    const watched = { kind, fits, whole: (object: StoredObject) => whole(kind, object) };
    const terms = watchTerms(request.parameters);
    return { is: 'stream', of: 'events', open: (outlet) => openWatch(chronicle, watched, terms, outlet) };
  }
  const { version, objects } = chronicle.list(kind);
  const metadata = { resourceVersion: String(version) };
  return json({
    ...{ kind: `${kind.kind}List`, apiVersion: apiVersion(kind), metadata },
    items: objects.filter(fits),
  });
}

function one(kind: Kind, where: ApiPath, { chronicle }: Cluster): ApiAnswer {
  const { objects } = chronicle.list(kind);
  const self = kind.resource === 'users' && where.name === '~' ? objects[0]?.metadata.name : where.name;
  const object = objects.find(
    ({ metadata }) => metadata.name === self && metadata.namespace === where.namespace,
  );
  return object === undefined ? refuse(notFound(kind, where.name ?? '')) : json(whole(kind, object));
}

function log(kind: Kind, where: ApiPath, request: ApiRequest, { world }: Cluster): ApiAnswer {
  const answer = podLog(world, where.name ?? '', request.parameters, Date.now());
  switch (answer.is) {
    case 'no-pod':
      return refuse(notFound(kind, where.name ?? ''));
    case 'bad':
      return refuse(badRequest(answer.why));
    case 'following':
      return { is: 'stream', of: 'log', open: answer.open };
    case 'text':
      return answer;
  }
}

function refusal(kind: Kind, where: ApiPath, request: ApiRequest, facts: ClusterFacts): ApiAnswer | null {
  const { name, namespace, subresource } = where;
  if (!mayNot(facts, { group: kind.group, resource: where.resource, subresource: subresource ?? '' }))
    return null;
  const reading = isWatch(request) ? 'watch' : 'list';
  return refuse(
    forbidden(kind, {
      verb: name === undefined ? reading : 'get',
      resource: subresource === undefined ? where.resource : `${where.resource}/${subresource}`,
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
    }),
  );
}

function read(kind: Kind, where: ApiPath, request: ApiRequest, cluster: Cluster): ApiAnswer {
  if (request.method !== 'GET') return refuse(methodNotAllowed());
  if (where.resource === 'pods' && where.subresource === 'log' && where.namespace === MONITORING)
    return log(kind, where, request, cluster);
  if (where.subresource !== undefined) return refuse(unknownResource());
  if (kind.request === true)
    return where.name === undefined && !isWatch(request) ? json(success()) : refuse(methodNotAllowed());
  return where.name === undefined ? list(kind, where, request, cluster) : one(kind, where, cluster);
}

/** Who asks: the one user there is. */
function reader({ world, chronicle }: Cluster): Reader {
  const users = findKind('user.openshift.io', 'users');
  const [self] = users === undefined ? [] : chronicle.list(users).objects;
  return { name: READER, uid: self?.metadata.uid ?? '', facts: world().scenario.cluster };
}

function reviewed(kind: Kind, { method, body, unread }: ApiRequest, cluster: Cluster): ApiAnswer {
  if (method !== 'POST') return refuse(methodNotAllowed());
  // Who asks is known without a body.
  if (unread !== undefined && kind.resource !== 'selfsubjectreviews')
    return refuse(unsupportedMediaType(unread));
  return json(review(kind, body, reader(cluster)), 201);
}

/** Answers as a cluster in the world of this moment would. */
export function answer(request: ApiRequest, cluster: Cluster): ApiAnswer {
  const facts = cluster.world().scenario.cluster;
  const about = discovery(request.path, facts);
  if (about !== undefined) return json(about);
  const where = apiPath(request.path);
  const kind = where === null || where.version !== 'v1' ? undefined : findKind(where.group, where.resource);
  if (where === null || kind === undefined) return refuse(unknownResource());
  if (kind.review === true) return reviewed(kind, request, cluster);
  return refusal(kind, where, request, facts) ?? read(kind, where, request, cluster);
}

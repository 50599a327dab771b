import type { Kind } from './kinds';

/** Kubernetes' answer to what it does not do. */
export type Status = {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: Readonly<Record<string, never>>;
  readonly status: 'Failure';
  readonly message: string;
  readonly reason: string;
  readonly details?: object;
  readonly code: number;
};

/** 200: it may be done. */
export function success(): object {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' };
}

function failure(code: number, reason: string, message: string, details?: object): Status {
  const base = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' } as const;
  return { ...base, message, reason, ...(details === undefined ? {} : { details }), code };
}

function fullName(kind: Kind): string {
  return kind.group === '' ? kind.resource : `${kind.resource}.${kind.group}`;
}

/** 404: the resource itself is not known. */
export function unknownResource(): Status {
  return failure(404, 'NotFound', 'the server could not find the requested resource', {});
}

/** 404: the resource is known, the object is not there. */
export function notFound(kind: Kind, name: string): Status {
  const details = { name, ...(kind.group === '' ? {} : { group: kind.group }), kind: kind.resource };
  return failure(404, 'NotFound', `${fullName(kind)} "${name}" not found`, details);
}

/** What somebody wanted to do. */
export type Deed = {
  readonly verb: string;
  readonly resource: string;
  readonly name?: string;
  readonly namespace?: string;
};

/** The name under which the lab's cluster knows its reader. */
export const READER = 'developer';

/** 403, in the words in which Kubernetes refuses a user. */
export function forbidden(kind: Kind, deed: Deed): Status {
  const what = deed.name === undefined ? fullName(kind) : `${fullName(kind)} "${deed.name}"`;
  const where =
    deed.namespace === undefined ? 'at the cluster scope' : `in the namespace "${deed.namespace}"`;
  const message = `${what} is forbidden: User "${READER}" cannot ${deed.verb} resource "${deed.resource}" in API group "${kind.group}" ${where}`;
  return failure(403, 'Forbidden', message, {
    ...(deed.name === undefined ? {} : { name: deed.name }),
    kind: kind.resource,
  });
}

/** 405: the lab's cluster takes nothing but reading, and reviews. */
export function methodNotAllowed(): Status {
  return failure(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** 415: the body is in a form that the lab's cluster does not read. */
export function unsupportedMediaType(type: string): Status {
  const message = `the body of the request was in an unknown format - accepted media types include: application/json; this is ${type}`;
  return failure(415, 'UnsupportedMediaType', message);
}

/** 400: the request cannot be understood. */
export function badRequest(message: string): Status {
  return failure(400, 'BadRequest', message);
}

/** 410: the version after which a watch shall begin is too old to be remembered, or not of this cluster. */
export function expired(version: string): Status {
  return failure(410, 'Expired', `too old resource version: ${version}`);
}

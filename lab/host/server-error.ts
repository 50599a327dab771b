import { STATUS_CODES } from 'node:http';
import type { BackendServer } from './faults';

/** An answer that is ready to be sent. */
export interface ReadyAnswer {
  readonly code: number;
  readonly type: string;
  readonly body: string;
}

const plain = (code: number, body: string): ReadyAnswer => ({
  ...{ code, type: 'text/plain; charset=utf-8' },
  body: `${body}\n`,
});

const json = (code: number, body: object): ReadyAnswer => ({
  ...{ code, type: 'application/json' },
  body: JSON.stringify(body),
});

const words = (code: number): string => STATUS_CODES[code] ?? 'Unknown';

/** What somebody may not read, as kube-rbac-proxy names it. */
export interface Right {
  readonly resource: string;
  readonly subresource: string;
}

/** What kube-rbac-proxy, which stands before both monitoring servers, says to a reader without the right. */
export const forbiddenByProxy = (verb: string, { resource, subresource }: Right): ReadyAnswer =>
  plain(403, `Forbidden (user=developer, verb=${verb}, resource=${resource}, subresource=${subresource})`);

/**
 * What the OAuth proxy of older releases says to somebody without the right: 403 with its page to sign in, which it shows
 * to whoever it does not let through (openshift/oauth-proxy, `Proxy` in `oauthproxy.go`).
 */
export const forbiddenByOAuthProxy = (): ReadyAnswer => ({
  code: 403,
  type: 'text/html; charset=utf-8',
  body: '<!DOCTYPE html>\n<html><head><title>Log In</title></head><body><form method="GET" action="/oauth/start"><button type="submit">Log in with OpenShift</button></form></body></html>\n',
});

const PROMETHEUS_TYPES: Readonly<Record<number, readonly [type: string, error: string]>> = {
  400: ['bad_data', 'invalid parameter "query": 1:1: parse error: unexpected end of input'],
  404: ['not_found', 'not found'],
  422: ['execution', 'query processing would load too many samples into memory in query execution'],
  429: ['too_many_requests', 'too many requests'],
  500: ['internal', 'internal server error'],
  503: ['unavailable', 'TSDB not ready'],
};

const prometheusError = (code: number): ReadyAnswer => {
  const [errorType, error] = PROMETHEUS_TYPES[code] ?? [];
  return errorType === undefined
    ? plain(code, words(code))
    : json(code, { status: 'error', errorType, error });
};

const REASONS: Readonly<Record<number, readonly [reason: string, message: string]>> = {
  401: ['Unauthorized', 'Unauthorized'],
  403: ['Forbidden', 'forbidden: User "developer" cannot get this path'],
  404: ['NotFound', 'the server could not find the requested resource'],
  410: ['Expired', 'The resourceVersion for the provided watch is too old.'],
  429: ['TooManyRequests', 'Too many requests, please try again later.'],
  500: ['InternalError', 'Internal error occurred: etcdserver: request timed out'],
  503: ['ServiceUnavailable', 'the server is currently unable to handle the request'],
  504: ['Timeout', 'request did not complete within the allotted timeout'],
};

const kubernetesError = (code: number): ReadyAnswer => {
  const [reason, message] = REASONS[code] ?? [words(code).replaceAll(' ', ''), words(code)];
  const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' };
  return json(code, { ...status, message, reason, code });
};

const RESOURCES = { prometheus: 'prometheuses', alertmanager: 'alertmanagers' } as const;

/** An error as that server, or the proxy before it, says it. */
export const serverError = (server: BackendServer, code: number): ReadyAnswer => {
  if (server === 'kubernetes') return kubernetesError(code);
  if (code === 401) return plain(code, words(code));
  if (code === 403) return forbiddenByProxy('get', { resource: RESOURCES[server], subresource: 'api' });
  return server === 'alertmanager' ? json(code, { code, message: words(code) }) : prometheusError(code);
};

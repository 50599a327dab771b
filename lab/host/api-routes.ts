import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostOptions } from '../host-options';
import { releaseOf } from '../world/release';
import { addressOf, sendReady, withFault, type Reform } from './apply-fault';
import { findRoute, type Route } from './backend-route';
import { forward, forwardSocket } from './proxy';
import { replyError, SANDBOX } from './reply';
import { forbiddenByOAuthProxy, forbiddenByProxy } from './server-error';
import { refuseWithoutNamespace, serveRules } from './tenancy';

type Backends = Pick<
  HostOptions,
  'prometheus' | 'alertmanager' | 'kubernetes' | 'plugin' | 'faults' | 'forbidden' | 'version'
>;

const NOSNIFF = { 'x-content-type-options': 'nosniff' };

/** What a method does, as kube-rbac-proxy sees it. */
const VERBS: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** Answers somebody who has not the right to use a path; false: he has it. */
const refuse = (
  { rights }: Route,
  { forbidden, version }: Backends,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const { entries, named, onlyGet } = rights;
  const verb = VERBS[request.method ?? 'GET'] ?? 'get';
  const mayUse = verb === 'get' || !onlyGet;
  const needed = entries(releaseOf(version()));
  if (mayUse && !needed.some((entry) => forbidden().includes(entry))) return false;
  sendReady(
    response,
    needed.includes('namespaces') ? forbiddenByOAuthProxy() : forbiddenByProxy(verb, named),
  );
  return true;
};

const serveRoute = (
  backends: Backends,
  [route, path, url, made]: readonly [route: Route, path: string, url: URL, made: Reform | undefined],
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const target = new URL(`${path}${url.search}`, backends[route.server]());
  if (route.held !== undefined) {
    const namespace = url.searchParams.get('namespace');
    if (!namespace) {
      refuseWithoutNamespace(response);
      return;
    }
    target.search = route.held(url.searchParams, namespace).toString();
    if (path.endsWith('/rules')) {
      void serveRules(target, namespace, response);
      return;
    }
  }
  forward(request, response, { target, addedHeaders: SANDBOX, made });
};

/** Serves the console's proxied backends; false when the path is none of them. */
export const serveBackend = (
  backends: Backends,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const found = findRoute(url.pathname);
  if (found === undefined) return false;
  const { route, path } = found;
  withFault(backends.faults, { server: route.server, address: addressOf(url) }, response, (made) => {
    if (!refuse(route, backends, request, response))
      serveRoute(backends, [route, path, url, made], request, response);
  });
  return true;
};

const isGet = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.method === 'GET') return true;
  response.setHeader('allow', 'GET');
  replyError(response, 405, 'Method unsupported, the only supported methods is GET');
  return false;
};

/** Serves `/api/plugins/<name>/<path>` from the plugin's server: reading only, no cookies. */
export const servePluginFile = (
  { plugin }: Backends,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const file = /^\/api\/plugins\/[^/]+\/(.+)$/.exec(url.pathname)?.[1];
  if (!isGet(request, response)) return;
  if (file === undefined) replyError(response, 404, 'no file of a plugin is named');
  else
    forward(request, response, { target: new URL(`/${file}${url.search}`, plugin()), addedHeaders: NOSNIFF });
};

/** Serves `/locales/resource.json?lng=&ns=`: a plugin's texts, or a 404 that reaches the page as such. */
export const serveLocale = (
  { plugin }: Backends,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  if (!isGet(request, response)) return;
  const language = url.searchParams.get('lng');
  const namespace = url.searchParams.get('ns');
  if (!language || !namespace) {
    replyError(response, 400, `GET request "${url.pathname}" is missing 'lng' or 'ns' query parameter`);
    return;
  }
  if (!namespace.startsWith('plugin__')) {
    replyError(response, 404, `no texts for ${namespace}`);
    return;
  }
  const path = `/locales/${encodeURIComponent(language)}/${encodeURIComponent(namespace)}.json`;
  forward(request, response, { target: new URL(path, plugin()), addedHeaders: NOSNIFF });
};

/** Passes a WebSocket on to the Kubernetes API, the one server of a console that has them, with its rules. */
export const serveSocket = (
  backends: Backends,
  request: IncomingMessage,
  response: ServerResponse,
  head: Buffer,
): void => {
  const url = new URL(request.url ?? '/', 'http://host');
  const found = findRoute(url.pathname);
  const { origin, host } = request.headers;
  if (found?.route.server !== 'kubernetes') replyError(response, 404, 'not found');
  else if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    replyError(response, 403, `a page of ${origin} may not open a WebSocket here`);
  else {
    const target = new URL(`${found.path}${url.search}`, backends.kubernetes());
    withFault(backends.faults, { server: 'kubernetes', address: addressOf(url) }, response, () =>
      forwardSocket(request, response, { target, head }),
    );
  }
};

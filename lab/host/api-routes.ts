import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostOptions } from '../host-options';
import { forward } from './proxy';
import { replyError } from './reply';

type Backends = Pick<HostOptions, 'prometheus' | 'alertmanager' | 'kubernetes' | 'plugin'>;

interface Route {
  readonly prefix: string;
  /** The path at the backend for the rest of the path, or undefined where a console says 404. */
  readonly pathAt: (rest: string) => string | undefined;
  readonly base: (backends: Backends) => string;
}

/** A proxied answer that a browser opens as a page must not run anything. */
const SANDBOX = { 'content-security-policy': 'sandbox;' };

const NOSNIFF = { 'x-content-type-options': 'nosniff' };

const allowing =
  (exact: readonly string[]) =>
  (rest: string): string | undefined =>
    exact.includes(rest) || rest.startsWith('label/') ? `/api/v1/${rest}` : undefined;

const PROMETHEUS_PATHS = ['query', 'query_range', 'labels', 'series', 'metadata', 'targets', 'rules'];
const TENANCY_PATHS = ['query', 'query_range', 'rules'];

const ROUTES: readonly Route[] = [
  {
    prefix: '/api/prometheus/api/v1/',
    pathAt: allowing(PROMETHEUS_PATHS),
    base: ({ prometheus }) => prometheus(),
  },
  {
    prefix: '/api/prometheus-tenancy/api/v1/',
    pathAt: allowing(TENANCY_PATHS),
    base: ({ prometheus }) => prometheus(),
  },
  {
    prefix: '/api/alertmanager/api/',
    pathAt: (rest) => `/api/${rest}`,
    base: ({ alertmanager }) => alertmanager(),
  },
  { prefix: '/api/kubernetes/', pathAt: (rest) => `/${rest}`, base: ({ kubernetes }) => kubernetes() },
];

/** Serves the console's proxied backends; false when the path is none of them. */
export const serveBackend = (
  backends: Backends,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const route = ROUTES.find(({ prefix }) => url.pathname.startsWith(prefix));
  const path = route?.pathAt(url.pathname.slice(route.prefix.length));
  if (!route || path === undefined) return false;
  if (route.prefix.startsWith('/api/prometheus-tenancy/') && !url.searchParams.get('namespace')) {
    replyError(response, 400, 'the "namespace" query parameter must be provided');
    return true;
  }
  forward(request, response, {
    target: new URL(`${path}${url.search}`, route.base(backends)),
    addedHeaders: SANDBOX,
  });
  return true;
};

const onlyGet = (request: IncomingMessage, response: ServerResponse): boolean => {
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
  if (!onlyGet(request, response)) return;
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
  if (!onlyGet(request, response)) return;
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

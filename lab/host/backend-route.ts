import type { Release } from '../world/release';
import type { BackendServer } from './faults';
import type { Right } from './server-error';
import { alertFilter, queryOf, withoutNamespace } from './tenancy';

/** What a reader must be allowed to use a path, and how he is told that he is not. */
interface PathRights {
  /** Any of these in the `forbidden` of a scenario closes the path, in a cluster of a release. */
  readonly entries: (release: Release) => readonly string[];
  readonly named: Right;
  /** The roles that let somebody see one namespace have `get` only: a POST would need `create`. */
  readonly onlyGet: boolean;
}

/** A path of a console behind which one of the servers is. */
export interface Route {
  readonly prefix: string;
  /** The path at the backend for the rest of the path, or undefined where a console says 404. */
  readonly pathAt: (rest: string) => string | undefined;
  readonly server: BackendServer;
  readonly rights: PathRights;
  /** Holds the parameters to one namespace; left out where the path is for readers of the whole cluster. */
  readonly held?: (parameters: URLSearchParams, namespace: string) => URLSearchParams;
}

const allowing =
  (exact: readonly string[]) =>
  (rest: string): string | undefined =>
    exact.includes(rest) || rest.startsWith('label/') ? `/api/v1/${rest}` : undefined;

const PROMETHEUS_PATHS = ['query', 'query_range', 'labels', 'series', 'metadata', 'targets', 'rules'];
const TENANCY_PATHS = ['query', 'query_range'];
const ALERT_PATHS = ['v2/alerts', 'v2/alerts/groups', 'v2/silences'];

const ROUTES: readonly Route[] = [
  {
    prefix: '/api/prometheus/api/v1/',
    pathAt: allowing(PROMETHEUS_PATHS),
    server: 'prometheus',
    rights: {
      entries: ({ metricsNeed }) => [metricsNeed],
      named: { resource: 'prometheuses', subresource: 'api' },
      onlyGet: false,
    },
  },
  {
    prefix: '/api/prometheus-tenancy/api/v1/rules',
    pathAt: (rest) => (rest === '' ? '/api/v1/rules' : undefined),
    server: 'prometheus',
    rights: {
      entries: () => ['metrics', 'prometheusrules'],
      named: { resource: 'prometheusrules', subresource: '' },
      onlyGet: true,
    },
    held: withoutNamespace,
  },
  {
    prefix: '/api/prometheus-tenancy/api/v1/',
    pathAt: allowing(TENANCY_PATHS),
    server: 'prometheus',
    rights: { entries: () => ['metrics'], named: { resource: 'pods', subresource: '' }, onlyGet: true },
    held: queryOf,
  },
  {
    prefix: '/api/alertmanager/api/',
    pathAt: (rest) => `/api/${rest}`,
    server: 'alertmanager',
    rights: {
      entries: ({ alertsNeed }) => alertsNeed,
      named: { resource: 'alertmanagers', subresource: 'api' },
      onlyGet: false,
    },
  },
  {
    prefix: '/api/alertmanager-tenancy/api/',
    pathAt: (rest) => (ALERT_PATHS.includes(rest) ? `/api/${rest}` : undefined),
    server: 'alertmanager',
    rights: {
      entries: () => ['prometheusrules'],
      named: { resource: 'prometheusrules', subresource: '' },
      onlyGet: true,
    },
    held: alertFilter,
  },
  {
    prefix: '/api/kubernetes/',
    pathAt: (rest) => `/${rest}`,
    server: 'kubernetes',
    // Its own answers say what is not allowed.
    rights: { entries: () => [], named: { resource: '', subresource: '' }, onlyGet: false },
  },
];

/** The route of a console's path, and the path at its server; undefined where a console has none. */
export const findRoute = (pathname: string): { readonly route: Route; readonly path: string } | undefined => {
  const route = ROUTES.find(({ prefix }) => pathname.startsWith(prefix));
  const path = route?.pathAt(pathname.slice(route.prefix.length));
  return route === undefined || path === undefined ? undefined : { route, path };
};

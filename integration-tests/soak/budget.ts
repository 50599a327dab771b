import type { Page } from '@playwright/test';

/** What one refresh of a page of ours may ask, of a reader who may see all. */
export const BUDGET = {
  /** Four sources and the curve; one to spare. */
  prometheus: 6,
  prometheusAtOpening: 7,
  /** The Deployment, its pods, and the text of the log. */
  kubernetes: 3,
  /** With what seldom changes: Prometheus's own workload, pods and log, version, proxy, configuration and operators. */
  kubernetesOfAll: 13,
  /** The tenth refresh asks for all. */
  allEach: 10,
} as const;

type Asked = { readonly at: number; readonly url: URL };

const QUERY = /^\/api\/prometheus(-tenancy)?\/api\/v1\/query(_range)?$/;
const OURS = /^\/api\/kubernetes\/.*(openshift-monitoring|config\.openshift\.io)/;
const SILENCES = '/api/alertmanager/api/v2/silences';

/** Every refresh asks once for the counters: a day of them, or the last 21 minutes. */
const isCounters = ({ url }: Asked): boolean => /\[(24h20m|21m)\]$/.test(url.searchParams.get('query') ?? '');
const isFollow = ({ url }: Asked): boolean => url.searchParams.get('timestamps') === 'true';

/** What was asked from one refresh to the next. */
export type Refresh = {
  readonly at: number;
  readonly prometheus: number;
  readonly kubernetes: number;
  /** How often the open log was followed meanwhile; each time it is two requests. */
  readonly follows: number;
};

const countIn = (asked: readonly Asked[], path: RegExp): number =>
  asked.filter(({ url }) => path.test(url.pathname)).length;

const refreshOf = (asked: readonly Asked[]): Refresh => {
  const follows = asked.filter(isFollow).length;
  return {
    at: asked[0]?.at ?? NaN,
    prometheus: countIn(asked, QUERY),
    kubernetes: countIn(asked, OURS) - 2 * follows,
    follows,
  };
};

/** Requests of a page, told apart by refreshes. */
export class RequestLog {
  readonly #asked: Asked[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.#asked.push({ at: Date.now(), url: new URL(request.url()) }));
  }

  /** What the plugin itself has asked, of whomever. */
  get count(): number {
    return this.#asked.filter(({ url: { pathname } }) => QUERY.test(pathname) || OURS.test(pathname)).length;
  }

  get refreshes(): number {
    return this.#asked.filter(isCounters).length;
  }

  /** When silences were asked for. */
  silencesAt(): readonly number[] {
    return this.#asked.filter(({ url }) => url.pathname === SILENCES).map(({ at }) => at);
  }

  /** Oldest first; the last one may not be complete yet. */
  all(): readonly Refresh[] {
    const starts = this.#asked.flatMap((asked, index) => (isCounters(asked) ? [index] : []));
    return starts.map((start, which) => refreshOf(this.#asked.slice(start, starts[which + 1])));
  }
}

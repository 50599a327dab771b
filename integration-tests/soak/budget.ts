import type { Page } from '@playwright/test';
import { byRefresh, isCounters, isSilences, noteAsked } from '../asked';
import type { Asked } from '../asked';

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

const KUBERNETES = /^\/api\/kubernetes\/.*(openshift-monitoring|config\.openshift\.io)/;

const isKubernetes = ({ url }: Asked): boolean => KUBERNETES.test(url.pathname);
const isFollow = ({ url }: Asked): boolean => url.searchParams.get('timestamps') === 'true';

/** What was asked from one refresh to the next. */
export type Refresh = {
  readonly at: number;
  readonly prometheus: number;
  readonly kubernetes: number;
  /** How often the open log was followed meanwhile; each time it is two requests. */
  readonly follows: number;
};

const refreshOf = (asked: readonly Asked[]): Refresh => {
  const follows = asked.filter(isFollow).length;
  return {
    at: asked[0]?.at ?? NaN,
    prometheus: asked.filter(({ isQuery }) => isQuery).length,
    kubernetes: asked.filter(isKubernetes).length - 2 * follows,
    follows,
  };
};

/** Requests of a page, told apart by refreshes. */
export class RequestLog {
  readonly #asked: readonly Asked[];

  constructor(page: Page) {
    this.#asked = noteAsked(page);
  }

  /** What the plugin itself has asked, of whomever. */
  get count(): number {
    return this.#asked.filter((asked) => asked.isQuery || isKubernetes(asked)).length;
  }

  get refreshes(): number {
    return this.#asked.filter(isCounters).length;
  }

  /** When silences were asked for. */
  silencesAt(): readonly number[] {
    return this.#asked.filter(isSilences).map(({ at }) => at);
  }

  /** Oldest first; the last one may not be complete yet. */
  all(): readonly Refresh[] {
    return byRefresh(this.#asked).map(refreshOf);
  }
}

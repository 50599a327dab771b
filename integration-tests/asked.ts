import type { Page, Request } from '@playwright/test';

/** The console's own files and the lab's controls. */
const NOT_ASKED = /^\/(static|lab)\//;
const QUERY = /^\/api\/prometheus(-tenancy)?\/api\/v1\/query(_range)?$/;
const SILENCES = /\/api\/v2\/silences$/;

/** One request of a page. */
export type Asked = {
  /** When, in ms since 1970. */
  readonly at: number;
  readonly url: URL;
  readonly request: Request;
  readonly isQuery: boolean;
};

/** Whether it asks Alertmanager for the silences, which a page of ours does less often than it refreshes. */
export const isSilences = ({ url }: Asked): boolean => SILENCES.test(url.pathname);

/** Whether a page of ours asks it; the console itself asks for rules, alerts, and what plugins there are. */
export const isOurs = (asked: Asked): boolean =>
  asked.isQuery || isSilences(asked) || asked.url.pathname.startsWith('/api/kubernetes/');

/** Every refresh of ours asks once for the counters: a day of them, or the last 21 minutes. */
export const isCounters = ({ url }: Asked): boolean =>
  /\[(24h20m|21m)\]$/.test(url.searchParams.get('query') ?? '');

/** From one refresh to the next, oldest first; the last one may not be complete yet. */
export const byRefresh = (asked: readonly Asked[]): readonly (readonly Asked[])[] => {
  const starts = asked.flatMap((one, index) => (isCounters(one) ? [index] : []));
  return starts.map((start, which) => asked.slice(start, starts[which + 1]));
};

/** Notes what a page asks from now on, in order. */
export const noteAsked = (page: Page): readonly Asked[] => {
  const asked: Asked[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (NOT_ASKED.test(url.pathname)) return;
    asked.push({ at: Date.now(), url, request, isQuery: QUERY.test(url.pathname) });
  });
  return asked;
};

import type { Page, Request } from '@playwright/test';

/** Requests of a page that are neither the console's own files nor the lab's controls. */
const NOT_OURS = /^\/(static|lab)\//;
const QUERY = /^\/api\/prometheus(-tenancy)?\/api\/v1\/query(_range)?$/;
const CODE = /^\/api\/plugins\/telemetry-health-plugin\/(.+\.js)$/;

/** One request of a page. */
export type Asked = {
  readonly url: URL;
  readonly request: Request;
  /** Name of the script of ours that it is for; null for anything else. */
  readonly script: string | null;
  readonly isQuery: boolean;
};

/** Whether a page of ours asks it; the console itself asks for rules, alerts, and what plugins there are. */
export const isOurs = ({ url, isQuery }: Asked): boolean =>
  isQuery || /^\/api\/kubernetes\/|\/api\/v2\/silences$/.test(url.pathname);

/** Every refresh of ours asks once for the counters: a day of them, or the last 21 minutes. */
export const isCounters = ({ url }: Asked): boolean =>
  /\[(24h20m|21m)\]$/.test(url.searchParams.get('query') ?? '');

/** Notes what a page asks from now on, in order. */
export const noteAsked = (page: Page): Asked[] => {
  const asked: Asked[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (NOT_OURS.test(url.pathname)) return;
    asked.push({
      url,
      request,
      script: CODE.exec(url.pathname)?.[1] ?? null,
      isQuery: QUERY.test(url.pathname),
    });
  });
  return asked;
};

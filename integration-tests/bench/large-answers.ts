import type { Page } from '@playwright/test';

type Series = {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [number, string])[];
};
type Matrix = { readonly data: { readonly result: readonly Series[] } };

/** As many more status codes of one counter as a page may ever meet, each seen in a few scrapes. */
const moreSeries = ({ data: { result } }: Matrix, count: number): readonly Series[] => {
  const like = result.find(({ metric }) => metric['__name__'] === 'federate_requests_total');
  if (like === undefined) throw new Error('the lab counts no requests');
  const values = like.values.slice(-20);
  return Array.from({ length: count }, (_unused, index) => ({
    metric: { ...like.metric, status_code: String(1000 + index) },
    values,
  }));
};

/** Gives a page so many series of status codes more than there are. */
export const giveSeries = (page: Page, count: number): Promise<unknown> =>
  page.route(/\/api\/v1\/query\?.*24h20m/, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Matrix;
    const result = [...answer.data.result, ...moreSeries(answer, count)];
    await route.fulfill({ response, json: { ...answer, data: { ...answer.data, result } } });
  });

const REFUSED =
  'level=error caller=forwarder.go:295 component=forwarder/worker msg="unable to forward results" err="unable to authorize to server: initial authentication token is expired or invalid"';

/** As many lines of a log as are asked for; every third one means something. */
export const longLog = (asked: URLSearchParams): string => {
  const count = asked.has('sinceTime') ? 0 : Number(asked.get('tailLines'));
  const now = Date.now();
  return Array.from({ length: count }, (_unused, index) => {
    const at = new Date(now - count + index).toISOString();
    return `${at} ${index % 3 === 0 ? REFUSED : `level=info ts=${at} caller=main.go:1 msg="line ${index} of very many"`}\n`;
  }).join('');
};

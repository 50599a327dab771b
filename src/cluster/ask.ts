import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import type { RawAnswer } from '../diagnosis/evidence/request';

/**
 * An answer, and how far the server's clock (its `Date` header, whole seconds) was ahead of this browser's when the
 * answer began to arrive, in ms; null where it told none.
 */
export type Asked = { readonly answer: RawAnswer; readonly clockOffset: number | null };

/** Longer than the slowest query we make on a busy cluster, shorter than an administrator's patience. */
const TIMEOUT_MS = 30_000;

const numberIn = (value: unknown, name: string): number | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'number' ? field : undefined;
};

/** HttpError is exported by the SDK only from 4.22 on, so its shape is looked at instead (`console.md` 3). */
const statusOf = (error: unknown): number | undefined => {
  const response: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'response') : undefined;
  return numberIn(response, 'status') ?? numberIn(error, 'code');
};

const failed = (error: unknown): RawAnswer => {
  const status = statusOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (status === undefined) return { is: 'unreachable', detail };
  if (status === 401 || status === 403) return { is: 'refused', detail, status };
  // 4xx of the query API say that it understood and would not answer; everything above is the server's trouble.
  const is = status >= 400 && status < 500 && status !== 404 && status !== 429 ? 'unreadable' : 'unreachable';
  return { is, detail, status };
};

const read = async (response: Response, as: 'json' | 'text'): Promise<RawAnswer> => {
  const text = await response.text();
  if (as === 'text') return { is: 'body', body: text };
  try {
    const body: unknown = JSON.parse(text);
    return { is: 'body', body };
  } catch {
    // Uncut: half a credential would not be known as one. Who redacts it cuts it.
    return { is: 'unreadable', detail: `not JSON: ${text}` };
  }
};

/**
 * GETs one address of the console's own origin. Never throws: what goes wrong is an answer too. An aborted
 * `signal` ends the request and yields `unreachable`.
 */
export const ask = async (url: string, as: 'json' | 'text', signal: AbortSignal): Promise<Asked> => {
  const ours = new AbortController();
  const abort = (): void => ours.abort();
  signal.addEventListener('abort', abort);
  // consoleFetch's own time limit rejects without ending the request.
  const timer = setTimeout(abort, TIMEOUT_MS);
  try {
    const response = await consoleFetch(url, { method: 'GET', signal: ours.signal }, 0);
    const offset = Date.parse(response.headers.get('Date') ?? '') - Date.now();
    return { answer: await read(response, as), clockOffset: Number.isNaN(offset) ? null : offset };
  } catch (error) {
    const timedOut = ours.signal.aborted && !signal.aborted;
    const answer: RawAnswer = timedOut
      ? { is: 'unreachable', detail: `no answer within ${TIMEOUT_MS / 1000} seconds`, isTimeout: true }
      : failed(error);
    return { answer, clockOffset: null };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
};

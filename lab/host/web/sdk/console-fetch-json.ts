import type { ConsoleFetchJSON, ConsoleFetchText } from './sdk-types';
import { consoleFetch } from './console-fetch';

/**
 * The trap of the original is kept: only the exact type `text/plain` counts as text; everything else, such as
 * `text/plain; charset=utf-8`, is parsed as JSON.
 */
const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const isPlainText = response.headers.get('Content-Type') === 'text/plain';
  if (!text) return isPlainText ? '' : {};
  return isPlainText || !response.ok ? text : (JSON.parse(text) as unknown);
};

const fetchBody = async (
  url: string,
  method: string,
  options: RequestInit,
  timeout?: number,
): Promise<unknown> =>
  bodyOf(await consoleFetch(url, { method, ...options, headers: { ...headersOf(options) } }, timeout));

const headersOf = (options: RequestInit): Record<string, string> =>
  (options.headers ?? {}) as Record<string, string>;

const getJson = (
  url: string,
  method = 'GET',
  options: RequestInit = {},
  timeout?: number,
): Promise<unknown> =>
  fetchBody(
    url,
    method,
    { ...options, headers: { Accept: 'application/json', ...headersOf(options) } },
    timeout,
  );

const sendJson =
  (method: string, type: string) =>
  (url: string, json: unknown, options: RequestInit = {}, timeout?: number): Promise<unknown> => {
    const headers = { 'Content-Type': `application/${type};charset=UTF-8`, ...headersOf(options) };
    const body = json ? { body: JSON.stringify(json) } : {};
    return getJson(url, method, { ...options, headers, ...body }, timeout);
  };

/** The SDK's JSON fetch, with its methods for the verbs that send a body. */
export const consoleFetchJSON: ConsoleFetchJSON = Object.assign(getJson, {
  delete: sendJson('DELETE', 'json'),
  post: sendJson('POST', 'json'),
  put: sendJson('PUT', 'json'),
  patch: sendJson('PATCH', 'json-patch+json'),
});

/** The SDK's text fetch, which is one for `text/plain` only. */
export const consoleFetchText: ConsoleFetchText = (url, options = {}, timeout) =>
  fetchBody(url, 'GET', options, timeout);

import { RetryError, TimeoutError } from './http-error';
import { validateStatus } from './validate-status';

const DEFAULT_TIMEOUT_MS = 60_000;
const ATTEMPTS = 3;

const csrfToken = (): string | undefined =>
  document.cookie
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith('csrf-token='))
    ?.slice('csrf-token='.length);

/** The headers go into the caller's own object, as in a console; only the method `GET` in capitals goes without. */
const withCsrfToken = (url: string, options: RequestInit): RequestInit => {
  const headers = (options.headers ?? {}) as Record<string, string>;
  options.headers = headers;
  const token = csrfToken();
  if (token) headers['X-CSRFToken'] = token;
  if (options.method === 'GET' || url.includes('://')) delete headers['X-CSRFToken'];
  return options;
};

const fetchWithRetries = async (url: string, options: RequestInit): Promise<Response> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await validateStatus(await fetch(url, options), url, attempt < ATTEMPTS);
    } catch (error) {
      if (error instanceof RetryError) continue;
      console.warn(`consoleFetch failed for url ${url}`, error);
      throw error;
    }
  }
};

/** `fetch` with the console's headers, retries, errors and a time limit that rejects but does not abort. */
export const consoleFetch = async (
  url: string,
  options: RequestInit = {},
  timeout: number = DEFAULT_TIMEOUT_MS,
): Promise<Response> => {
  const request = { credentials: 'same-origin' as const, ...withCsrfToken(url, options) };
  const answer = fetchWithRetries(url, request);
  if (timeout <= 0) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Response>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(url, timeout)), timeout);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
};

import { request as requestHttp } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { redact, shorten } from '../src/diagnosis/parse/redact';
import { MASK } from '../src/diagnosis/parse/user-info';
import type { RawAnswer } from '../src/diagnosis/evidence/request';

/** How to prove who asks (the bearer token itself), and whom to trust (certificates in PEM); null: nothing of it. */
export type Credentials = { readonly token: string | null; readonly ca: string | null };

/** An answer and the server's own clock, from its `Date` header, in ms since 1970; null where it sent none. */
export type Asked = { readonly answer: RawAnswer; readonly serverTime: number | null };

const TIMEOUT_MS = 10_000;
/** A day of counters is about 1 MB; a log may be 10 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

const MOST_SHOWN = 300;

/** A server may repeat who asked: the token goes before all else, and nothing is cut before it is redacted. */
const withoutToken = (text: string, token: string | null): string =>
  token === null ? text : text.replaceAll(token, MASK);

const shown = (text: string, token: string | null): string =>
  shorten(redact(withoutToken(text, token)), MOST_SHOWN);

const failure = (status: number, said: string): RawAnswer => {
  const detail = `HTTP ${status}: ${said}`;
  if (status === 401 || status === 403) return { is: 'refused', detail, status };
  const understood = status >= 400 && status < 500 && status !== 404 && status !== 429;
  return { is: understood ? 'unreadable' : 'unreachable', detail, status };
};

/** Of a body no text is shown as a detail but the error of a Prometheus; something in between may give it with a 200. */
const bodyOf = (text: string, as: 'json' | 'text', token: string | null): RawAnswer => {
  if (as === 'text') return { is: 'body', body: text };
  try {
    const body: unknown = JSON.parse(text, (key, value: unknown) =>
      key === 'error' && typeof value === 'string' ? withoutToken(value, token) : value,
    );
    return { is: 'body', body };
  } catch {
    return { is: 'unreadable', detail: 'the answer is not JSON' };
  }
};

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += buffer.length;
    if (size > MOST_BYTES) throw new Error('the answer is too long');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const respond = (url: URL, options: RequestOptions & { readonly ca?: string }): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, resolve).on('error', reject).end();
  });

/**
 * GETs one address, for 10 s and 64 MiB at most. Never throws: what goes wrong is an answer too. Redirects are not
 * followed.
 */
export const ask = async (url: URL, as: 'json' | 'text', { token, ca }: Credentials): Promise<Asked> => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const headers = {
      accept: 'application/json, */*',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await respond(url, { headers, signal, ...(ca === null ? {} : { ca }) });
    const text = await textOf(response);
    const status = response.statusCode ?? 0;
    const date = Date.parse(response.headers.date ?? '');
    const answer =
      status >= 200 && status < 300 ? bodyOf(text, as, token) : failure(status, shown(text, token));
    return { answer, serverTime: Number.isNaN(date) ? null : date };
  } catch (error) {
    const said = shown(error instanceof Error ? error.message : 'no reason given', token);
    const detail = signal.aborted ? `no answer within ${TIMEOUT_MS / 1000} seconds` : said;
    return { answer: { is: 'unreachable', detail }, serverTime: null };
  }
};

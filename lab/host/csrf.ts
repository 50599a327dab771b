import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'csrf-token';
const HEADER = 'x-csrftoken';
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

const cookieToken = (request: IncomingMessage): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));

/** Why a request must be refused, or undefined: all but reading needs the cookie's token in a header as well. */
export const csrfProblem = (request: IncomingMessage): string | undefined => {
  if (SAFE_METHODS.includes(request.method ?? '')) return undefined;
  const expected = cookieToken(request);
  if (!expected) return 'invalid CSRFToken: no CSRF Cookie found in request';
  const header = request.headers[HEADER];
  if (typeof header === 'string' && same(header, expected)) return undefined;
  return 'invalid CSRFToken: CSRF token does not match CSRF cookie';
};

/** The cookie to set with the page; the page's script must be able to read it. A token once given stays. */
export const csrfCookie = (request: IncomingMessage): string | undefined =>
  cookieToken(request) ? undefined : `${COOKIE}=${randomBytes(32).toString('hex')}; Path=/; SameSite=Strict`;

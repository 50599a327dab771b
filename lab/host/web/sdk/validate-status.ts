import { HttpError, RetryError } from './http-error';
import { logOut } from './session';
import { serverFlags } from '../server-flags';

interface ErrorBody {
  readonly message?: string;
  readonly error?: string;
  readonly details?: { readonly causes?: readonly { readonly message?: string; readonly field?: string }[] };
}

/** A 401 of a proxied service is that service's affair; one of the Kubernetes API itself ends the session. */
const endsSession = (url: string): boolean => {
  const kubernetes = `${serverFlags().basePath}api/kubernetes/`;
  if (!url.startsWith(kubernetes)) return false;
  const path = url.slice(kubernetes.length);
  return !/^api\/v1\/(proxy\/|namespaces\/\w+\/services\/\w+\/proxy\/)/.test(path);
};

const reasonFrom = (body: ErrorBody, response: Response): string => {
  if (response.status === 403) return body.message ?? 'Access denied due to cluster policy.';
  const cause = body.details?.causes?.[0];
  if (cause) return `Error "${cause.message ?? ''}" for field "${cause.field ?? ''}".`;
  return body.message ?? body.error ?? response.statusText;
};

/** Passes good answers on and turns the others into the errors that a console throws. */
export const validateStatus = async (
  response: Response,
  url: string,
  mayRetry: boolean,
): Promise<Response> => {
  if (response.ok || response.status === 304) return response;
  if (mayRetry && response.status === 429) throw new RetryError();
  if (response.status === 401 && endsSession(url)) logOut();
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new HttpError(response.statusText, response.status, response);
  }
  const body = (await response.json()) as ErrorBody;
  throw new HttpError(reasonFrom(body, response), response.status, response, body);
};

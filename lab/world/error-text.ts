import type { AuthorizeAnswer, FederateAnswer, UploadAnswer } from '../scenarios/scenario';
import { federateUrl } from './federate-url';

/** Red Hat's end, the default of the client (telemetry.md 1.4); without a slash at its end. */
export const RED_HAT_URL = 'https://infogw.api.openshift.com';
const UPLOAD_URL = `${RED_HAT_URL}/upload`;

/** When the token exchange happens: for the labels at first use, or inside an upload when the token has ended. */
export type Occasion = 'first-use' | 'renewal';

/**
 * What the client of an OpenShift version says of an answer of `/federate`; null: it has what it asked for. Wording:
 * telemetry.md 9, F1 to F15.
 */
export function federateError(answer: FederateAnswer, version: string): string | null {
  if ('transport' in answer) return `Get "${federateUrl(version)}": ${answer.transport}`;
  if ('unusable' in answer) return answer.unusable;
  switch (answer.status) {
    case 200:
      return null;
    case 401:
      return `Prometheus server requires authentication: ${federateUrl(version)}`;
    case 403:
      return `Prometheus server forbidden: ${federateUrl(version)}`;
    case 400:
      return `bad request: ${federateUrl(version)}`;
    default:
      return `Prometheus server reported unexpected error code: ${answer.status}`;
  }
}

function exchangeError(answer: AuthorizeAnswer, clusterId: string): string | null {
  if ('transport' in answer) {
    return `unable to perform authentication request: Post "${RED_HAT_URL}/authorize?id=${clusterId}": ${answer.transport}`;
  }
  if ('unusable' in answer) return answer.unusable;
  if (answer.status === 200 || answer.status === 201) return null;
  if (answer.status === 401) return 'initial authentication token is expired or invalid';
  return `unable to exchange initial token for a long lived token: ${answer.status}:\n${answer.body ?? ''}`;
}

/** What the client says of an answer of `/authorize`; null: it has a token. Wording: telemetry.md 9, A1 to A7, N, X, P. */
export function authorizeError(
  answer: AuthorizeAnswer,
  clusterId: string,
  occasion: Occasion,
): string | null {
  const error = exchangeError(answer, clusterId);
  if (error === null) return null;
  return occasion === 'first-use'
    ? `unable to authorize to server: ${error}`
    : `Post "${UPLOAD_URL}": ${error}`;
}

/** What the client says of an answer of `/upload`; null: accepted. Wording: telemetry.md 9, U1 to U8. */
export function uploadError(answer: UploadAnswer): string | null {
  if ('transport' in answer) return `Post "${UPLOAD_URL}": ${answer.transport}`;
  switch (answer.status) {
    case 200:
      return null;
    case 401:
      return `gateway server requires authentication: ${UPLOAD_URL}`;
    case 403:
      return `gateway server forbidden: ${UPLOAD_URL}`;
    case 400:
      return `gateway server bad request: ${UPLOAD_URL}`;
    default:
      return `gateway server reported unexpected error code: ${answer.status}: ${answer.body ?? ''}`;
  }
}

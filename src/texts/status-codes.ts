import { OTHER_CODES } from '../diagnosis/ledger/with-rest';
import type { T } from './t';

type CodeTable = Readonly<Record<string, (t: T) => string>> & { readonly other: (t: T) => string };

/** What answers on `/federate` (telemetry.md 4.5). `5xx` and the like stand for the rest of their class. */
const RETRIEVE: CodeTable = {
  '200': (t) => t('Prometheus answered'),
  '400': (t) => t('Prometheus does not understand the request'),
  '401': (t) => t("The client's service account is not accepted"),
  '403': (t) => t('The client may not read from Prometheus'),
  '404': (t) => t('The path is not allowed at this port'),
  '500': (t) => t('A fault of Prometheus, its storage, or the check of rights'),
  '502': (t) => t('The proxy in the pod cannot reach Prometheus'),
  '503': (t) => t('Prometheus, or the proxy in its pod, is not ready'),
  '5xx': (t) => t('A fault of Prometheus or of the proxy in its pod'),
  other: (t) => t('An unusual answer on the way to Prometheus'),
};

/**
 * What answers on `/upload` (telemetry.md 4.2). An inspecting proxy can make any of these, so none is blamed on Red Hat
 * alone; the server itself never sends 403 here.
 */
const SEND: CodeTable = {
  '200': (t) => t('Red Hat accepted the data'),
  '2xx': (t) => t('Something in between answered: only 200 counts'),
  '3xx': (t) => t('Something in between redirects the upload'),
  '400': (t) => t('The data are not valid, often because of a clock'),
  '401': (t) => t('The token of the upload is refused; the client fetches a fresh one'),
  '403': (t) =>
    t("Forbidden: by a filter on the way, or passed on; Red Hat's server itself does not send it"),
  '404': (t) => t('A wrong address, or something in between'),
  '405': (t) => t('A wrong address, or something in between'),
  '407': (t) => t('A proxy on the way asks for a login'),
  '409': (t) => t('A conflict: two clusters may use one cluster ID'),
  '413': (t) => t('The upload is too large'),
  '429': (t) => t('Uploads come too often, or an echo of the error before'),
  '5xx': (t) => t("Red Hat's side, or a proxy or firewall on the way"),
  other: (t) => t('An unusual answer: from Red Hat or from something in between'),
};

/** What a counted status code means on its leg, in one short phrase. */
export function statusCodeText(t: T, leg: 'retrieve' | 'send', code: string): string {
  const table = leg === 'retrieve' ? RETRIEVE : SEND;
  // Codes are label values of a metric: only what looks like a code is looked up.
  const known = /^\d{3}$/.test(code) ? (table[code] ?? table[`${code.charAt(0)}xx`]) : undefined;
  return (known ?? table.other)(t);
}

/** A status code where it is to be read: itself, or that many rare ones stand together. */
export const codeName = (t: T, code: string): string => (code === OTHER_CODES ? t('Other codes') : code);

/** Of a leg whose answers no metric counts. */
export const notCountedText = (t: T): string => t('No status code is counted here; the log tells');

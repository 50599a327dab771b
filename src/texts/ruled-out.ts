import type { CauseId } from '../diagnosis/causes/cause-id';
import type { T } from './t';

const RULED_OUT = {
  'prometheus-unreachable': (t) => t('Not the connection to Prometheus'),
  'cluster-dns-failing': (t) => t("Not the cluster's own DNS"),
  'prometheus-certificate': (t) => t('Not the certificate of Prometheus'),
  'prometheus-slow': (t) => t('Not a slow Prometheus'),
  'prometheus-unauthenticated': (t) => t("Not the client's service account"),
  'prometheus-forbidden': (t) => t("Not the client's rights at Prometheus"),
  'prometheus-bad-selector': (t) => t('Not the list of metrics to send'),
  'prometheus-error': (t) => t('Not an error of Prometheus'),
  'payload-too-large': (t) => t('Not the amount of metrics'),
  'payload-unreadable': (t) => t('Not a broken answer of Prometheus'),
  'nothing-to-send': (t) => t('Not a lack of metrics'),
  'pull-secret-rejected': (t) => t('Not a pull secret refused at the token exchange'),
  'account-forbidden': (t) => t('Not the rights of the Red Hat account'),
  'cluster-owned-elsewhere': (t) => t('Not the ownership of the cluster'),
  'registration-rate-limited': (t) => t('Not the limit on registrations'),
  'red-hat-authorize-error': (t) => t('Not a server error at the token exchange'),
  'intercepted-answer': (t) => t('Not an answer of something in between'),
  'egress-dns': (t) => t("Not the name of Red Hat's server"),
  'egress-blocked': (t) => t('Not a blocked connection'),
  'egress-stalled': (t) => t('Not a stalled connection'),
  'egress-reset': (t) => t('Not a connection that is cut off'),
  'tls-untrusted-ca': (t) => t('Not an unknown CA'),
  'tls-wrong-certificate': (t) => t('Not a certificate for another name'),
  'tls-expired-or-clock': (t) => t('Not the dates of a certificate or a clock'),
  'tls-broken': (t) => t('Not the secure connection'),
  'proxy-unreachable': (t) => t('Not a proxy that cannot be reached'),
  'proxy-auth-required': (t) => t('Not the login of the proxy'),
  'proxy-denied': (t) => t('Not a refusal by the proxy'),
  'proxy-misconfigured': (t) => t('Not the settings of the proxy'),
  'upload-unauthenticated': (t) => t('Not a 401 for the upload'),
  'upload-forbidden': (t) => t('Not a 403 for the upload'),
  'upload-invalid': (t) => t('Not invalid data'),
  'upload-too-large': (t) => t('Not the size of the upload'),
  'upload-rate-limited': (t) => t('Not the limit on uploads'),
  'red-hat-server-error': (t) => t('Not a server error for the upload'),
  'upload-unexpected-status': (t) => t('Not an unusual answer to the upload'),
  'stopped-before-answer': (t) => t('Not a stop before Red Hat answers'),
  'client-not-running': (t) => t('Not the pod of the client'),
  'client-not-scraped': (t) => t('Not missing counters of the client'),
  'telemetry-off': (t) => t('Not switched off'),
  'telemetry-remote-write': (t) => t('Not remote write'),
  'unrecognised-error': (t) => t('No error unknown to this page'),
} satisfies Record<CauseId, (t: T) => string>;

/** A cause that the evidence excludes, as a short phrase. */
export function ruledOutText(t: T, id: CauseId): string {
  return RULED_OUT[id](t);
}

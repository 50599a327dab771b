import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseWords } from './cause-text';

/** Words for the way between the pod and Red Hat: name, connection, certificate, proxy. Part of `causeText`. */
export const WAY_CAUSES = {
  'egress-dns': (t) => ({
    title: t("The name of Red Hat's server is not resolved"),
    failing: t(
      'Attempts get their metrics from Prometheus and do not find the address of infogw.api.openshift.com.',
    ),
    meaning: t(
      "The cluster's DNS, or the servers it forwards to, do not know the name. On a disconnected network that is to be expected.",
    ),
    notThis: t('Not the pull secret: the attempt did not reach Red Hat.'),
  }),
  'egress-blocked': (t) => ({
    title: t('The connection to Red Hat is blocked'),
    failing: t(
      'Attempts get their metrics from Prometheus and get no connection to infogw.api.openshift.com, port 443.',
    ),
    meaning: t(
      'Something refuses or drops the connection: a firewall, a missing route, or an egress rule in the cluster. Where a proxy is required, it may not be configured.',
    ),
    notThis: t('Not the pull secret: the attempt did not reach Red Hat.'),
  }),
  'egress-stalled': (t) => ({
    title: t('The connection to Red Hat stalls'),
    failing: t(
      'Attempts get their metrics from Prometheus, and the connection to Red Hat then falls silent.',
    ),
    meaning: t(
      'The connection begins and then nothing moves until time is up. A device in the path holds it, large packets are lost, or the link is slow.',
    ),
    notThis: t('Different from a blocked port, where no connection comes about at all.'),
  }),
  'egress-reset': (t) => ({
    title: t('The connection to Red Hat is cut off'),
    failing: t(
      'Attempts get their metrics from Prometheus, and the connection to Red Hat is closed before an answer.',
    ),
    meaning: t('Most often a filter reads the name of the server in the connection and closes it.'),
    notThis: t('Not a missing route: the connection is made and then closed.'),
  }),
  'tls-untrusted-ca': (t) => ({
    title: t('The certificate shown for Red Hat is not trusted'),
    failing: t(
      'Attempts get their metrics from Prometheus and end at a certificate of an unknown authority.',
    ),
    meaning: t(
      'A proxy or firewall that inspects traffic shows a certificate of its own. The cluster does not know the authority that signed it.',
    ),
    notThis: t("Not a fault of Red Hat's certificate: the client did not get to see it."),
  }),
  'tls-wrong-certificate': (t) => ({
    title: t("A different server answers under Red Hat's name"),
    failing: t('Attempts get their metrics from Prometheus and end at a certificate for another name.'),
    meaning: t(
      "The name leads to the wrong place, often to the cluster's own ingress through a DNS wildcard and a search domain. A block page of a filter looks the same.",
    ),
    notThis: t('Not a missing CA: the certificate is for another name.'),
  }),
  'tls-expired-or-clock': (t) => ({
    title: t('The certificate shown for Red Hat is out of its dates'),
    failing: t('Attempts get their metrics from Prometheus and end at a certificate that is not valid now.'),
    meaning: t(
      'In the log line, "is before" means a clock in the cluster is behind; "is after" means the certificate has expired, usually that of a device in between.',
    ),
    notThis: t('Not the pull secret: the attempt did not reach Red Hat.'),
  }),
  'tls-broken': (t) => ({
    title: t('No secure connection to Red Hat comes about'),
    failing: t('Attempts get their metrics from Prometheus and end while the secure connection is set up.'),
    meaning: t(
      'What answers on port 443 does not speak TLS, or not in a way the client accepts. Most often it is a device in the path.',
    ),
    notThis: t('Not the pull secret: it is sent only after this.'),
  }),
  'proxy-unreachable': (t) => ({
    title: t("The cluster's proxy cannot be reached"),
    failing: t('Attempts get their metrics from Prometheus and do not reach the proxy.'),
    meaning: t(
      'The address or port of the cluster-wide proxy is wrong, its name is not resolved, or it is down. A new setting that was not taken over looks the same.',
    ),
    notThis: t('Not Red Hat: the request did not get past the proxy.'),
  }),
  'proxy-auth-required': (t) => ({
    title: t("The cluster's proxy asks for a login"),
    failing: t(
      'Attempts get their metrics from Prometheus and are refused by the proxy for lack of a login.',
    ),
    meaning: t(
      'The proxy settings have no user name and password, or the proxy does not accept them any more.',
    ),
    notThis: t('Not the pull secret: the proxy has a login of its own.'),
  }),
  'proxy-denied': (t) => ({
    title: t("The cluster's proxy refuses the connection to Red Hat"),
    failing: t('Attempts get their metrics from Prometheus, and the proxy does not open the connection.'),
    meaning: t(
      'The proxy was reached and said no. Usually its rules do not allow infogw.api.openshift.com, or it cannot reach the host itself.',
    ),
    notThis: t('Not an answer of Red Hat: the words in the log are those of the proxy.'),
  }),
  'proxy-misconfigured': (t) => ({
    title: t("The cluster's proxy settings do not fit the proxy"),
    failing: t('Attempts get their metrics from Prometheus and fail while they connect to the proxy.'),
    meaning: t(
      'Most often httpsProxy begins with https:// although the proxy itself speaks plain http. Or the proxy shows a certificate that the cluster does not trust.',
    ),
    notThis: t('Not Red Hat: the request did not get past the proxy.'),
  }),
} satisfies Partial<Record<CauseId, CauseWords>>;

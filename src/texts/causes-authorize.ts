import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseWords } from './cause-text';

/** Words for an exchange of the token that was refused or answered by somebody else; part of `causeText`. */
export const AUTHORIZE_CAUSES = {
  'pull-secret-rejected': (t) => ({
    title: t("The cluster's pull secret is refused by Red Hat"),
    failing: t('Attempts get their metrics from Prometheus and are refused at the token exchange.'),
    meaning: t(
      'Red Hat does not accept the entry cloud.openshift.com of the pull secret. It was renewed or withdrawn there, or it belongs to another account.',
    ),
    notThis: t("Not the firewall: Red Hat's server was reached and answered."),
  }),
  'account-forbidden': (t) => ({
    title: t('The token exchange is forbidden'),
    failing: t('Attempts get their metrics from Prometheus and are answered 403 at the token exchange.'),
    meaning: t(
      'Either the Red Hat account lacks a right or is blocked, or a filter between the cluster and Red Hat answered. The text of the answer tells which.',
    ),
    notThis: t('A new pull secret of the same account does not help against a blocked account.'),
  }),
  'cluster-owned-elsewhere': (t) => ({
    title: t('The cluster is registered under another Red Hat account'),
    failing: t('Attempts get their metrics from Prometheus and are answered 409 at the token exchange.'),
    meaning: t(
      'Red Hat knows this cluster ID under a different account. The pull secret was replaced without a transfer, or the cluster is a copy of another one.',
    ),
    notThis: t('Not an expired token: the account itself is known.'),
  }),
  'registration-rate-limited': (t) => ({
    title: t('Red Hat limits the rate of registrations'),
    failing: t('Attempts get their metrics from Prometheus and are answered 429 at the token exchange.'),
    meaning: t(
      'The server asks to come back later. The client goes on trying each minute, and this usually ends by itself.',
    ),
    notThis: t('Not a refusal of the pull secret.'),
  }),
  'red-hat-authorize-error': (t) => ({
    title: t('The token exchange is answered with a server error'),
    failing: t('Attempts get their metrics from Prometheus and get a server error at the token exchange.'),
    meaning: t(
      "The fault is on Red Hat's side, unless a proxy on the way made the answer. The text of the answer in the log tells which.",
    ),
    notThis: t('Not the pull secret: the server did not come to judge it.'),
  }),
  'intercepted-answer': (t) => ({
    title: t('Something else answers in place of Red Hat'),
    failing: t(
      "Attempts get their metrics from Prometheus, and the answer that follows is not one of Red Hat's server.",
    ),
    meaning: t(
      'A login portal, a web filter or a proxy that inspects traffic answered with a page of its own. Or the client is set to another server.',
    ),
    notThis: t('Not a fault of Red Hat: something else made the answer.'),
  }),
} satisfies Partial<Record<CauseId, CauseWords>>;

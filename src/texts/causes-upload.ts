import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseWords } from './cause-text';

/** Words for an upload that was answered with something else than 200; part of `causeText`. */
export const UPLOAD_CAUSES = {
  'upload-unauthenticated': (t) => ({
    title: t('The upload is answered 401 (not authenticated)'),
    failing: t('Attempts get their metrics and a token, and the upload is answered 401.'),
    meaning: t(
      'The client fetches a fresh token before its next attempt, so a single 401 heals by itself. If it stays, the pull secret or a clock is wrong.',
    ),
    notThis: t('Not the firewall: the upload was answered.'),
  }),
  'upload-forbidden': (t) => ({
    title: t('The upload is answered 403 (forbidden)'),
    failing: t('Attempts get their metrics and a token, and the upload is answered 403.'),
    meaning: t(
      "Red Hat's server does not send 403 for an upload itself. Find out who answered before you change the pull secret: a filter may have; an old pull secret is the other usual reason.",
    ),
    notThis: t('Not a refusal at the token exchange: the client got its token.'),
  }),
  'upload-invalid': (t) => ({
    title: t('The upload is answered 400 (invalid data)'),
    failing: t('Attempts get their metrics and a token, and the upload is rejected as invalid.'),
    meaning: t('Most often the data carry a time that is too old, which points to a clock in the cluster.'),
    notThis: t('Not the pull secret: the token was accepted.'),
  }),
  'upload-too-large': (t) => ({
    title: t('The upload is too large'),
    failing: t('Attempts get their metrics and a token, and the upload is answered 413.'),
    meaning: t('One of the metrics that are sent has grown to very many series.'),
    notThis: t('Not the pull secret: the token was accepted.'),
  }),
  'upload-rate-limited': (t) => ({
    title: t('The uploads come too often'),
    failing: t('Attempts get their metrics and a token, and the upload is answered 429.'),
    meaning: t(
      'The server takes one upload per cluster in about four and a half minutes. After another error the client tries again sooner, so look for the code that came before; or two clients use one cluster ID.',
    ),
    notThis: t('Often an echo of another fault, not the fault itself.'),
  }),
  'red-hat-server-error': (t) => ({
    title: t('The upload is answered with a server error'),
    failing: t(
      'Attempts get their metrics and a token, and the upload is answered with a code from 500 to 599.',
    ),
    meaning: t("The fault is on Red Hat's side, or a proxy or firewall on the way made the answer."),
    notThis: t('Nothing in the cluster has to be changed for this.'),
  }),
  'upload-unexpected-status': (t) => ({
    title: t('The upload gets an unexpected answer'),
    failing: t('Attempts get their metrics and a token, and the upload is answered with an unusual code.'),
    meaning: t(
      '409 points to two clusters with one ID, 404 and 405 to a wrong address, 407 and 2xx other than 200 to something in between.',
    ),
    notThis: t('Only 200 means that Red Hat accepted the data.'),
  }),
} satisfies Partial<Record<CauseId, CauseWords>>;

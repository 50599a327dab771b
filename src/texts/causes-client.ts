import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseWords } from './cause-text';

/** Words for the process itself, for telemetry that is off, and for what has no name yet; part of `causeText`. */
export const CLIENT_CAUSES = {
  'stopped-before-answer': (t) => ({
    title: t('Attempts stop before Red Hat answers'),
    failing: t('Prometheus answers, and no answer of Red Hat to an upload follows.'),
    meaning: t(
      "The metrics cannot tell why: network, proxy, certificate, pull secret and an unusable answer of Prometheus all look like this. The client's log decides.",
    ),
    notThis: t('Not yet a reason to blame the firewall or the pull secret.'),
  }),
  'client-not-running': (t) => ({
    title: t('The telemetry client does not run'),
    failing: t('No attempts are made: the pod telemeter-client does not start or does not stay up.'),
    meaning: t('A file or token it needs is missing, its settings are wrong, or the pod cannot be placed.'),
    notThis: t('Not the network: the client does not get that far.'),
  }),
  'client-not-scraped': (t) => ({
    title: t("Prometheus does not read the client's own metrics"),
    failing: t('The client is deployed, but its counters are missing.'),
    meaning: t(
      'Without the counters neither this page nor the alert can see failures. The client may still be sending.',
    ),
    notThis: t('A silent alert is not a good sign here: without counters it cannot fire.'),
  }),
  'telemetry-off': (t) => ({
    title: t('Telemetry is switched off'),
    failing: t('No attempts are made: the monitoring operator has removed the client.'),
    meaning: t(
      'It is off in the configuration, or the pull secret has no entry cloud.openshift.com. That is a choice, not a fault; Red Hat then sees no health data of this cluster.',
    ),
    notThis: t('Not healthy either: the alert cannot fire while the client is gone.'),
  }),
  'telemetry-remote-write': (t) => ({
    title: t('Prometheus sends telemetry itself'),
    failing: t('There is no client: Prometheus writes to Red Hat directly (remote write).'),
    meaning: t(
      'The counters of the client say nothing here. The remote-write series tell whether data arrive.',
    ),
    notThis: t('Not switched off: another sender does the work.'),
  }),
  'unrecognised-error': (t) => ({
    title: t('The log shows an error this page does not know'),
    failing: t('Attempts fail with a message that fits none of the known causes.'),
    meaning: t('Read the line itself below. The steps are those of the official runbook.'),
    notThis: t('Not a known cause in disguise: no rule matched, so none is claimed.'),
  }),
} satisfies Partial<Record<CauseId, CauseWords>>;

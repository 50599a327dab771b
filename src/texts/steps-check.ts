import type { CheckStepId } from '../diagnosis/runbook/step-id';
import type { StepWords } from './step-text';

/** Words for finding something out in another place, which they name; part of `stepText`. */
export const CHECK_STEPS = {
  'check-serving-certificate': (t) => ({
    title: t('Check until when the certificate of Prometheus is valid'),
    detail: t(
      'Open the Secret prometheus-k8s-tls in openshift-monitoring in the console: an annotation names the expiry. There is no need to reveal its values.',
    ),
  }),
  'check-node-clocks': (t) => ({
    title: t('Check the clocks of the nodes'),
    detail: t(
      'Look under Observe, Alerting for NodeClockSkewDetected or NodeClockNotSynchronising, and at the time server they use.',
    ),
  }),
  'check-rules-and-targets': (t) => ({
    title: t('Check rules and targets of Prometheus'),
    detail: t(
      'Look under Observe, Targets for targets that are down, and under Alerting for rules that fail.',
    ),
  }),
  'check-scrape-alerts': (t) => ({
    title: t('See whether TargetDown fires for telemeter-client'),
    detail: t('It names the target that Prometheus cannot read.'),
  }),
  'find-growing-series': (t) => ({
    title: t('Find the metric that has grown'),
    detail: t(
      'In Observe, Metrics, look at cluster:telemetry_selected_series:count over the past days and note when it began to rise.',
    ),
  }),
  'check-owner-account': (t) => ({
    title: t('Find out which Red Hat account owns this cluster'),
    detail: t(
      'Search for its ID in OpenShift Cluster Manager. If it is to move to another account, start the transfer there first.',
    ),
  }),
  'check-account-rights': (t) => ({
    title: t('Check the account in OpenShift Cluster Manager'),
    detail: t(
      'Search for the cluster ID. The cluster should be listed, active, and owned by the account of the pull secret.',
    ),
  }),
  'check-cloned-cluster': (t) => ({
    title: t('Check whether a second cluster uses this cluster ID'),
    detail: t('A restored backup or a copied virtual machine keeps the ID and reports under it.'),
  }),
  'check-status-page': (t) => ({
    title: t("Look at Red Hat's status page"),
    detail: t('An outage named there explains the errors; then only waiting helps.'),
  }),
  'check-who-answered': (t) => ({
    title: t('Find out who answered'),
    detail: t(
      "A page in HTML, or the name of another product, speaks for a proxy or filter; Red Hat's server sends short plain text.",
    ),
  }),
  'check-search-domains': (t) => ({
    title: t('Check the DNS search domains of the nodes'),
    detail: t(
      'If a search domain has a wildcard, as the apps domain of a cluster does, every name leads to your own ingress. The names in the log line show it.',
    ),
  }),
  'download-pull-secret': (t) => ({
    title: t('Download the current pull secret of the account that owns this cluster'),
    detail: t('From OpenShift Cluster Manager, logged in as that account. Keep the file private.'),
  }),
  'look-at-registry-names': (t) => ({
    title: t('Note which registries the pull secret of the cluster names'),
    detail: t(
      'Console: Workloads, Secrets, project openshift-config, pull-secret, Edit Secret. The form masks the passwords. Leave it without saving.',
    ),
  }),
  'find-hosted-secret': (t) => ({
    title: t('Find out which Secret the token of this hosted cluster comes from'),
    detail: t(
      'Here openshift-config/pull-secret is only a copy. If it has no entry cloud.openshift.com, newer releases use kube-system/global-pull-secret, which is built from additional-pull-secret.',
    ),
  }),
  'decide-if-disconnected': (t) => ({
    title: t('Decide whether this cluster is meant to reach Red Hat'),
    detail: t('If it is disconnected on purpose, see "Disconnected clusters" on this page. Otherwise go on.'),
  }),
  'run-official-queries': (t) => ({
    title: t('Run the queries of the official runbook'),
    detail: t('They show the codes of answers only. An empty result does not mean that nothing failed.'),
  }),
} satisfies Record<CheckStepId, StepWords>;

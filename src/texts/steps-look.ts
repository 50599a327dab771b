import type { LookStepId, WaitStepId } from '../diagnosis/runbook/step-id';
import type { StepWords } from './step-text';

/** Words for looking at what the page shows; part of `stepText`. */
export const LOOK_STEPS = {
  'look-client-log': (t) => ({
    title: t("Read the newest errors in the client's log"),
    detail: t('The reason stands at the end of the line, behind an address that can be very long.'),
  }),
  'look-client-pods': (t) => ({
    title: t('Look at the pod of the client'),
    detail: t('One pod is expected. Look for a waiting reason, for restarts, and for a second pod.'),
  }),
  'look-client-up': (t) => ({
    title: t('See whether Prometheus reads the client'),
    detail: t('No value at all means that Prometheus does not know the target.'),
  }),
  'look-prometheus-pods': (t) => ({
    title: t('See whether the Prometheus pods are there and ready'),
    detail: t('They are called prometheus-k8s and run in openshift-monitoring. Look for restarts as well.'),
  }),
  'look-prometheus-log': (t) => ({
    title: t('Read the log of Prometheus'),
    detail: t('Look for errors of its storage and for a start in the last minutes.'),
  }),
  'look-cluster-operators': (t) => ({
    title: t('Look at the cluster operators'),
    detail: t(
      'Telemetry leans on dns, kube-apiserver, monitoring and network. If insights cannot upload either, the fault is common to both: proxy, CA, DNS or token.',
    ),
  }),
  'look-cluster-proxy': (t) => ({
    title: t('See whether a cluster-wide proxy is set'),
    detail: t(
      'Only httpsProxy counts for telemetry. A setting that has not reached the status of the object is not in use.',
    ),
  }),
  'look-monitoring-config': (t) => ({
    title: t('Look at the configuration of monitoring'),
    detail: t(
      'The ConfigMap cluster-monitoring-config may switch telemetry off, carry a token or a proxy of its own, or name another server.',
    ),
  }),
  'look-remote-write': (t) => ({
    title: t('Look at the remote-write series'),
    detail: t(
      'Samples that fail or wait are what counts here. The alert PrometheusRemoteStorageFailures watches them.',
    ),
  }),
  'look-status-codes': (t) => ({
    title: t('See which code came before the first 429'),
    detail: t('A 429 after another error is only its echo. Treat the earlier code as the cause.'),
  }),
} satisfies Record<LookStepId, StepWords>;

/** Words for waiting, with how long that may take (`steps.ts` of the runbook has the minutes); part of `stepText`. */
export const WAIT_STEPS = {
  'wait-for-operator': (t) => ({
    title: t('Wait up to 15 minutes until the monitoring operator picks it up'),
    detail: t(
      'A new pod of the client shows it. No node restarts, and you need not restart anything. This step ticks itself.',
    ),
  }),
  'wait-for-next-attempt': (t) => ({
    title: t('Wait for the next attempt'),
    detail: t(
      'The client tries again about a minute after a failure. If the next upload is accepted, nothing is left to do.',
    ),
  }),
  'wait-for-rate-limit': (t) => ({
    title: t('Wait a quarter of an hour'),
    detail: t('The client goes on trying each minute. Do not restart it: that makes one more attempt.'),
  }),
  'wait-for-red-hat': (t) => ({
    title: t('Give it until one hour after the alert fired'),
    detail: t('Short faults end by themselves. This step ticks itself at the first accepted upload.'),
  }),
  'wait-for-accepted-upload': (t) => ({
    title: t('Wait for the first accepted upload'),
    detail: t(
      'It shows within about two minutes of the fix. The alert clears some minutes later. This step ticks itself.',
    ),
  }),
} satisfies Record<WaitStepId, StepWords>;

import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseWords } from './cause-text';

/** Words for attempts that do not get past Prometheus: nothing of theirs has left the cluster. Part of `causeText`. */
export const PROMETHEUS_CAUSES = {
  'prometheus-unreachable': (t) => ({
    title: t('The client cannot reach Prometheus'),
    failing: t('Attempts end inside the cluster: no connection to prometheus-k8s comes about.'),
    meaning: t(
      'The client asks the Service prometheus-k8s for its metrics and nothing answers. Either no Prometheus pod is ready, or the network between the two is cut.',
    ),
    notThis: t('Not the firewall and not the pull secret: nothing has left the cluster yet.'),
  }),
  'cluster-dns-failing': (t) => ({
    title: t("The cluster's own DNS does not find Prometheus"),
    failing: t('Attempts end inside the cluster: the name of the Service prometheus-k8s is not resolved.'),
    meaning: t(
      'Names inside the cluster are answered by the pods of openshift-dns. When they are down, or the Service is gone, the client cannot find Prometheus.',
    ),
    notThis: t('Not the DNS servers of your company: this name exists only inside the cluster.'),
  }),
  'prometheus-certificate': (t) => ({
    title: t('The client does not trust the certificate of Prometheus'),
    failing: t(
      'Attempts end inside the cluster: the secure connection to prometheus-k8s is refused by the client.',
    ),
    meaning: t(
      'Certificates inside the cluster are issued and renewed by the service-ca operator. The client has an old CA bundle, the certificate was not renewed, or a clock is wrong.',
    ),
    notThis: t('Not the CA of a proxy: this connection never goes through one.'),
  }),
  'prometheus-slow': (t) => ({
    title: t('Prometheus answers too slowly'),
    failing: t('Attempts end inside the cluster: Prometheus does not finish its answer in time.'),
    meaning: t(
      'The client waits up to four and a half minutes for its metrics. Prometheus is short of CPU or memory, or its storage is slow.',
    ),
    notThis: t('Not the way to Red Hat: the metrics are not complete yet.'),
  }),
  'prometheus-unauthenticated': (t) => ({
    title: t("Prometheus does not accept the client's service account"),
    failing: t('Attempts end inside the cluster: Prometheus answers 401 (not authenticated).'),
    meaning: t(
      'The client shows the token of its service account, and the Kubernetes API server does not confirm it. The token is too old, or the API server is in trouble.',
    ),
    notThis: t('Not the pull secret: that one is shown to Red Hat only.'),
  }),
  'prometheus-forbidden': (t) => ({
    title: t('The client may not read from Prometheus'),
    failing: t('Attempts end inside the cluster: Prometheus answers 403 (not allowed).'),
    meaning: t(
      'The client gets its right to read metrics from the ClusterRoleBinding telemeter-client-view. The binding or its role was changed or removed.',
    ),
    notThis: t('Not the pull secret: that one is shown to Red Hat only.'),
  }),
  'prometheus-bad-selector': (t) => ({
    title: t("Prometheus does not understand the client's request"),
    failing: t('Attempts end inside the cluster: Prometheus answers 400 (bad request).'),
    meaning: t(
      'The list of metrics to send is in the ConfigMap telemetry-config, which belongs to the monitoring operator. It was changed, which lasts only where the operator is unmanaged.',
    ),
    notThis: t('Not a fault of Prometheus itself.'),
  }),
  'prometheus-error': (t) => ({
    title: t('Prometheus answers with an error'),
    failing: t(
      'Attempts end inside the cluster: Prometheus, or the proxy in its pod, answers with an error code.',
    ),
    meaning: t(
      "503: it is not ready; after a start it reads its data back, which ends by itself. 502: the proxy in its pod cannot reach it. 500: its storage, or the check of the client's rights.",
    ),
    notThis: t('Not Red Hat: nothing has left the cluster yet.'),
  }),
  'payload-too-large': (t) => ({
    title: t('There are more metrics than the client accepts'),
    failing: t('Attempts end inside the cluster: the answer of Prometheus is over 5 MiB.'),
    meaning: t(
      'The client stops reading at a fixed limit. One of the metrics that are sent has grown to very many series.',
    ),
    notThis: t('Not the network: Prometheus answered.'),
  }),
  'payload-unreadable': (t) => ({
    title: t('The answer of Prometheus breaks off'),
    failing: t('Attempts end inside the cluster: Prometheus starts its answer and does not finish it well.'),
    meaning: t('Most often Prometheus was restarted, or ran out of memory, in the middle of the answer.'),
    notThis: t('Not Red Hat: nothing has left the cluster yet.'),
  }),
  'nothing-to-send': (t) => ({
    title: t('Prometheus has no metrics to send'),
    failing: t('Attempts end well but without an upload: Prometheus selects nothing.'),
    meaning: t(
      'The client counts this as a success, so no alert fires, and yet Red Hat receives nothing. Prometheus is new and empty, or its rules and targets do not work.',
    ),
    notThis: t('Not a refusal by Red Hat: nothing is uploaded.'),
  }),
} satisfies Partial<Record<CauseId, CauseWords>>;

import type { RunStepId } from '../diagnosis/runbook/step-id';
import type { StepWords } from './step-text';

/**
 * Words for running a command: what to look for in what it prints. The command is in `commands.ts`. Part of `stepText`.
 */
export const RUN_STEPS = {
  'read-client-log': (t) => ({
    title: t("Read the client's whole log in a shell"),
    detail: t('Wait one or two minutes for the next attempt. The reason stands at the end of its line.'),
  }),
  'save-client-log': (t) => ({
    title: t("Save the client's log first"),
    detail: t('A restart throws it away. Look through the file before you pass it on.'),
  }),
  'read-log-before-restart': (t) => ({
    title: t('Read the log of the run before the restart'),
    detail: t('Its last line usually says why the client ended.'),
  }),
  'list-client-pods': (t) => ({
    title: t('List the pods of the client'),
    detail: t('One pod is expected, running, with all its containers ready.'),
  }),
  'list-client-addresses': (t) => ({
    title: t("List the addresses behind the client's Service"),
    detail: t('No address means that no pod of the client is ready.'),
  }),
  'list-client-monitors': (t) => ({
    title: t('See whether the ServiceMonitor of the client exists'),
    detail: t('It tells Prometheus to read the client. The monitoring operator makes it.'),
  }),
  'restart-client': (t) => ({
    title: t('Restart the client so that it reads its token and CA again'),
    detail: t('A new pod starts at once and tries at once. This does not bring in a new pull secret.'),
  }),
  'list-monitoring-events': (t) => ({
    title: t('Read the events of the namespace'),
    detail: t(
      'Look for lines about telemeter-client: a missing Secret or ConfigMap, an image, no place on a node.',
    ),
  }),
  'list-prometheus-pods': (t) => ({
    title: t('List the Prometheus pods'),
    detail: t('Two are usual, one on a single node. Look at ready, restarts and node.'),
  }),
  'read-prometheus-log': (t) => ({
    title: t('Read the log of the container prometheus'),
    detail: t('Look for storage errors, for a recent start, and for "out of memory".'),
  }),
  'list-prometheus-addresses': (t) => ({
    title: t('List the addresses behind the Service prometheus-k8s'),
    detail: t('No address means that no Prometheus pod is ready, or that the Service is gone.'),
  }),
  'check-prometheus-load': (t) => ({
    title: t('See how much CPU and memory Prometheus uses'),
    detail: t('Compare with what its nodes have to give.'),
  }),
  'check-prometheus-storage': (t) => ({
    title: t('Look at the volumes of Prometheus'),
    detail: t(
      'Look for volumes that are not bound. The alert KubePersistentVolumeFillingUp tells of full ones.',
    ),
  }),
  'check-client-binding': (t) => ({
    title: t('Look at the binding telemeter-client-view'),
    detail: t(
      'It should give the ClusterRole cluster-monitoring-view to the service account telemeter-client.',
    ),
  }),
  'check-client-access': (t) => ({
    title: t('Ask whether the client may read from Prometheus'),
    detail: t('"yes" is expected from OpenShift 4.16 on. You need the right to act as another account.'),
  }),
  'check-serving-ca-bundle': (t) => ({
    title: t('See whether the CA bundle of the client exists'),
    detail: t('Its CA is put in by the service-ca operator.'),
  }),
  'check-telemetry-selectors': (t) => ({
    title: t('Look at the list of metrics to send'),
    detail: t(
      'It belongs to the monitoring operator. An edit by hand lasts only where the operator is unmanaged.',
    ),
  }),
  'check-operator-overrides': (t) => ({
    title: t('See whether an operator was set to unmanaged'),
    detail: t(
      'Empty is good. An entry for cluster-monitoring-operator means that nobody repairs its objects.',
    ),
  }),
  'check-dns-operator': (t) => ({
    title: t('Look at the DNS operator'),
    detail: t('Available should be True and Degraded False.'),
  }),
  'check-service-ca-operator': (t) => ({
    title: t('Look at the service-ca operator'),
    detail: t('It issues and renews the certificates inside the cluster.'),
  }),
  'check-kube-apiserver': (t) => ({
    title: t('Look at the operator of the Kubernetes API server'),
    detail: t(
      "The API server confirms the client's token. While it is in trouble, a restart of the client does not help.",
    ),
  }),
  'check-monitoring-operator': (t) => ({
    title: t('Look at the monitoring operator'),
    detail: t(
      'It makes the client and everything it needs. Its message names a configuration it cannot read.',
    ),
  }),
  'check-insights-operator': (t) => ({
    title: t('See whether Insights can upload'),
    detail: t(
      'Insights uses the same token, proxy and CA, but other hosts. If it works, look at infogw.api.openshift.com alone; if not, look at what both share.',
    ),
  }),
  'list-dns-pods': (t) => ({
    title: t('List the DNS pods'),
    detail: t('Each node should have a dns-default pod that is ready.'),
  }),
  'check-dns-forwarding': (t) => ({
    title: t("See where the cluster's DNS forwards names to"),
    detail: t('Where nothing of its own is set, the servers of the nodes are asked.'),
  }),
  'list-network-policies': (t) => ({
    title: t('List the network policies of the namespace'),
    detail: t('Look for a policy that is not part of OpenShift and keeps the client from port 9091 or 9092.'),
  }),
  'list-egress-firewalls': (t) => ({
    title: t('See whether the cluster itself blocks the way out'),
    detail: t('No resources found is good. The kind exists only with OVN-Kubernetes.'),
  }),
  'check-network-mtu': (t) => ({
    title: t('Read the MTU of the pod network'),
    detail: t('It must leave room for the headers of the network below, or large packets are lost.'),
  }),
  'compare-proxy-with-status': (t) => ({
    title: t("Compare the proxy's setting with what is in use"),
    detail: t('"different" means that the cluster refused the setting: the status is what is in use.'),
  }),
  'check-trusted-ca': (t) => ({
    title: t('See which CA the cluster is told to trust'),
    detail: t(
      'Empty means that only the usual authorities are trusted. Hosts listed as exceptions bypass the proxy.',
    ),
  }),
  'check-injected-ca': (t) => ({
    title: t('See whether the CA has reached the client'),
    detail: t('The ConfigMap telemeter-trusted-ca-bundle should be listed, with one entry.'),
  }),
  'check-topology': (t) => ({
    title: t('See whether the control plane of this cluster is hosted'),
    detail: t(
      'If it prints External, token and proxy come from the hosting side, and edits of openshift-config/pull-secret or of the Proxy object do not last here.',
    ),
  }),
} satisfies Record<RunStepId, StepWords>;

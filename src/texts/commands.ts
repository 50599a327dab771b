import type { CommandId } from '../diagnosis/runbook/command-id';
import type { T } from './t';

const COMMANDS = {
  'client-log': (t) => t('Shows the log of the client and follows it until you stop it.'),
  'client-log-to-file': (t) =>
    t('Writes the log of the client to telemeter-client.log in the current folder.'),
  'client-log-before-restart': (t) => t('Shows the log of the run before the last restart.'),
  'client-pods': (t) => t('Lists the pods of the client with state, restarts and node.'),
  'client-addresses': (t) => t("Lists the addresses behind the client's Service."),
  'client-monitors': (t) => t('Lists what tells Prometheus to read the client.'),
  'client-restart': (t) => t('Deletes the pod of the client; a new one takes its place.'),
  'monitoring-events': (t) => t('Lists the events of the namespace, newest last.'),
  'prometheus-pods': (t) => t('Lists the Prometheus pods with state, restarts and node.'),
  'prometheus-log': (t) => t('Shows the last lines of the log of each Prometheus pod.'),
  'prometheus-addresses': (t) => t('Lists the addresses behind the Service prometheus-k8s.'),
  'prometheus-load': (t) => t('Shows CPU and memory of the Prometheus pods.'),
  'prometheus-storage': (t) => t('Lists the volumes of the namespace.'),
  'client-binding': (t) => t('Shows which role the client is given.'),
  'client-access': (t) => t('Prints "yes" or "no".'),
  'serving-ca-bundle': (t) => t('Shows whether the ConfigMap exists, and its age.'),
  'telemetry-selectors': (t) => t('Shows the list of metrics to send; it is long.'),
  'operator-overrides': (t) => t('Prints the operators that were set to unmanaged.'),
  'operator-dns': (t) => t('Shows the state of the DNS operator.'),
  'operator-service-ca': (t) => t('Shows the state of the service-ca operator.'),
  'operator-kube-apiserver': (t) => t('Shows the state of the operator of the Kubernetes API server.'),
  'operator-monitoring': (t) => t('Shows the state of the monitoring operator.'),
  'operator-insights': (t) => t('Shows the conditions of the Insights operator, with their messages.'),
  'dns-pods': (t) => t('Lists the DNS pods with state and node.'),
  'dns-forwarding': (t) => t("Prints where the cluster's DNS forwards names to."),
  'network-policies': (t) => t('Lists the network policies of the namespace.'),
  'egress-firewalls': (t) => t('Lists the egress firewalls of the namespace.'),
  'network-mtu': (t) => t('Prints one number.'),
  'proxy-spec-and-status': (t) =>
    t('Prints "same" or "different", never the address itself, which may hold a password.'),
  'proxy-trusted-ca': (t) =>
    t('Prints the name of the ConfigMap with the CA, and the hosts that bypass the proxy.'),
  'injected-ca-bundle': (t) => t('Lists the ConfigMaps that the CA is put into.'),
  'control-plane-topology': (t) => t('Prints one word; "External" means hosted.'),
} satisfies Record<CommandId, (t: T) => string>;

/** What a command shows or does, in one sentence. */
export function commandText(t: T, id: CommandId): string {
  return COMMANDS[id](t);
}

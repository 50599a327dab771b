import type { SourceId } from '../evidence/source-id';
import type { CommandId } from './command-id';

/** A shell command, and whether it only reads. */
export type Command = { readonly command: string; readonly effect: 'reads' | 'changes' };

/**
 * Every shell command the runbook shows. Rules, held by `commands.test.ts`: none names a Secret; none prints the
 * environment of a pod or the Proxy object as it is, since both may hold a proxy's password; no placeholders.
 *
 * There is none that lists the registries of the pull secret. `base64decode` gives a Go template one string, and a
 * template cannot take JSON apart; a template that fails prints the object it was given. So the names are to be read
 * in the console's form editor, which masks the passwords.
 */
export const COMMANDS = {
  // The official runbook, "Diagnosis".
  'client-log': reads(
    'oc logs -n openshift-monitoring deployment.apps/telemeter-client -c telemeter-client -f',
  ),
  'client-log-to-file': reads(
    'oc logs -n openshift-monitoring deployment.apps/telemeter-client -c telemeter-client > telemeter-client.log',
  ),
  'client-log-before-restart': reads(
    'oc logs -n openshift-monitoring deployment.apps/telemeter-client -c telemeter-client --previous',
  ),
  // Labels of the objects: cluster-monitoring-operator, assets/telemeter-client; `k8s-app` is on its Service and monitors
  // only, not on its pods. Never `describe pod`: it prints HTTPS_PROXY.
  'client-pods': reads(
    'oc get pods -n openshift-monitoring -l app.kubernetes.io/name=telemeter-client -o wide',
  ),
  'client-addresses': reads(
    'oc get endpointslices -n openshift-monitoring -l kubernetes.io/service-name=telemeter-client',
  ),
  'client-monitors': reads('oc get servicemonitors -n openshift-monitoring -l k8s-app=telemeter-client'),
  // The Deployment makes a new pod at once; a `rollout restart` would be undone by the monitoring operator.
  'client-restart': changes(
    'oc delete pods -n openshift-monitoring -l app.kubernetes.io/name=telemeter-client',
  ),
  'monitoring-events': reads('oc get events -n openshift-monitoring --sort-by=.lastTimestamp'),
  // The official runbook, "Mitigation": availability of the Prometheus pods, log of their container `prometheus`.
  'prometheus-pods': reads(
    'oc get pods -n openshift-monitoring -l app.kubernetes.io/name=prometheus -o wide',
  ),
  'prometheus-log': reads(
    'oc logs -n openshift-monitoring -l app.kubernetes.io/name=prometheus -c prometheus --prefix --tail=200',
  ),
  'prometheus-addresses': reads(
    'oc get endpointslices -n openshift-monitoring -l kubernetes.io/service-name=prometheus-k8s',
  ),
  'prometheus-load': reads('oc adm top pods -n openshift-monitoring -l app.kubernetes.io/name=prometheus'),
  'prometheus-storage': reads('oc get persistentvolumeclaims -n openshift-monitoring'),
  'client-binding': reads('oc describe clusterrolebinding telemeter-client-view'),
  // What kube-rbac-proxy asks in front of /federate from 4.16 on (telemetry.md 1.2). Needs the right to impersonate.
  'client-access': reads(
    'oc auth can-i get prometheuses.monitoring.coreos.com/k8s --subresource=api -n openshift-monitoring --as=system:serviceaccount:openshift-monitoring:telemeter-client',
  ),
  'serving-ca-bundle': reads(
    'oc get configmap telemeter-client-serving-certs-ca-bundle -n openshift-monitoring',
  ),
  'telemetry-selectors': reads('oc get configmap telemetry-config -n openshift-monitoring -o yaml'),
  'operator-overrides': reads("oc get clusterversion version -o jsonpath='{.spec.overrides}'"),
  'operator-dns': reads('oc get clusteroperator dns'),
  'operator-service-ca': reads('oc get clusteroperator service-ca'),
  'operator-kube-apiserver': reads('oc get clusteroperator kube-apiserver'),
  'operator-monitoring': reads('oc get clusteroperator monitoring'),
  'operator-insights': reads('oc describe clusteroperator insights'),
  'dns-pods': reads('oc get pods -n openshift-dns -o wide'),
  'dns-forwarding': reads(
    "oc get dns.operator/default -o jsonpath='{.spec.servers}{.spec.upstreamResolvers}'",
  ),
  'network-policies': reads('oc get networkpolicies -n openshift-monitoring'),
  'egress-firewalls': reads('oc get egressfirewalls -n openshift-monitoring'),
  'network-mtu': reads("oc get network.config/cluster -o jsonpath='{.status.clusterNetworkMTU}'"),
  // `print` takes a missing key as well, so this template cannot fail and says nothing but the one word.
  'proxy-spec-and-status': reads(
    "oc get proxy/cluster -o go-template='{{if eq (print .spec.httpsProxy) (print .status.httpsProxy)}}same{{else}}different{{end}}{{println}}'",
  ),
  'proxy-trusted-ca': reads(
    'oc get proxy/cluster -o custom-columns=TRUSTED_CA:.spec.trustedCA.name,NO_PROXY:.status.noProxy',
  ),
  // Label from cluster-monitoring-operator, assets/telemeter-client/trusted-ca-bundle.yaml.
  'injected-ca-bundle': reads(
    'oc get configmaps -n openshift-monitoring -l config.openshift.io/inject-trusted-cabundle=true',
  ),
  // Infrastructure spells a hosted control plane `External`.
  'control-plane-topology': reads(
    "oc get infrastructure cluster -o jsonpath='{.status.controlPlaneTopology}'",
  ),
} satisfies Record<CommandId, Command>;

function reads(command: string): Command {
  return { command, effect: 'reads' };
}

function changes(command: string): Command {
  return { command, effect: 'changes' };
}

/**
 * How somebody with the right sees by hand what a source tells, without the page. Sources in Prometheus have their query;
 * of the others some have no command that would print no more than it should.
 */
export const BY_HAND: Partial<Readonly<Record<SourceId, CommandId>>> = {
  'client-log': 'client-log',
  'client-workload': 'client-pods',
  'prometheus-workload': 'prometheus-pods',
  'prometheus-log': 'prometheus-log',
  'cluster-proxy': 'proxy-spec-and-status',
  'cluster-version': 'control-plane-topology',
  'cluster-operators': 'operator-insights',
};

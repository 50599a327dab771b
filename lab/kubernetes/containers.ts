import type { ClusterFacts } from '../scenarios/scenario';
import { RED_HAT_URL } from '../world/error-text';
import { prometheusUrl } from '../world/federate-url';
import { releaseOf } from '../world/release';

/** A container as a pod asks for it, as far as that is shown. */
export type Container = {
  readonly name: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
};

/** Containers of a telemeter-client pod; the first is the one that can restart. */
export const CLIENT_CONTAINERS = ['telemeter-client', 'reload', 'kube-rbac-proxy'] as const;

/** The same in all releases from 4.14 on (CMO, `assets/telemeter-client/deployment.yaml` of each branch). */
const COMMAND = [
  '/usr/bin/telemeter-client',
  '--id=$(ID)',
  '--from=$(FROM)',
  '--tls-cert-file=/etc/tls/private/tls.crt',
  '--tls-private-key-file=/etc/tls/private/tls.key',
  '--from-ca-file=/etc/serving-certs-ca-bundle/service-ca.crt',
  '--from-token-file=/var/run/secrets/kubernetes.io/serviceaccount/token',
  '--to=$(TO)',
  '--to-token-file=/etc/telemeter/token',
  '--listen=localhost:8080',
  '--anonymize-salt-file=/etc/telemeter/salt',
  '--anonymize-labels=$(ANONYMIZE_LABELS)',
  '--limit-bytes=5242880',
];

const RELOAD = ['--reload-url=http://localhost:8080/-/reload', '--watched-dir=/etc/serving-certs-ca-bundle'];

const PROXY = [
  '--secure-listen-address=:8443',
  '--upstream=http://127.0.0.1:8080/',
  '--tls-cert-file=/etc/tls/private/tls.crt',
  '--tls-private-key-file=/etc/tls/private/tls.key',
  '--config-file=/etc/kube-rbac-policy/config.yaml',
  '--client-ca-file=/etc/tls/client/client-ca.crt',
];

/** The containers of a telemeter-client pod as the Deployment asks for them; `FROM` tells the port of the release. */
export function clientContainers({ version, clusterId, proxy }: ClusterFacts): readonly Container[] {
  const env = {
    ANONYMIZE_LABELS: '',
    FROM: prometheusUrl(version),
    ID: clusterId,
    TO: `${RED_HAT_URL}/`,
    HTTP_PROXY: proxy?.httpProxy ?? '',
    HTTPS_PROXY: proxy?.httpsProxy ?? '',
    NO_PROXY: proxy?.noProxy ?? '',
  };
  const [client, reload, kubeRbacProxy] = CLIENT_CONTAINERS;
  return [
    { name: client, command: COMMAND, env: Object.entries(env).map(([name, value]) => ({ name, value })) },
    { name: reload, args: RELOAD },
    { name: kubeRbacProxy, args: PROXY },
  ];
}

/** Containers of a prometheus-k8s pod of an OpenShift version, with what stands before port 9091 (`telemetry.md` 1.2). */
export function prometheusContainers(version: string): readonly string[] {
  return [
    'prometheus',
    'config-reloader',
    'thanos-sidecar',
    releaseOf(version).prometheusProxy,
    'kube-rbac-proxy',
    'kube-rbac-proxy-thanos',
  ];
}

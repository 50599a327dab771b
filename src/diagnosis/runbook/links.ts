/** Places outside the console. None is ever fetched; a person may open it. */
export const LINK_IDS = [
  'official-runbook',
  'data-collected',
  'firewall',
  'pull-secret',
  'pull-secret-hosted',
  'download-pull-secret',
  'ownership-transfer',
  'cluster-manager',
  'cluster-proxy',
  'opt-out',
  'status-page',
  'support-case',
] as const;

/** One of `LINK_IDS`. */
export type LinkId = (typeof LINK_IDS)[number];

/** Addresses, each with where it comes from. */
export const LINKS = {
  // runbook_url of the alert (cluster-monitoring-operator, assets/telemeter-client/prometheus-rule.yaml).
  'official-runbook':
    'https://github.com/openshift/runbooks/blob/master/alerts/cluster-monitoring-operator/TelemeterClientFailures.md',
  // Official runbook, "Meaning".
  'data-collected':
    'https://docs.openshift.com/container-platform/latest/support/remote_health_monitoring/showing-data-collected-by-remote-health-monitoring.html#showing-data-collected-from-the-cluster_showing-data-collected-by-remote-health-monitoring',
  // Official runbook, "Mitigation".
  firewall:
    'https://docs.openshift.com/container-platform/latest/installing/install_config/configuring-firewall.html',
  // Official runbook, "Mitigation".
  'pull-secret':
    'https://docs.openshift.com/container-platform/latest/openshift_images/managing_images/using-image-pull-secrets.html#images-update-global-pull-secret_using-image-pull-secrets',
  // Product documentation 4.21, which has the hosted way (additional-pull-secret).
  'pull-secret-hosted':
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.21/html/images/images-update-global-pull-secret_using-image-pull-secrets',
  // Named by the product documentation as the place to get a pull secret.
  'download-pull-secret': 'https://console.redhat.com/openshift/install/pull-secret',
  // OpenShift Cluster Manager, "Transferring cluster ownership".
  'ownership-transfer':
    'https://access.redhat.com/documentation/en-us/openshift_cluster_manager/2023/html-single/managing_clusters/index#transferring-cluster-ownership_downloading-and-updating-pull-secrets',
  'cluster-manager': 'https://console.redhat.com/openshift',
  // API reference of the Proxy object.
  'cluster-proxy':
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/config_apis/proxy-config-openshift-io-v1',
  // "Remote health reporting", which holds opting out since the pages were merged.
  'opt-out':
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/support/remote-health-monitoring-with-connected-clusters',
  'status-page': 'https://status.redhat.com',
  'support-case': 'https://access.redhat.com/support/cases/',
} as const satisfies Record<LinkId, string>;

/**
 * Where the documents of Red Hat's product documentation stand under the address that a console has for it (its own
 * setting `documentationBaseURL`; an administrator may have set a mirror). Paths as the console spells its own
 * (openshift/console, public/components/utils/documentation.tsx) and as the addresses above end. The hosted way of
 * renewing a pull secret is not among them: only the page of 4.21 is known to have it.
 */
const UNDER_DOCUMENTATION: Partial<Readonly<Record<LinkId, string>>> = {
  'data-collected':
    'html/support/remote-health-monitoring-with-connected-clusters#showing-data-collected-by-remote-health-monitoring',
  firewall: 'html/installation_configuration/configuring-firewall',
  'pull-secret': 'html/images/images-update-global-pull-secret_using-image-pull-secrets',
  'cluster-proxy': 'html/config_apis/proxy-config-openshift-io-v1',
  'opt-out': 'html/support/remote-health-monitoring-with-connected-clusters',
};

/** The address of a link; `documentation` is the base address that the console has for the product's, or null. */
export function linkAddress(id: LinkId, documentation: string | null): string {
  const path = UNDER_DOCUMENTATION[id];
  return documentation === null || path === undefined ? LINKS[id] : `${documentation}${path}`;
}

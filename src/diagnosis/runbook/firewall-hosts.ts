/** A host that has to be reachable from the cluster. */
export type FirewallHost = {
  readonly host: string;
  readonly port: number;
  /** What of the cluster talks to it. */
  readonly for:
    | 'telemetry-upload'
    | 'telemetry'
    | 'telemetry-and-insights'
    | 'login'
    | 'cluster-token'
    | 'managed-clusters';
};

/**
 * The hosts the product documentation wants open for remote health (openshift-docs, modules/configuring-firewall.adoc).
 * The client itself contacts only the first (telemeter, cmd/telemeter-client); Insights needs the others.
 */
export const FIREWALL_HOSTS = [
  { host: 'infogw.api.openshift.com', port: 443, for: 'telemetry-upload' },
  { host: 'cert-api.access.redhat.com', port: 443, for: 'telemetry' },
  { host: 'api.access.redhat.com', port: 443, for: 'telemetry' },
  { host: 'console.redhat.com', port: 443, for: 'telemetry-and-insights' },
  { host: 'sso.redhat.com', port: 443, for: 'login' },
  { host: 'api.openshift.com', port: 443, for: 'cluster-token' },
  { host: 'observatorium.api.openshift.com', port: 443, for: 'managed-clusters' },
  { host: 'observatorium-mst.api.openshift.com', port: 443, for: 'managed-clusters' },
] as const satisfies readonly FirewallHost[];

/** The one host that telemeter-client talks to, unless somebody changed it (telemetry.md 1.4). */
export const UPLOAD_HOST = FIREWALL_HOSTS[0].host;

/** The hosts as a block to copy for a firewall team, one `host:port` a line. */
export function firewallBlock(hosts: readonly FirewallHost[] = FIREWALL_HOSTS): string {
  return hosts.map(({ host, port }) => `${host}:${port}`).join('\n');
}

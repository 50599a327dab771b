import type { FirewallHost } from '../diagnosis/runbook/firewall-hosts';
import type { T } from './t';

const USES = {
  'telemetry-upload': (t) => t('Telemetry: the only host the client itself contacts'),
  telemetry: (t) => t('Listed as required for telemetry'),
  'telemetry-and-insights': (t) => t('Telemetry and Insights'),
  login: (t) => t('Login for console.redhat.com'),
  'cluster-token': (t) => t('Cluster token and update graph'),
  'managed-clusters': (t) => t('Managed clusters only'),
} satisfies Record<FirewallHost['for'], (t: T) => string>;

/** What a host of the firewall list is needed for. */
export function firewallHostText(t: T, use: FirewallHost['for']): string {
  return USES[use](t);
}

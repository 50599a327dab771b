import type { LinkId } from '../diagnosis/runbook/links';
import type { T } from './t';

const LINKS = {
  'official-runbook': (t) => t('Official runbook on GitHub'),
  'data-collected': (t) => t('Which data telemetry collects'),
  firewall: (t) => t('Configuring your firewall'),
  'pull-secret': (t) => t('Updating the global cluster pull secret'),
  'pull-secret-hosted': (t) => t('Updating the pull secret of a hosted cluster'),
  'download-pull-secret': (t) => t('Download your pull secret'),
  'ownership-transfer': (t) => t('Transferring the ownership of a cluster'),
  'cluster-manager': (t) => t('OpenShift Cluster Manager'),
  'cluster-proxy': (t) => t('Reference of the Proxy object'),
  'opt-out': (t) => t('Remote health reporting, and how to opt out'),
  'status-page': (t) => t('Red Hat status page'),
  'support-case': (t) => t('Open a support case'),
} satisfies Record<LinkId, (t: T) => string>;

/** What a link is called. */
export function linkText(t: T, id: LinkId): string {
  return LINKS[id](t);
}

/** What a link out of the console asks for. */
export const leavesConsoleText = (t: T): string => t('Opens in a new tab and needs the Internet');

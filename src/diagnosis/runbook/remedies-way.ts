import type { CauseId } from '../causes/cause-id';
import { BY_NETWORK_TEAM, type Remedy } from './remedy';
import { steps } from './steps';

/** What every change of the Proxy object has in common: nodes restart one after another. */
const CHANGES_PROXY = {
  // The Proxy object of a hosted cluster is made from the HostedCluster's configuration.
  hosted: steps(
    'look-client-log',
    'look-cluster-proxy',
    'look-monitoring-config',
    'ask-network-about-proxy',
    'change-hosted-proxy',
    'wait-for-accepted-upload',
  ),
  permission: 'cluster-admin',
  risk: 'high',
  undo: 'put-proxy-back',
  // The client's new pod comes within minutes; the restarts of the nodes go on for longer.
  expectedMinutes: 10,
  links: ['cluster-proxy'],
} as const satisfies Partial<Remedy>;

/** Remedies where the way to Red Hat ends: name, connection, certificate, proxy. */
export const WAY_REMEDIES = {
  'egress-dns': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-cluster-proxy',
      'look-cluster-operators',
      'check-dns-forwarding',
      'decide-if-disconnected',
      'ask-network-about-name',
      'wait-for-accepted-upload',
    ),
    links: ['firewall', 'cluster-proxy', 'opt-out'],
  },
  'egress-blocked': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-cluster-proxy',
      'list-egress-firewalls',
      'decide-if-disconnected',
      'ask-network-to-allow-hosts',
      'wait-for-accepted-upload',
    ),
    links: ['firewall', 'cluster-proxy', 'opt-out'],
  },
  'egress-stalled': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-cluster-proxy',
      'check-network-mtu',
      'ask-network-about-stall',
      'wait-for-accepted-upload',
    ),
    links: ['firewall'],
  },
  'egress-reset': {
    ...BY_NETWORK_TEAM,
    steps: steps('look-cluster-proxy', 'ask-network-about-reset', 'wait-for-accepted-upload'),
    links: ['firewall'],
  },
  'tls-untrusted-ca': {
    ...CHANGES_PROXY,
    steps: steps(
      'look-cluster-proxy',
      'check-trusted-ca',
      'check-injected-ca',
      'ask-network-for-ca',
      'add-trusted-ca',
      'wait-for-accepted-upload',
    ),
    hosted: steps(
      'look-cluster-proxy',
      'check-trusted-ca',
      'check-injected-ca',
      'ask-network-for-ca',
      'change-hosted-proxy',
      'wait-for-accepted-upload',
    ),
  },
  'tls-wrong-certificate': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-client-log',
      'check-search-domains',
      'ask-network-about-certificate',
      'wait-for-accepted-upload',
    ),
    links: ['firewall'],
  },
  'tls-expired-or-clock': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-client-log',
      'check-node-clocks',
      'ask-network-about-certificate',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'tls-broken': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-client-log',
      'look-cluster-proxy',
      'ask-network-about-tls',
      'wait-for-accepted-upload',
    ),
    links: ['firewall'],
  },
  'proxy-unreachable': {
    ...CHANGES_PROXY,
    steps: steps(
      'look-cluster-proxy',
      'look-monitoring-config',
      'compare-proxy-with-status',
      'ask-network-about-proxy',
      'correct-proxy-address',
      'wait-for-accepted-upload',
    ),
  },
  'proxy-auth-required': {
    ...CHANGES_PROXY,
    steps: steps(
      'look-cluster-proxy',
      'look-monitoring-config',
      'compare-proxy-with-status',
      'renew-proxy-credentials',
      'wait-for-accepted-upload',
    ),
  },
  'proxy-denied': {
    ...BY_NETWORK_TEAM,
    steps: steps('look-cluster-proxy', 'ask-network-to-allow-connect', 'wait-for-accepted-upload'),
    links: ['firewall'],
  },
  'proxy-misconfigured': {
    ...CHANGES_PROXY,
    steps: steps(
      'look-client-log',
      'look-cluster-proxy',
      'look-monitoring-config',
      'check-trusted-ca',
      'correct-proxy-scheme',
      'wait-for-accepted-upload',
    ),
  },
} as const satisfies Partial<Record<CauseId, Remedy>>;

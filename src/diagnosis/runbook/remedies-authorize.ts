import type { CauseId } from '../causes/cause-id';
import { BY_NETWORK_TEAM, LOOKS_ONLY, type Remedy } from './remedy';
import { steps } from './steps';

/**
 * Renewing the token by which Red Hat knows the cluster: one entry of the global pull secret, never all of it; from
 * another Secret where the cluster is hosted; from the monitoring configuration where that has a token of its own.
 */
export const TOKEN_RENEWAL = {
  steps: steps(
    'check-owner-account',
    'download-pull-secret',
    'look-at-registry-names',
    'renew-cloud-entry',
    'wait-for-operator',
    'wait-for-accepted-upload',
    'ask-red-hat-about-account',
  ),
  hosted: steps(
    'find-hosted-secret',
    'check-owner-account',
    'download-pull-secret',
    'renew-hosted-entry',
    'wait-for-operator',
    'wait-for-accepted-upload',
    'ask-red-hat-about-account',
  ),
  ownToken: steps(
    'look-monitoring-config',
    'check-owner-account',
    'download-pull-secret',
    'renew-own-token',
    'wait-for-operator',
    'wait-for-accepted-upload',
    'ask-red-hat-about-account',
  ),
  permission: 'cluster-admin',
  risk: 'high',
  undo: 'put-entry-back',
  expectedMinutes: 15,
  links: ['download-pull-secret', 'pull-secret', 'pull-secret-hosted', 'ownership-transfer'],
} as const satisfies Remedy;

/** Remedies where Red Hat, or what answers in its place, does not exchange the token. */
export const AUTHORIZE_REMEDIES = {
  'pull-secret-rejected': TOKEN_RENEWAL,
  'account-forbidden': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-log',
      'check-who-answered',
      'look-cluster-proxy',
      'check-account-rights',
      'ask-red-hat-about-account',
    ),
    permission: 'red-hat',
    links: ['cluster-manager', 'support-case'],
  },
  'cluster-owned-elsewhere': {
    steps: steps(
      'check-owner-account',
      'check-cloned-cluster',
      'transfer-cluster',
      'restore-cloud-entry',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'ask-red-hat-about-account',
    ),
    hosted: steps(
      'check-owner-account',
      'check-cloned-cluster',
      'transfer-cluster',
      'find-hosted-secret',
      'renew-hosted-entry',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'ask-red-hat-about-account',
    ),
    ownToken: steps(
      'look-monitoring-config',
      'check-owner-account',
      'check-cloned-cluster',
      'transfer-cluster',
      'renew-own-token',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'ask-red-hat-about-account',
    ),
    permission: 'cluster-admin',
    risk: 'high',
    undo: 'transfer-back',
    expectedMinutes: 15,
    links: ['ownership-transfer', 'cluster-manager', 'pull-secret'],
  },
  'registration-rate-limited': {
    ...LOOKS_ONLY,
    steps: steps('wait-for-rate-limit', 'check-cloned-cluster', 'open-support-case'),
    expectedMinutes: 15,
    links: ['support-case'],
  },
  'red-hat-authorize-error': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-log',
      'check-who-answered',
      'check-status-page',
      'wait-for-red-hat',
      'open-outage-case',
    ),
    permission: 'red-hat',
    links: ['status-page', 'support-case'],
  },
  'intercepted-answer': {
    ...BY_NETWORK_TEAM,
    steps: steps(
      'look-client-log',
      'look-cluster-proxy',
      'look-monitoring-config',
      'ask-network-about-answer',
      'wait-for-accepted-upload',
    ),
    links: ['firewall'],
  },
} as const satisfies Partial<Record<CauseId, Remedy>>;

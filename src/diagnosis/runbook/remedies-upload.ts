import type { CauseId } from '../causes/cause-id';
import { TOKEN_RENEWAL } from './remedies-authorize';
import { LOOKS_ONLY, type Remedy } from './remedy';
import { steps } from './steps';

/** Who answered comes first: the server itself sends no 403 here (telemetry.md 4.2). Then the runbook's advice. */
const WHO_ANSWERED = steps('check-who-answered', 'look-cluster-proxy', 'ask-network-for-logs');

/** Remedies where the upload itself was answered with something else than 200. */
export const UPLOAD_REMEDIES = {
  'upload-unauthenticated': {
    ...TOKEN_RENEWAL,
    steps: steps(
      'wait-for-next-attempt',
      'check-node-clocks',
      'check-owner-account',
      'download-pull-secret',
      'look-at-registry-names',
      'renew-cloud-entry',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'open-support-case',
    ),
    hosted: steps(
      'wait-for-next-attempt',
      'check-node-clocks',
      'find-hosted-secret',
      'check-owner-account',
      'download-pull-secret',
      'renew-hosted-entry',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'open-support-case',
    ),
    ownToken: steps(
      'wait-for-next-attempt',
      'check-node-clocks',
      'look-monitoring-config',
      'download-pull-secret',
      'renew-own-token',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'open-support-case',
    ),
  },
  'upload-forbidden': {
    ...TOKEN_RENEWAL,
    steps: [...WHO_ANSWERED, ...TOKEN_RENEWAL.steps],
    hosted: [...WHO_ANSWERED, ...TOKEN_RENEWAL.hosted],
    ownToken: steps(
      'check-who-answered',
      'look-cluster-proxy',
      'ask-network-for-logs',
      'look-monitoring-config',
      'download-pull-secret',
      'renew-own-token',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'ask-red-hat-about-account',
    ),
  },
  'upload-invalid': {
    ...LOOKS_ONLY,
    steps: steps('look-client-log', 'check-node-clocks', 'wait-for-accepted-upload', 'open-support-case'),
    links: ['support-case'],
  },
  'upload-too-large': {
    ...LOOKS_ONLY,
    steps: steps('find-growing-series', 'open-growth-case'),
    permission: 'red-hat',
    links: ['support-case'],
  },
  'upload-rate-limited': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-status-codes',
      'look-client-pods',
      'check-cloned-cluster',
      'wait-for-rate-limit',
      'open-support-case',
    ),
    links: ['support-case'],
  },
  'red-hat-server-error': {
    ...LOOKS_ONLY,
    steps: steps('ask-network-for-logs', 'check-status-page', 'wait-for-red-hat', 'open-outage-case'),
    permission: 'red-hat',
    links: ['status-page', 'support-case'],
  },
  'upload-unexpected-status': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-log',
      'check-who-answered',
      'look-monitoring-config',
      'check-cloned-cluster',
      'ask-network-for-logs',
      'open-support-case',
    ),
    links: ['support-case'],
  },
} as const satisfies Partial<Record<CauseId, Remedy>>;

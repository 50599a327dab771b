import type { CauseId } from '../causes/cause-id';
import { LOOKS_ONLY, type Remedy } from './remedy';
import { steps } from './steps';

/** Remedies for the client itself, for telemetry that is off on purpose, and for what cannot be named yet. */
export const CLIENT_REMEDIES = {
  // None of the open causes may be advised here: looking only, and the log first (verdicts.md 3).
  'stopped-before-answer': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-log',
      'read-client-log',
      'look-cluster-proxy',
      'look-cluster-operators',
      'check-insights-operator',
    ),
    links: ['official-runbook'],
  },
  'client-not-running': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-pods',
      'list-client-pods',
      'list-monitoring-events',
      'read-client-log',
      'read-log-before-restart',
      'check-monitoring-operator',
      'wait-for-accepted-upload',
      'open-support-case',
    ),
    links: ['support-case'],
  },
  'client-not-scraped': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-up',
      'check-scrape-alerts',
      'list-client-monitors',
      'list-client-addresses',
      'look-client-log',
      'check-monitoring-operator',
    ),
    links: [],
  },
  'telemetry-off': {
    steps: steps(
      'look-monitoring-config',
      'decide-if-disconnected',
      'turn-telemetry-on',
      'wait-for-operator',
      'wait-for-accepted-upload',
    ),
    hosted: steps(
      'look-monitoring-config',
      'find-hosted-secret',
      'turn-telemetry-on-hosted',
      'wait-for-operator',
      'wait-for-accepted-upload',
    ),
    permission: 'cluster-admin',
    // It may mean an edit of the pull secret.
    risk: 'high',
    undo: 'put-configuration-back',
    expectedMinutes: 15,
    links: ['opt-out', 'data-collected'],
  },
  'telemetry-remote-write': {
    ...LOOKS_ONLY,
    steps: steps('look-remote-write', 'look-monitoring-config'),
    links: [],
  },
  'unrecognised-error': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-client-log',
      'read-client-log',
      'run-official-queries',
      'look-prometheus-pods',
      'look-cluster-proxy',
    ),
    links: ['official-runbook', 'firewall', 'pull-secret', 'support-case'],
  },
} as const satisfies Partial<Record<CauseId, Remedy>>;

import type { CauseId } from '../causes/cause-id';
import { LOOKS_ONLY, type Remedy } from './remedy';
import { steps } from './steps';

/** Remedies where an attempt does not get past Prometheus. The pull secret is never one of them. */
export const PROMETHEUS_REMEDIES = {
  'prometheus-unreachable': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-prometheus-pods',
      'list-prometheus-pods',
      'list-prometheus-addresses',
      'list-network-policies',
      'read-prometheus-log',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'cluster-dns-failing': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-cluster-operators',
      'check-dns-operator',
      'list-dns-pods',
      'list-prometheus-addresses',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'prometheus-certificate': {
    steps: steps(
      'look-client-log',
      'check-service-ca-operator',
      'check-serving-ca-bundle',
      'check-serving-certificate',
      'check-operator-overrides',
      'check-node-clocks',
      'save-client-log',
      'restart-client',
      'wait-for-accepted-upload',
    ),
    permission: 'cluster-admin',
    risk: 'low',
    undo: 'cannot-undo',
    expectedMinutes: 2,
    links: [],
  },
  'prometheus-slow': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-prometheus-pods',
      'check-prometheus-load',
      'check-prometheus-storage',
      'read-prometheus-log',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'prometheus-unauthenticated': {
    // The client reads its service-account token once, at its start (telemetry.md 1.2).
    steps: steps(
      'look-cluster-operators',
      'check-kube-apiserver',
      'save-client-log',
      'restart-client',
      'wait-for-accepted-upload',
    ),
    permission: 'cluster-admin',
    risk: 'low',
    undo: 'cannot-undo',
    expectedMinutes: 2,
    links: [],
  },
  'prometheus-forbidden': {
    steps: steps(
      'check-client-binding',
      'check-client-access',
      'check-operator-overrides',
      'undo-role-change',
      'wait-for-accepted-upload',
    ),
    permission: 'cluster-admin',
    risk: 'low',
    undo: 'put-configuration-back',
    expectedMinutes: 15,
    links: [],
  },
  'prometheus-bad-selector': {
    steps: steps(
      'check-operator-overrides',
      'check-telemetry-selectors',
      'undo-operator-override',
      'wait-for-accepted-upload',
    ),
    permission: 'cluster-admin',
    risk: 'high',
    undo: 'put-configuration-back',
    expectedMinutes: 15,
    links: [],
  },
  'prometheus-error': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-prometheus-pods',
      'look-prometheus-log',
      'read-prometheus-log',
      'check-prometheus-storage',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'payload-too-large': {
    ...LOOKS_ONLY,
    steps: steps('find-growing-series', 'open-growth-case'),
    permission: 'red-hat',
    links: ['support-case'],
  },
  'payload-unreadable': {
    ...LOOKS_ONLY,
    steps: steps(
      'look-prometheus-pods',
      'list-prometheus-pods',
      'read-prometheus-log',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
  'nothing-to-send': {
    ...LOOKS_ONLY,
    steps: steps(
      'check-rules-and-targets',
      'look-prometheus-pods',
      'read-prometheus-log',
      'wait-for-accepted-upload',
    ),
    links: [],
  },
} as const satisfies Partial<Record<CauseId, Remedy>>;

import type {
  AlertSeverity as SdkAlertSeverity,
  AlertStates as SdkAlertStates,
  HealthState as SdkHealthState,
  PrometheusEndpoint as SdkPrometheusEndpoint,
  RuleStates as SdkRuleStates,
  SilenceStates as SdkSilenceStates,
} from '@openshift-console/dynamic-plugin-sdk';
import type { EnumValues } from './sdk-types';

export const PrometheusEndpoint = {
  LABEL: 'api/v1/label',
  QUERY: 'api/v1/query',
  QUERY_RANGE: 'api/v1/query_range',
  RULES: 'api/v1/rules',
  TARGETS: 'api/v1/targets',
} as const satisfies EnumValues<typeof SdkPrometheusEndpoint>;

export const HealthState = {
  OK: 'OK',
  ERROR: 'ERROR',
  WARNING: 'WARNING',
  LOADING: 'LOADING',
  UNKNOWN: 'UNKNOWN',
  UPDATING: 'UPDATING',
  PROGRESS: 'PROGRESS',
  UPGRADABLE: 'UPGRADABLE',
  NOT_AVAILABLE: 'NOT_AVAILABLE',
} as const satisfies EnumValues<typeof SdkHealthState>;

export const AlertStates = {
  Firing: 'firing',
  NotFiring: 'not-firing',
  Pending: 'pending',
  Silenced: 'silenced',
} as const satisfies EnumValues<typeof SdkAlertStates>;

export const AlertSeverity = {
  Critical: 'critical',
  Info: 'info',
  None: 'none',
  Warning: 'warning',
} as const satisfies EnumValues<typeof SdkAlertSeverity>;

export const RuleStates = {
  Firing: 'firing',
  Inactive: 'inactive',
  Pending: 'pending',
  Silenced: 'silenced',
} as const satisfies EnumValues<typeof SdkRuleStates>;

export const SilenceStates = {
  Active: 'active',
  Expired: 'expired',
  Pending: 'pending',
} as const satisfies EnumValues<typeof SdkSilenceStates>;

import type {
  AlertSeverity as SdkAlertSeverity,
  AlertStates as SdkAlertStates,
  HealthState as SdkHealthState,
  PrometheusEndpoint as SdkPrometheusEndpoint,
  RuleStates as SdkRuleStates,
  SilenceStates as SdkSilenceStates,
} from '@openshift-console/dynamic-plugin-sdk';
import type { EnumValues } from './sdk-types';

/** The SDK's enum, of which declarations know only the name: paths of the query API for `usePrometheusPoll`. */
export const PrometheusEndpoint = {
  LABEL: 'api/v1/label',
  QUERY: 'api/v1/query',
  QUERY_RANGE: 'api/v1/query_range',
  RULES: 'api/v1/rules',
  TARGETS: 'api/v1/targets',
} as const satisfies EnumValues<typeof SdkPrometheusEndpoint>;

/** What a health handler gives back; the status card draws a sign for each. */
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

/** States of an alert; `silenced` is what a console makes of Prometheus and Alertmanager together. */
export const AlertStates = {
  Firing: 'firing',
  NotFiring: 'not-firing',
  Pending: 'pending',
  Silenced: 'silenced',
} as const satisfies EnumValues<typeof SdkAlertStates>;

/** The values of the label `severity` that a console has a sign for. */
export const AlertSeverity = {
  Critical: 'critical',
  Info: 'info',
  None: 'none',
  Warning: 'warning',
} as const satisfies EnumValues<typeof SdkAlertSeverity>;

/** States of an alerting rule; Prometheus says `inactive` where an alert is `not-firing`. */
export const RuleStates = {
  Firing: 'firing',
  Inactive: 'inactive',
  Pending: 'pending',
  Silenced: 'silenced',
} as const satisfies EnumValues<typeof SdkRuleStates>;

/** States of a silence in Alertmanager's API v2. */
export const SilenceStates = {
  Active: 'active',
  Expired: 'expired',
  Pending: 'pending',
} as const satisfies EnumValues<typeof SdkSilenceStates>;

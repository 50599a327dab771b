import type { Answer, EpochMs, Redacted } from './answer';
import type { Permission } from './request';

/** One condition of a silence on one label; a label that an alert lacks is empty to it. */
export type Matcher = {
  readonly name: string;
  readonly value: string;
  readonly isRegex: boolean;
  readonly isEqual: boolean;
};

/** A silence that is active now, whatever it silences. */
export type Silence = {
  readonly matchers: readonly Matcher[];
  /** Whether those are all of its conditions; false where one could not be read. */
  readonly isWhole: boolean;
  /** null where its end could not be read. */
  readonly until: EpochMs | null;
  /** Who made it, and why; each of at most 200 characters. */
  readonly by: Redacted | null;
  readonly comment: Redacted | null;
};

/**
 * What Alertmanager says of silences. It is no source of evidence: who silenced an alert says nothing about deliveries,
 * and the doctor's `missing` (`verdicts.md` 4) does not know it.
 */
export type Silences = Answer<readonly Silence[]>;

/** From OCP 4.16 on; cluster-monitoring-view does not have it (`telemetry.md` 7). */
export const SILENCES_PERMISSION: Permission = {
  verb: 'get',
  resource: 'alertmanagers.monitoring.coreos.com/api',
  namespace: 'openshift-monitoring',
  roles: ['monitoring-alertmanager-view', 'cluster-admin'],
};

/** Under the console's path to Alertmanager; all silences, since only the reader of their matchers knows which count. */
export const SILENCES_PATH = '/api/v2/silences';

/** The labels of one alert. */
export type AlertLabels = Readonly<Record<string, string>>;

/**
 * Labels of our alerts on their way to Alertmanager (`telemetry.md` 5.1): the platform's, and those of the second one
 * that the chart issues in its place (`runbookLink`; the operator adds a label to it, CMO pkg/alert/rule_controller.go).
 * A cluster may add others to all of them, or change these: external labels, AlertRelabelConfigs.
 */
export const alertLabels = (alertname: string): readonly AlertLabels[] => {
  const platform = {
    alertname,
    namespace: 'openshift-monitoring',
    severity: 'warning',
    prometheus: 'openshift-monitoring/k8s',
    openshift_io_alert_source: 'platform',
  };
  return [
    { ...platform, runbook: '', openshift_io_user_alert: '' },
    { ...platform, runbook: 'guided', openshift_io_user_alert: 'true' },
  ];
};

import { stringify } from 'yaml';
import type { Target } from '../world/scrape';

/** What Prometheus is told. */
export type PrometheusSetup = {
  readonly ruleFile: string;
  /** Where the targets are served, without `http://`. */
  readonly exporter: string;
  readonly targets: readonly Target[];
  /** Where Alertmanager is, without `http://`. */
  readonly alertmanager: string;
};

/** A scrape job of its own per target: they differ in their path. The labels are those a cluster's scrape adds. */
function scrapeConfig({ path, labels }: Target, exporter: string): object {
  return {
    job_name: path,
    metrics_path: path,
    honor_labels: true,
    static_configs: [{ targets: [exporter], labels }],
  };
}

/**
 * prometheus.yml: the cluster's scrape interval and external label, and the label that the cluster's relabeling puts on
 * every alert of the platform (telemetry.md 5.1). Rules are evaluated every 5 s, so that a start shows the alert soon.
 */
export function prometheusConfiguration(setup: PrometheusSetup): string {
  return stringify({
    global: {
      scrape_interval: '30s',
      evaluation_interval: '5s',
      external_labels: { prometheus: 'openshift-monitoring/k8s' },
    },
    rule_files: [setup.ruleFile],
    alerting: {
      alert_relabel_configs: [{ target_label: 'openshift_io_alert_source', replacement: 'platform' }],
      alertmanagers: [{ static_configs: [{ targets: [setup.alertmanager] }] }],
    },
    scrape_configs: setup.targets.map((target) => scrapeConfig(target, setup.exporter)),
  });
}

/** alertmanager.yml: keeps alerts and tells nobody. */
export function alertmanagerConfiguration(): string {
  return stringify({
    route: { receiver: 'nobody', group_by: ['namespace'] },
    receivers: [{ name: 'nobody' }],
  });
}

import { parse, stringify } from 'yaml';
import type { Scenario } from '../scenarios/scenario';
import type { Target } from '../world/scrape';

/** What Prometheus is told. */
export type PrometheusSetup = {
  readonly ruleFile: string;
  /** Where the targets are served, without `http://`. */
  readonly exporter: string;
  /** The path under which the exporter tells its targets. */
  readonly discovery: string;
  readonly scrapeSeconds: number;
  /** Where Alertmanager is, without `http://`. */
  readonly alertmanager: string;
};

/** Targets in the form of Prometheus' HTTP service discovery. The labels are those that a cluster's scrape adds. */
export function discoveredTargets(targets: readonly Target[], exporter: string): readonly object[] {
  return targets.map(({ path, labels }) => ({
    targets: [exporter],
    labels: { ...labels, __metrics_path__: path },
  }));
}

/** Pods come and go while the lab runs; Prometheus asks again so often. */
const DISCOVERY_EVERY = '5s';

/**
 * prometheus.yml: the scrape interval, the cluster's external label, and the label that the cluster's relabeling puts
 * on every alert of the platform (telemetry.md 5.1). Rules are evaluated every second, since an alert's past is
 * restored only at the third time.
 */
export function prometheusConfiguration(setup: PrometheusSetup): string {
  return stringify({
    global: {
      scrape_interval: `${setup.scrapeSeconds}s`,
      evaluation_interval: '1s',
      external_labels: { prometheus: 'openshift-monitoring/k8s' },
    },
    rule_files: [setup.ruleFile],
    alerting: {
      alert_relabel_configs: [{ target_label: 'openshift_io_alert_source', replacement: 'platform' }],
      alertmanagers: [{ static_configs: [{ targets: [setup.alertmanager] }] }],
    },
    scrape_configs: [
      {
        job_name: 'lab',
        honor_labels: true,
        http_sd_configs: [
          { url: `http://${setup.exporter}${setup.discovery}`, refresh_interval: DISCOVERY_EVERY },
        ],
      },
    ],
  });
}

/** Labels and annotations that an alert has beside its own, and annotations of its own that it lacks. */
export type AlertChanges = {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly lacks: readonly string[];
};

const NO_CHANGES: AlertChanges = { labels: {}, annotations: {}, lacks: [] };

/** How the alert of a scenario differs from the cluster's own; null: not at all. */
export function alertChanges({
  strange,
  cluster,
}: Pick<Scenario, 'strange' | 'cluster'>): AlertChanges | null {
  const lacks = cluster.withoutRunbookUrl === true ? ['runbook_url'] : [];
  if (strange === undefined && lacks.length === 0) return null;
  return { ...NO_CHANGES, ...strange?.alert, lacks };
}

type RuleFile = {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert?: string;
      readonly labels?: object;
      readonly annotations?: object;
    }[];
  }[];
};

const without = (names: readonly string[], members: object = {}): object =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/**
 * The file of rules in which each alert has more labels and annotations, and lacks some of its own; of an annotation of
 * the same name, the new one.
 */
export function rulesWith(file: string, { labels, annotations, lacks }: AlertChanges): string {
  const { groups } = parse(file) as RuleFile;
  return stringify({
    groups: groups.map((group) => ({
      ...group,
      rules: group.rules.map((rule) =>
        rule.alert === undefined
          ? rule
          : {
              ...rule,
              labels: { ...rule.labels, ...labels },
              annotations: { ...without(lacks, rule.annotations), ...annotations },
            },
      ),
    })),
  });
}

/** alertmanager.yml: keeps alerts and tells nobody. */
export function alertmanagerConfiguration(): string {
  return stringify({
    route: { receiver: 'nobody', group_by: ['namespace'] },
    receivers: [{ name: 'nobody' }],
  });
}

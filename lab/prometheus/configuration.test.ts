import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { healthy } from '../scenarios/all/healthy';
import { scenarioOf } from '../scenarios/list';
import { targetsAt } from '../world/scrape';
import { createWorld } from '../world/world';
import { findProgram } from './binaries';
import {
  alertChanges,
  alertmanagerConfiguration,
  discoveredTargets,
  prometheusConfiguration,
  rulesWith,
} from './configuration';
import { RULE_FILE } from './start-prometheus';

type Rule = {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: object;
  readonly annotations?: Readonly<Record<string, string>>;
};

const RULES = (parse(readFileSync(RULE_FILE, 'utf8')) as { groups: [{ name: string; rules: Rule[] }] })
  .groups[0];
const ALERT = RULES.rules.find(({ alert }) => alert === 'TelemeterClientFailures');

describe('the alert rule', () => {
  it("is the cluster's own, its hour included", () => {
    expect(RULES.name).toBe('telemeter.rules');
    // PrometheusRule openshift-monitoring/telemetry, the same from 4.12 on.
    expect(ALERT?.expr.trim()).toBe(`sum by (namespace) (
  rate(federate_requests_failed_total{job="telemeter-client"}[15m])
) /
sum by (namespace) (
  rate(federate_requests_total{job="telemeter-client"}[15m])
) > 0.2`);
    expect(ALERT?.for).toBe('1h');
    expect(ALERT?.labels).toEqual({ severity: 'warning' });
  });

  it('can have more labels and other annotations, and is the same otherwise', () => {
    const added = { labels: { note: '<b>' }, annotations: { summary: 'javascript:x' }, lacks: [] };
    const { rules } = (
      parse(rulesWith(readFileSync(RULE_FILE, 'utf8'), added)) as { groups: [{ rules: Rule[] }] }
    ).groups[0];
    const labels = { severity: 'warning', note: '<b>' };
    const annotations = { ...ALERT?.annotations, summary: 'javascript:x' };
    expect(rules.find(({ alert }) => alert !== undefined)).toEqual({ ...ALERT, labels, annotations });
    expect(rules.filter(({ record }) => record !== undefined)).toEqual(
      RULES.rules.filter(({ record }) => record !== undefined),
    );
  });

  it('lacks its link where the scenario is one of an early z-stream, and is the same otherwise', () => {
    const changes = alertChanges(scenarioOf('ocp-4-16'));
    if (changes === null) throw new Error('nothing is changed');
    const { rules } = (
      parse(rulesWith(readFileSync(RULE_FILE, 'utf8'), changes)) as { groups: [{ rules: Rule[] }] }
    ).groups[0];
    const { description, summary } = ALERT?.annotations ?? {};
    expect(rules.find(({ alert }) => alert !== undefined)).toEqual({
      ...ALERT,
      annotations: { description, summary },
    });
    expect(alertChanges(healthy)).toBeNull();
  });

  it('carries the annotations that a console shows', () => {
    expect(Object.keys(ALERT?.annotations ?? {}).sort()).toEqual(['description', 'runbook_url', 'summary']);
    expect(ALERT?.annotations?.['runbook_url']).toBe(
      'https://github.com/openshift/runbooks/blob/master/alerts/cluster-monitoring-operator/TelemeterClientFailures.md',
    );
  });

  it('is taken by promtool', () => {
    expect(
      execFileSync(findProgram('promtool'), ['check', 'rules', RULE_FILE], { encoding: 'utf8' }),
    ).toContain('SUCCESS: 2 rules found');
  });
});

describe('the configuration', () => {
  const now = Date.UTC(2026, 10, 22);
  const targets = targetsAt(createWorld(healthy, now), now);
  const setup = {
    ruleFile: '/rules.yaml',
    exporter: '127.0.0.1:1',
    discovery: '/targets',
    scrapeSeconds: 30,
    alertmanager: '127.0.0.1:2',
  };
  const written = parse(prometheusConfiguration(setup)) as Record<string, Record<string, unknown>>;

  it("has the cluster's scrape interval and external label", () => {
    expect(written['global']).toEqual({
      scrape_interval: '30s',
      evaluation_interval: '1s',
      external_labels: { prometheus: 'openshift-monitoring/k8s' },
    });
  });

  it('marks alerts as those of the platform', () => {
    expect(written['alerting']?.['alert_relabel_configs']).toEqual([
      { target_label: 'openshift_io_alert_source', replacement: 'platform' },
    ]);
  });

  it('scrapes the client with the labels that a cluster adds', () => {
    expect(written['scrape_configs']?.[0]).toMatchObject({
      honor_labels: true,
      http_sd_configs: [{ url: 'http://127.0.0.1:1/targets' }],
    });
    expect(discoveredTargets(targets, '127.0.0.1:1')).toContainEqual({
      targets: ['127.0.0.1:1'],
      labels: expect.objectContaining({
        __metrics_path__: '/pods/telemeter-client-7d9c8b6f5-x2k4q/metrics',
        job: 'telemeter-client',
        namespace: 'openshift-monitoring',
        container: 'kube-rbac-proxy',
      }) as unknown,
    });
  });

  it('lets Alertmanager tell nobody', () => {
    expect(parse(alertmanagerConfiguration())).toMatchObject({ receivers: [{ name: 'nobody' }] });
  });
});

describe('finding a program', () => {
  it('takes the one that the environment names', () => {
    expect(findProgram('prometheus', { PROMETHEUS_BIN: process.execPath })).toBe(process.execPath);
  });

  it('says so when the environment names none', () => {
    expect(() => findProgram('promtool', { PROMTOOL_BIN: '/nowhere' })).toThrow(
      'PROMTOOL_BIN is "/nowhere", which is not a program that can be run',
    );
    expect(() => findProgram('alertmanager', { PATH: '/nowhere' })).toThrow(
      'alertmanager is not on the PATH',
    );
  });
});

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findProgram } from '../../lab/prometheus/binaries';
import { atTheEnd, only, rendered, TEMPORARY } from './helm';

type Labels = Readonly<Record<string, string>>;
type Alert = { readonly labels: Labels; readonly annotations: Labels };
type Rule = { readonly alert: string; readonly labels: Labels; readonly annotations: Labels };
type Relabeling = {
  readonly action: string;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  readonly regex: string;
};

const CONSOLE = 'https://console.example.com';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

/** A client all of whose attempts fail, and an Alertmanager that remembers what it is sent. */
const serveBoth = async (sent: Alert[]): Promise<{ readonly server: Server; readonly port: number }> => {
  let attempts = 0;
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      attempts += 1;
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.end(`federate_requests_total ${attempts}\nfederate_requests_failed_total ${attempts}\n`);
      return;
    }
    void bodyOf(request).then((body) => {
      if (request.url === '/api/v2/alerts') sent.push(...(JSON.parse(body) as Alert[]));
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
};

/** As the operator writes them (CMO pkg/alert/relabel_controller.go): what is configured, then its own. */
const written = (configs: readonly Relabeling[]) => [
  ...configs.map(({ action, sourceLabels, ...rest }) => ({
    action: action.toLowerCase(),
    source_labels: sourceLabels,
    ...rest,
  })),
  { action: 'replace', target_label: 'openshift_io_alert_source', replacement: 'platform' },
];

const children: ChildProcess[] = [];
const servers: Server[] = [];

/** Runs a real Prometheus on rules that fire at once, until it has sent something, and a little longer. */
const sentBy = async (
  rules: readonly object[],
  configs: readonly Relabeling[],
): Promise<readonly Alert[]> => {
  const sent: Alert[] = [];
  const { server, port } = await serveBoth(sent);
  servers.push(server);
  const folder = mkdtempSync(join(TEMPORARY, 'prometheus-'));
  const targets = (labels: Labels = {}) => [{ targets: [`127.0.0.1:${port}`], labels }];
  writeFileSync(join(folder, 'rules.yaml'), stringify({ groups: [{ name: 'both', rules }] }));
  writeFileSync(
    join(folder, 'prometheus.yaml'),
    stringify({
      global: {
        scrape_interval: '1s',
        evaluation_interval: '1s',
        external_labels: { prometheus: 'openshift-monitoring/k8s' },
      },
      rule_files: ['rules.yaml'],
      scrape_configs: [
        { job_name: 'telemeter-client', static_configs: targets({ namespace: 'openshift-monitoring' }) },
      ],
      alerting: {
        alert_relabel_configs: written(configs),
        alertmanagers: [{ static_configs: targets() }],
      },
    }),
  );
  const child = spawn(
    findProgram('prometheus'),
    [
      `--config.file=${join(folder, 'prometheus.yaml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      '--web.listen-address=127.0.0.1:0',
      // What fired before it had found its Alertmanager is sent again soon.
      '--rules.alert.resend-delay=1s',
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  children.push(child);
  const patience = Date.now() + 30_000;
  while (sent.length === 0 && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 200));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  return sent;
};

atTheEnd(async () => {
  for (const child of children) {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test('of the two alerts Alertmanager gets ours alone, with our address, and everything else as it was', async () => {
  const objects = await rendered({ runbookLink: { enabled: true, consoleURL: CONSOLE } });
  const { groups } = only(objects, 'AlertingRule')['spec'] as {
    readonly groups: readonly [{ readonly rules: readonly [Rule] }];
  };
  const { configs } = only(objects, 'AlertRelabelConfig')['spec'] as {
    readonly configs: readonly Relabeling[];
  };
  const [rule] = groups[0].rules;
  const { runbook, ...platform } = rule.labels;
  // The operator marks rules of AlertingRules (CMO pkg/alert/rule_controller.go).
  const ours = { ...rule, for: '0s', labels: { ...rule.labels, openshift_io_user_alert: 'true' } };
  const theirs = { ...ours, labels: platform, annotations: { ...rule.annotations, runbook_url: 'theirs' } };
  const others = [
    {
      alert: 'Watchdog',
      expr: 'vector(1)',
      labels: { severity: 'none' },
      annotations: { runbook_url: 'none' },
    },
    { ...theirs, labels: { ...platform, namespace: 'elsewhere' } },
  ];
  const rules = [theirs, ours, ...others];

  const [without, withOurs] = await Promise.all([sentBy(rules, []), sentBy(rules, configs)]);
  const namesOf = (alerts: readonly Alert[]) =>
    [
      ...new Set(
        alerts.map(
          ({ labels, annotations }) =>
            `${labels['alertname']} ${labels['namespace']} ${annotations['runbook_url']}`,
        ),
      ),
    ].sort();
  const address = `${CONSOLE}/monitoring/telemetry-health/runbook?alertname=TelemeterClientFailures`;
  const kept = [
    'TelemeterClientFailures elsewhere theirs',
    `TelemeterClientFailures openshift-monitoring ${address}`,
    'Watchdog undefined none',
  ];
  expect(runbook).toBe('guided');
  expect(namesOf(without)).toEqual([...kept, 'TelemeterClientFailures openshift-monitoring theirs'].sort());
  expect(namesOf(withOurs)).toEqual(kept);
  expect(withOurs.find(({ labels }) => labels['runbook'] === 'guided')?.labels).toEqual({
    alertname: 'TelemeterClientFailures',
    namespace: 'openshift-monitoring',
    severity: 'warning',
    prometheus: 'openshift-monitoring/k8s',
    runbook: 'guided',
    openshift_io_user_alert: 'true',
    openshift_io_alert_source: 'platform',
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { findProgram } from '../../lab/prometheus/binaries';
import { only, refusal, rendered, ROOT, run, TEMPORARY } from './helm';
import type { KubernetesObject } from './helm';
import { serveSmallApi } from './small-api';

type Rule = {
  readonly alert?: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};
type Groups = { readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[] };

const alertIn = ({ groups }: Groups): Rule => {
  const rule = groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === 'TelemeterClientFailures');
  if (rule === undefined) throw new Error('no such alert');
  return rule;
};
const yamlOf = (...path: readonly string[]): unknown => parse(readFileSync(join(ROOT, ...path), 'utf8'));

const UPSTREAM = alertIn(
  (yamlOf('test', 'chart', 'upstream', 'prometheus-rule.yaml') as { readonly spec: Groups }).spec,
);
const CONSOLE = 'https://console-openshift-console.apps.example.com';
const linked = (consoleURL: string = CONSOLE) => ({ runbookLink: { enabled: true, consoleURL } });
const OURS: Promise<readonly KubernetesObject[]> = rendered(linked());
const groupsOf = async (): Promise<Groups> => only(await OURS, 'AlertingRule')['spec'] as Groups;

describe('the rule', () => {
  test('is the platform’s, as the lab has it, too', async () => {
    expect(alertIn(yamlOf('lab', 'prometheus', 'telemeter.rules.yaml') as Groups)).toEqual(UPSTREAM);
    const { labels, annotations, ...rest } = alertIn(await groupsOf());
    const { labels: theirs, annotations: words, ...same } = UPSTREAM;
    expect(rest).toEqual(same);
    expect(labels).toEqual({ ...theirs, runbook: 'guided' });
    expect(annotations).toEqual({
      ...words,
      runbook_url: `${CONSOLE}/monitoring/telemetry-health/runbook?alertname=TelemeterClientFailures`,
    });
  });

  test('has the expression of the reference, where that lies beside this clone', () => {
    const reference = join(ROOT, '..', 'shared', 'reference', 'telemetry.md');
    const told = existsSync(reference)
      ? /### 5\.1[\s\S]*?```\n([\s\S]*?)```/.exec(readFileSync(reference, 'utf8'))?.[1]
      : UPSTREAM.expr;
    expect(told?.trim()).toBe(UPSTREAM.expr.trim());
  });

  test('is in the one namespace that the operator reads, and is no hook', async () => {
    for (const kind of ['AlertingRule', 'AlertRelabelConfig']) {
      const { metadata } = only(await OURS, kind);
      expect(metadata.namespace).toBe('openshift-monitoring');
      expect(metadata.annotations).toBeUndefined();
    }
  });

  test('is not there unless it is wanted', async () => {
    expect((await rendered()).filter(({ apiVersion }) => apiVersion.startsWith('monitoring'))).toEqual([]);
  });
});

/** A test of promtool: what the counters grow by in a minute, and whether both alerts fire after so many minutes. */
const CASES: readonly (readonly [
  string,
  readonly [failed: number, all: number] | null,
  minute: number,
  boolean,
])[] = [
  ['after an hour of failures only', [1, 1], 65, true],
  ['not before that hour', [1, 1], 59, false],
  ['at 25 %', [1, 4], 65, true],
  ['not at 15 %', [3, 20], 180, false],
  ['not while telemetry is off', null, 180, false],
];

test.each(CASES)('promtool: the alert fires %s', async (_what, growth, minute, fires) => {
  const rules = join(TEMPORARY, `rules-${minute}.yaml`);
  writeFileSync(
    rules,
    stringify({ groups: [...(await groupsOf()).groups, { name: 'theirs', rules: [UPSTREAM] }] }),
  );
  const series = (metric: string, step: number) => ({
    series: `${metric}{job="telemeter-client",namespace="openshift-monitoring",pod="telemeter-client-0"}`,
    values: `0+${step}x200`,
  });
  const labels = { namespace: 'openshift-monitoring', severity: 'warning' };
  // Prometheus' `humanize` writes a quarter as 250 thousandths.
  const share = growth?.[0] === growth?.[1] ? '1' : '250m';
  const told = ({ annotations }: Rule): object =>
    Object.fromEntries(
      Object.entries(annotations).map(([name, text]) => [
        name,
        text
          .replace('{{ $labels.namespace }}', 'openshift-monitoring')
          .replace('{{ $value | humanize }}', share),
      ]),
    );
  const ours = alertIn(await groupsOf());
  const file = join(TEMPORARY, `promtool-${_what.length}-${minute}.yaml`);
  writeFileSync(
    file,
    stringify({
      rule_files: [rules],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series:
            growth === null
              ? []
              : [
                  series('federate_requests_failed_total', growth[0]),
                  series('federate_requests_total', growth[1]),
                ],
          alert_rule_test: [
            {
              eval_time: `${minute}m`,
              alertname: 'TelemeterClientFailures',
              exp_alerts: fires
                ? [
                    { exp_labels: { ...labels, runbook: 'guided' }, exp_annotations: told(ours) },
                    { exp_labels: labels, exp_annotations: told(UPSTREAM) },
                  ]
                : [],
            },
          ],
        },
      ],
    }),
  );
  const { code, out, err } = await run(findProgram('promtool'), ['test', 'rules', file]);
  expect(`${out}${err}`).toContain('SUCCESS');
  expect(code).toBe(0);
});

describe('the address of the runbook', () => {
  const urlIn = (objects: readonly KubernetesObject[]): string | undefined =>
    alertIn(only(objects, 'AlertingRule')['spec'] as Groups).annotations['runbook_url'];

  test.each([
    [`${CONSOLE}/`, CONSOLE],
    ['https://example.com:8443/console', 'https://example.com:8443/console'],
  ])('below %s', async (given, base) => {
    expect(urlIn(await rendered(linked(given)))).toBe(
      `${base}/monitoring/telemetry-health/runbook?alertname=TelemeterClientFailures`,
    );
  });

  test('is looked up from the cluster', async () => {
    const cluster = await serveSmallApi({
      '/apis/config.openshift.io/v1/consoles/cluster': {
        apiVersion: 'config.openshift.io/v1',
        kind: 'Console',
        metadata: { name: 'cluster' },
        status: { consoleURL: 'https://looked-up.example.com' },
      },
    });
    try {
      expect(urlIn(await rendered(linked(''), ...cluster.args))).toContain(
        'https://looked-up.example.com/mon',
      );
      expect(urlIn(await rendered(linked(), ...cluster.args))).toContain(CONSOLE);
    } finally {
      cluster.close();
    }
  });

  test('that nobody tells is a failure that says what to do', async () => {
    expect(await refusal(linked(''))).toContain(
      'runbookLink.enabled needs the address of this console, and consoles.config.openshift.io/cluster tells none: set runbookLink.consoleURL',
    );
  });
});

import { ruleId } from './host/web/alerting/rule-id';
import type { RulesAnswer } from './host/web/alerting/wire';

const ALERT = 'TelemeterClientFailures';

/** The address of our alert's page in the host, for the rule that a Prometheus has loaded; null where it has none. */
export async function alertPath(prometheus: string): Promise<string | null> {
  const response = await fetch(`${prometheus}/api/v1/rules?type=alert`).catch(() => null);
  if (response?.ok !== true) return null;
  const { data } = (await response.json()) as RulesAnswer;
  const pairs = (data?.groups ?? []).flatMap((group) => group.rules.map((rule) => ({ group, rule })));
  const ours = pairs.find(({ rule }) => rule.name === ALERT);
  if (ours === undefined) return null;
  const labels = { alertname: ALERT, namespace: 'openshift-monitoring', ...ours.rule.labels };
  return `/monitoring/alerts/${ruleId(ours.group, ours.rule)}?${new URLSearchParams(labels).toString()}`;
}

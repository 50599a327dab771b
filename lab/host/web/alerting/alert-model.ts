import type { Alert, Rule } from '@openshift-console/dynamic-plugin-sdk';
import { AlertStates } from '../sdk/enums';
import { ruleId } from './rule-id';
import type { RoutedAlert, RulesAnswer, WireAlert, WireGroup, WireRule } from './wire';

/** What the alerting pages know: every rule, and every alert with its rule. */
export interface AlertsAndRules {
  readonly alerts: readonly Alert[];
  readonly rules: readonly Rule[];
}

const sameLabels = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.entries(a).every(([name, value]) => b[name] === value);

const isSilenced = (alert: WireAlert, routed: readonly RoutedAlert[]): boolean =>
  routed.some(({ labels, status }) => status.silencedBy.length > 0 && sameLabels(alert.labels, labels));

const ruleFrom = (group: WireGroup, rule: WireRule): Rule =>
  // The SDK's types are enums where the wire has strings: this is the one place where they become each other.
  ({ labels: {}, annotations: {}, alerts: [], ...rule, id: ruleId(group, rule) }) as unknown as Rule;

const alertFrom = (rule: Rule, alert: WireAlert, routed: readonly RoutedAlert[]): Alert =>
  ({
    ...alert,
    labels: { ...rule.labels, ...alert.labels },
    state: isSilenced(alert, routed) ? AlertStates.Silenced : alert.state,
    rule,
  }) as unknown as Alert;

/** Joins the rules of Prometheus with what Alertmanager silences. */
export const joinAlerts = (answer: RulesAnswer, routed: readonly RoutedAlert[]): AlertsAndRules => {
  const pairs = (answer.data?.groups ?? []).flatMap((group) =>
    group.rules
      .filter(({ type }) => type === 'alerting')
      .map((wire) => ({ rule: ruleFrom(group, wire), alerts: wire.alerts ?? [] })),
  );
  return {
    rules: pairs.map(({ rule }) => rule),
    alerts: pairs.flatMap(({ rule, alerts }) => alerts.map((alert) => alertFrom(rule, alert, routed))),
  };
};

/** The state as plain text, whichever enum it is declared with. */
export const stateOf = ({ state }: { readonly state: string }): string => state;

/** The alerts that fire and nobody silences. */
export const firingAlerts = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.filter((alert) => stateOf(alert) === AlertStates.Firing);

/** Platform alerts come from the cluster's own Prometheus or watch one of its namespaces. */
export const sourceOf = (labels: Readonly<Record<string, string | undefined>>): 'Platform' | 'User' =>
  labels.prometheus === 'openshift-monitoring/k8s' || labels.namespace?.startsWith('openshift-')
    ? 'Platform'
    : 'User';

/** The address of an alert's page: its rule, and all its labels to tell it from the rule's others. */
export const alertPath = ({ rule, labels }: Alert): string =>
  `/monitoring/alerts/${rule.id}?${new URLSearchParams(labels).toString()}`;

/** The address of a rule's page. */
export const rulePath = ({ id }: Rule): string => `/monitoring/alertrules/${id}`;

/** The address of the Metrics page with a query in it. */
export const queryPath = (query: string): string =>
  `/monitoring/query-browser?${new URLSearchParams({ query0: query }).toString()}`;

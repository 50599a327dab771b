import type { ServerResponse } from 'node:http';
import { isObject, type Unchecked } from '../scenarios/shape';
import { enforceNamespace } from './enforce-namespace';
import { reasonOf, replyError, replyJson } from './reply';

const listIn = (from: unknown, member: string): readonly Unchecked[] => {
  const list: unknown = isObject(from) ? from[member] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const isOf =
  (namespace: string) =>
  ({ labels }: Unchecked): boolean =>
    isObject(labels) && labels.namespace === namespace;

/** A rule of the namespace stays as it is; of others, an alert's rule stays with the alerts of the namespace. */
const ruleOf = (rule: Unchecked, namespace: string): readonly Unchecked[] => {
  if (isOf(namespace)(rule)) return [rule];
  const alerts = listIn(rule, 'alerts').filter(isOf(namespace));
  return alerts.length > 0 ? [{ ...rule, alerts }] : [];
};

const rulesOf = (answer: unknown, namespace: string): unknown => {
  const groups = listIn(isObject(answer) ? answer.data : undefined, 'groups')
    .map((group) => ({
      ...group,
      rules: listIn(group, 'rules').flatMap((rule) => ruleOf(rule, namespace)),
    }))
    .filter(({ rules }) => rules.length > 0);
  return { status: 'success', data: { groups } };
};

/** Says that a path of one namespace needs to be told which. */
export const refuseWithoutNamespace = (response: ServerResponse): void => {
  const error = 'The "namespace" query parameter must be provided.';
  replyJson(response, 400, { status: 'error', errorType: 'prom-label-proxy', error });
};

/** The parameters of what is held to a namespace only after it was answered. */
export const withoutNamespace = (parameters: URLSearchParams): URLSearchParams => {
  const others = new URLSearchParams(parameters);
  others.delete('namespace');
  return others;
};

/** The parameters of a query, or of what it is about, held to a namespace. */
export const queryOf = (parameters: URLSearchParams, namespace: string): URLSearchParams => {
  const held = withoutNamespace(parameters);
  const query = held.get('query');
  if (query !== null) {
    held.set('query', enforceNamespace(query, namespace));
    return held;
  }
  const selectors = held.getAll('match[]');
  held.delete('match[]');
  for (const selector of selectors.length > 0 ? selectors : ['{}'])
    held.append('match[]', enforceNamespace(selector, namespace));
  return held;
};

/** The parameters of a list of alerts or silences, held to a namespace. */
export const alertFilter = (parameters: URLSearchParams, namespace: string): URLSearchParams => {
  const held = withoutNamespace(parameters);
  held.append('filter', `namespace=${JSON.stringify(namespace)}`);
  return held;
};

/** Serves the rules that concern a namespace. */
export const serveRules = async (target: URL, namespace: string, response: ServerResponse): Promise<void> => {
  try {
    const answer = await fetch(target);
    const body: unknown = await answer.json();
    replyJson(response, answer.status, answer.ok ? rulesOf(body, namespace) : body);
  } catch (error) {
    replyError(response, 502, `${target.origin} does not answer: ${reasonOf(error)}`);
  }
};

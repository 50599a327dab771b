import { ask } from './ask';
import type { Asked } from './ask';
import { serverFlags } from './server-flags';

/** The namespace of the platform's monitoring, whose readers the tenancy path serves. */
const NAMESPACE = 'openshift-monitoring';

/** GETs `endpoint` of the query API cluster-wide and, where that is refused, once by the tenancy path (GET only). */
export const askPrometheus = async (
  endpoint: 'query' | 'query_range',
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Asked> => {
  const { prometheusBaseURL, prometheusTenancyBaseURL } = serverFlags();
  if (prometheusBaseURL === null) {
    return {
      answer: {
        is: 'unreachable',
        detail: 'this console knows no Prometheus (monitoring is not configured)',
      },
      clockOffset: null,
    };
  }
  const search = new URLSearchParams(parameters);
  const first = await ask(`${prometheusBaseURL}/api/v1/${endpoint}?${search.toString()}`, 'json', signal);
  if (first.answer.is !== 'refused' || prometheusTenancyBaseURL === null) return first;
  search.set('namespace', NAMESPACE);
  const second = await ask(
    `${prometheusTenancyBaseURL}/api/v1/${endpoint}?${search.toString()}`,
    'json',
    signal,
  );
  return second.answer.is === 'body' ? second : first;
};

import type { Request } from '../diagnosis/evidence/request';
import { ask } from './ask';
import type { Asked } from './ask';
import { kubernetesUrl } from './kubernetes-url';

type LogRequest = Extract<Request, { to: 'log' }>;

/** Name of the pod that was created last; null where the list has none or is no pod list. */
const newestPod = (list: unknown): string | null => {
  if (typeof list !== 'object' || list === null) return null;
  const items: unknown = Reflect.get(list, 'items');
  if (!Array.isArray(items)) return null;
  const pods = items.flatMap(
    (item: { metadata?: { name?: unknown; creationTimestamp?: unknown } } | null) => {
      const { name, creationTimestamp } = item?.metadata ?? {};
      return typeof name === 'string'
        ? [{ name, created: typeof creationTimestamp === 'string' ? creationTimestamp : '' }]
        : [];
    },
  );
  // RFC 3339 in UTC sorts as text.
  return pods.sort((a, b) => b.created.localeCompare(a.created))[0]?.name ?? null;
};

/** The tail of the log of the newest pod; a plain GET, since following would hold one of six connections. */
export const askLog = async (request: LogRequest, signal: AbortSignal): Promise<Asked> => {
  const base = `/api/v1/namespaces/${request.namespace}/pods`;
  const selector = new URLSearchParams({ labelSelector: request.selector });
  const list = await ask(kubernetesUrl(`${base}?${selector.toString()}`), 'json', signal);
  if (list.answer.is !== 'body') return list;
  const pod = newestPod(list.answer.body);
  if (pod === null) return { ...list, answer: { is: 'unreachable', detail: 'no such pod', status: 404 } };
  const tail = new URLSearchParams({
    container: request.container,
    tailLines: String(request.tailLines),
    limitBytes: String(request.limitBytes),
    ...(request.sinceSeconds === undefined ? {} : { sinceSeconds: String(request.sinceSeconds) }),
  });
  return ask(kubernetesUrl(`${base}/${pod}/log?${tail.toString()}`), 'text', signal);
};

import { logPath, podsPath } from '../diagnosis/evidence/log-paths';
import type { LogRequest } from '../diagnosis/evidence/log-paths';
import { newestPod } from '../diagnosis/parse/newest-pod';
import { ask } from './ask';
import type { Asked } from './ask';
import { kubernetesUrl } from './kubernetes-url';

/** The tail of the log of the newest pod; a plain GET, since following would hold one of six connections. */
export const askLog = async (request: LogRequest, signal: AbortSignal): Promise<Asked> => {
  const list = await ask(kubernetesUrl(podsPath(request)), 'json', signal);
  if (list.answer.is !== 'body') return list;
  const pod = newestPod(list.answer.body);
  if (pod === null) return { ...list, answer: { is: 'unreachable', detail: 'no such pod', status: 404 } };
  return ask(kubernetesUrl(logPath(request, pod)), 'text', signal);
};

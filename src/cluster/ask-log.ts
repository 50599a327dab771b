import type { LogRequest } from '../diagnosis/evidence/log-paths';
import { logPath, podsPath } from '../diagnosis/evidence/log-paths';
import { wholeLines } from '../diagnosis/parse/cut';
import { newestPod } from '../diagnosis/parse/newest-pod';
import { ask } from './ask';
import type { Asked } from './ask';
import { askOnce } from './ask-once';
import { kubernetesUrl } from './kubernetes-url';

/** The log of the pod of that name; as text, since it is none of JSON. Never throws. */
export const askPodLog = (request: LogRequest, pod: string, signal: AbortSignal): Promise<Asked> =>
  ask(kubernetesUrl(logPath(request, pod)), 'text', signal);

/** The name of the newest pod whose log is meant, or why there is none: a 404 where the list is empty. Never throws. */
export const askNewestPod = async (
  request: LogRequest,
  signal: AbortSignal,
  askList = (url: string): Promise<Asked> => ask(url, 'json', signal),
): Promise<{ readonly pod: string } | { readonly pod: null; readonly asked: Asked }> => {
  const list = await askList(kubernetesUrl(podsPath(request)));
  if (list.answer.is !== 'body') return { pod: null, asked: list };
  const pod = newestPod(list.answer.body);
  if (pod !== null) return { pod };
  return { pod, asked: { ...list, answer: { is: 'unreachable', detail: 'no such pod', status: 404 } } };
};

/**
 * The tail of the log of the newest pod, in a round of questions; a plain GET, since following would hold one of six
 * connections (`console.md` 5). Never throws.
 */
export const askLog = async (request: LogRequest, signal: AbortSignal): Promise<Asked> => {
  const newest = await askNewestPod(request, signal, (url) => askOnce(url, signal));
  if (newest.pod === null) return newest.asked;
  const asked = await askPodLog(request, newest.pod, signal);
  if (asked.answer.is !== 'body' || typeof asked.answer.body !== 'string') return asked;
  return { ...asked, answer: { is: 'body', body: wholeLines(asked.answer.body, request.limitBytes) } };
};

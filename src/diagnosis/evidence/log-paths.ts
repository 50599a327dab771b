import type { Request } from './request';

/** The logs that can be read. */
export type LogId = 'client-log' | 'prometheus-log';

/** A request for a log: container and pods by label, and how much of it. */
export type LogRequest = Extract<Request, { to: 'log' }>;

const base = ({ namespace }: LogRequest): string => `/api/v1/namespaces/${namespace}/pods`;

/** Path, with its query, of the list of pods whose log may be meant; for `newestPod`. */
export const podsPath = (request: LogRequest): string =>
  `${base(request)}?labelSelector=${encodeURIComponent(request.selector)}`;

/** Path, with its query, of the log of one of them, as much of it as is asked for. */
export const logPath = (request: LogRequest, pod: string): string => {
  const { container, tailLines, limitBytes, sinceSeconds, sinceTime, previous, timestamps } = request;
  const more = [
    ...(sinceSeconds === undefined ? [] : [`&sinceSeconds=${sinceSeconds}`]),
    ...(sinceTime === undefined ? [] : [`&sinceTime=${encodeURIComponent(sinceTime)}`]),
    ...(previous === undefined ? [] : ['&previous=true']),
    ...(timestamps === undefined ? [] : ['&timestamps=true']),
  ];
  return `${base(request)}/${encodeURIComponent(pod)}/log?container=${container}&tailLines=${tailLines}&limitBytes=${limitBytes}${more.join('')}`;
};

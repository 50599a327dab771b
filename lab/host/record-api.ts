import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostOptions } from '../host-options';
import { replyError, replyJson } from './reply';

type Record = HostOptions['kubernetesRecord'];

/** `GET /lab/api/kubernetes-requests` tells what the Kubernetes API was asked, oldest first; `DELETE` clears that. */
export const serveRecord = (record: Record, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method !== 'GET' && request.method !== 'DELETE') {
    replyError(response, 405, 'only GET and DELETE');
    return;
  }
  if (request.method === 'DELETE') record.clear();
  replyJson(response, 200, { requests: record.all() });
};

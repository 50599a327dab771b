import {
  request as sendRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { replyError } from './reply';

/** What a console keeps to itself: a backend sees neither its cookies nor its tokens. */
const KEPT_BACK: readonly string[] = ['cookie', 'x-csrftoken', 'origin', 'referer', 'host', 'connection'];

const HOP_BY_HOP: readonly string[] = ['connection', 'keep-alive', 'transfer-encoding', 'set-cookie'];

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Where a request goes, and what is added to its answer. */
export interface Forwarding {
  readonly target: URL;
  readonly addedHeaders: Readonly<Record<string, string>>;
}

/** Passes a request on as it comes and its answer back as it comes; 502 when nobody answers. */
export const forward = (
  request: IncomingMessage,
  response: ServerResponse,
  { target, addedHeaders }: Forwarding,
): void => {
  const onward = sendRequest(target, {
    method: request.method,
    headers: without(request.headers, KEPT_BACK),
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, { ...without(answer.headers, HOP_BY_HOP), ...addedHeaders });
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.on('error', (error) => {
    if (response.headersSent) response.destroy();
    else replyError(response, 502, `${target.origin} does not answer: ${error.message}`);
  });
  // A reader that goes away ends the request behind it: followed logs would else stay open for ever.
  response.on('close', () => onward.destroy());
  request.pipe(onward);
};

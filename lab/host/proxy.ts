import {
  STATUS_CODES,
  request as sendRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
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
  /** What is made of a good answer, as a whole, before it is passed on. */
  readonly made?: ((body: Buffer) => Buffer) | undefined;
}

/** Passes a good answer on as what is made of it, once it is whole. */
const passMade = (
  answer: IncomingMessage,
  response: ServerResponse,
  made: (body: Buffer) => Buffer,
): void => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => {
    try {
      response.end(made(Buffer.concat(chunks)));
    } catch {
      // Of what is no JSON nothing is made.
      response.end(Buffer.concat(chunks));
    }
  });
};

/** Passes a request on as it comes and its answer back as it comes; 502 when nobody answers. */
export const forward = (
  request: IncomingMessage,
  response: ServerResponse,
  { target, addedHeaders, made }: Forwarding,
): void => {
  const onward = sendRequest(target, {
    method: request.method,
    headers: without(request.headers, made === undefined ? KEPT_BACK : [...KEPT_BACK, 'accept-encoding']),
  });
  onward.on('response', (answer) => {
    const isMade = made !== undefined && answer.statusCode === 200;
    response.writeHead(answer.statusCode ?? 502, {
      ...without(answer.headers, isMade ? [...HOP_BY_HOP, 'content-length'] : HOP_BY_HOP),
      ...addedHeaders,
    });
    // Of a watch or a followed log nothing but this may come for long.
    response.flushHeaders();
    answer.on('error', () => response.destroy());
    if (isMade) passMade(answer, response, made);
    else answer.pipe(response);
  });
  onward.on('error', (error) => {
    if (response.headersSent) response.destroy();
    else replyError(response, 502, `${target.origin} does not answer: ${error.message}`);
  });
  // A reader that goes away ends the request behind it: followed logs would else stay open for ever.
  response.on('close', () => onward.destroy());
  request.pipe(onward);
};

/** Where a WebSocket goes, and what its client sent before it was answered. */
export interface SocketForwarding {
  readonly target: URL;
  readonly head: Buffer;
}

const join = (one: Duplex, other: Duplex): void => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
};

/** The head of an answer that makes a connection something else. */
const switchingHead = (answer: IncomingMessage): string => {
  const lines = [`HTTP/1.1 101 ${STATUS_CODES[101] ?? ''}`];
  const { rawHeaders } = answer;
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
};

/** Passes a WebSocket on and joins both ends; a refusal comes back as the plain answer that it is. */
export const forwardSocket = (
  request: IncomingMessage,
  response: ServerResponse,
  { target, head }: SocketForwarding,
): void => {
  const { socket } = request;
  const onward = sendRequest(target, {
    headers: { ...without(request.headers, KEPT_BACK), connection: 'upgrade' },
  });
  onward.on('upgrade', (answer, backend, first) => {
    socket.write(switchingHead(answer));
    socket.write(first);
    backend.write(head);
    join(socket, backend);
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, without(answer.headers, HOP_BY_HOP));
    answer.pipe(response);
  });
  onward.on('error', (error) =>
    replyError(response, 502, `${target.origin} does not answer: ${error.message}`),
  );
  socket.on('close', () => onward.destroy());
  onward.end();
};

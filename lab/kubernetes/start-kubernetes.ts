import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { serve, type LocalServer } from '../http-server';
import type { World } from '../world/world';
import { answer, type ApiAnswer, type ApiRequest, type Cluster } from './answer';
import { Chronicle } from './chronicle';
import { RequestRecord, type RecordedRequest } from './record';
import { answerSocket } from './sockets';
import { badRequest } from './status';

/** A small Kubernetes API. */
export type KubernetesApi = LocalServer & {
  /** All it was asked since its start or the last `forgetRequests`, oldest first. */
  requests(): readonly RecordedRequest[];
  forgetRequests(): void;
};

const LONGEST_BODY = 100_000;

/** In which Go's clients of Kubernetes 1.35 send what they create (bridge of 4.22); nothing here reads it. */
const PROTOBUF = 'application/vnd.kubernetes.protobuf';

type Body = Pick<ApiRequest, 'body' | 'unread'>;

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) throw new Error('the body is too long');
  }
  if (request.headers['content-type'] === PROTOBUF) return { body: undefined, unread: PROTOBUF };
  return { body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

function write(response: ServerResponse, given: ApiAnswer): number {
  switch (given.is) {
    case 'json':
      response.writeHead(given.code, { 'content-type': 'application/json' }).end(JSON.stringify(given.body));
      return given.code;
    case 'text':
      response.writeHead(200, { 'content-type': 'text/plain' }).end(given.text);
      return 200;
    case 'stream': {
      const type = given.of === 'log' ? 'text/plain' : 'application/json';
      response.writeHead(200, { 'content-type': type }).flushHeaders();
      const outlet = { send: (text: string) => void response.write(text), end: () => void response.end() };
      response.once('close', given.open(outlet));
      return 200;
    }
  }
}

function answerOf(cluster: Cluster, request: IncomingMessage, body: Body): ApiAnswer {
  const { method = 'GET', url = '/' } = request;
  const { pathname: path, searchParams: parameters } = new URL(url, 'http://lab');
  return answer({ method, path, parameters, ...body }, cluster);
}

function malformed(error: unknown): ApiAnswer {
  const status = badRequest(error instanceof Error ? error.message : String(error));
  return { is: 'json', code: status.code, body: status };
}

async function respond(
  cluster: Cluster,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  try {
    const body = await bodyOf(request);
    return write(response, answerOf(cluster, request, body));
  } catch (error) {
    return write(response, malformed(error));
  }
}

function upgrade(cluster: Cluster, request: IncomingMessage, socket: Duplex, head: Buffer): number {
  socket.on('error', () => socket.destroy());
  try {
    return answerSocket(answerOf(cluster, request, { body: undefined }), request, socket, head);
  } catch (error) {
    return answerSocket(malformed(error), request, socket, head);
  }
}

/** Starts the API of the world that `world` gives, which may be another one at each request. */
export async function startKubernetes(world: () => World): Promise<KubernetesApi> {
  const cluster = { world, chronicle: new Chronicle(world) };
  const record = new RequestRecord();
  const noting =
    ({ method = 'GET', url = '/' }: IncomingMessage) =>
    (code: number): void => {
      const [path = ''] = url.split('?', 1);
      record.add({ at: Date.now(), method, path, query: url.slice(path.length), code });
    };
  const server = await serve(
    (request, response) => void respond(cluster, request, response).then(noting(request)),
    0,
    (request, socket, head) => noting(request)(upgrade(cluster, request, socket, head)),
  );
  const stop = async (): Promise<void> => {
    cluster.chronicle.stop();
    await server.stop();
  };
  return { ...server, stop, requests: () => record.all(), forgetRequests: () => record.clear() };
}

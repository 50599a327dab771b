import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { serve, type LocalServer } from '../http-server';
import type { World } from '../world/world';
import { answer, type ApiAnswer } from './answer';
import { badRequest } from './status';

/** A request that the API was asked, and the HTTP status it answered. */
export type RecordedRequest = {
  readonly at: EpochMs;
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly code: number;
};

/** A small Kubernetes API. */
export type KubernetesApi = LocalServer & {
  /** All it was asked since its start, oldest first. */
  requests(): readonly RecordedRequest[];
};

/** Kept requests; a page that is left open for days must not fill the memory. */
const KEPT = 10_000;
const LONGEST_BODY = 100_000;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) throw new Error('the body is too long');
  }
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function write(response: ServerResponse, given: ApiAnswer): number {
  switch (given.is) {
    case 'json':
      response.writeHead(given.code, { 'content-type': 'application/json' }).end(JSON.stringify(given.body));
      return given.code;
    case 'text':
      response.writeHead(200, { 'content-type': 'text/plain' }).end(given.text);
      return 200;
    case 'watch':
      response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
      return 200;
  }
}

/** Starts the API of the world that `world` gives, which may be another one at each request. */
export async function startKubernetes(world: () => World): Promise<KubernetesApi> {
  const recorded: RecordedRequest[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const at = Date.now();
    const record = (code: number): void => {
      recorded.push({ at, method, url, code });
      if (recorded.length > KEPT) recorded.shift();
    };
    const { pathname: path, searchParams: parameters } = new URL(url, 'http://lab');
    try {
      const body = await bodyOf(request);
      record(write(response, answer({ method, path, parameters, body }, world(), at)));
    } catch (error) {
      const status = badRequest(error instanceof Error ? error.message : String(error));
      record(write(response, { is: 'json', code: status.code, body: status }));
    }
  };
  const server = await serve((request, response) => void respond(request, response));
  return { ...server, requests: () => recorded };
}

import { createServer, ServerResponse, type IncomingMessage, type Server } from 'node:http';
import { stopperOf } from '../http-server';
import type { Host, HostOptions, StartHost } from '../host-options';
import { serveBackend, serveLocale, servePluginFile, serveSocket } from './api-routes';
import { csrfProblem } from './csrf';
import { serveFaults } from './fault-api';
import { servePage } from './page';
import { serveRecord } from './record-api';
import { reasonOf, replyError } from './reply';
import { serveScenario } from './scenario-api';
import { serveStatic } from './static-files';

/** Only this machine may connect. */
const LOOPBACK = '127.0.0.1';

const isReading = (request: IncomingMessage): boolean =>
  request.method === 'GET' || request.method === 'HEAD';

const route = async (
  options: HostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://host');
  const { pathname } = url;
  const problem = csrfProblem(request);
  if (pathname.startsWith('/api/plugins/')) servePluginFile(options, url, request, response);
  else if (pathname === '/locales/resource.json') serveLocale(options, url, request, response);
  else if (problem) replyError(response, 403, problem);
  else if (pathname === '/lab/api/scenario') await serveScenario(options, request, response);
  else if (pathname === '/lab/api/faults') await serveFaults(options.faults, request, response);
  else if (pathname === '/lab/api/kubernetes-requests')
    serveRecord(options.kubernetesRecord, request, response);
  else if (serveBackend(options, url, request, response)) return;
  else if (/^\/(api|locales|lab)\//.test(pathname) || !isReading(request))
    replyError(response, 404, 'not found');
  else if (pathname.startsWith('/static/'))
    await serveStatic(options.web, pathname.slice('/static/'.length), response);
  else await servePage(options, request, response);
};

const handle = (options: HostOptions, request: IncomingMessage, response: ServerResponse): void => {
  route(options, request, response).catch((error: unknown) => {
    if (response.headersSent) response.destroy();
    else replyError(response, 500, reasonOf(error));
  });
};

/** A taken port is the usual cause: say which one, and keep the code for the caller. */
const listenError = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? Object.assign(new Error(`port ${port} is taken by another program`), { code: error.code, cause: error })
    : error;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)));
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Answers who asked for a WebSocket; in plain HTTP, until both ends are joined. */
const upgrade = (options: HostOptions, request: IncomingMessage, head: Buffer): void => {
  const { socket } = request;
  socket.on('error', () => socket.destroy());
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.on('finish', () => socket.end());
  try {
    serveSocket(options, request, response, head);
  } catch (error) {
    replyError(response, 400, reasonOf(error));
  }
};

/**
 * Starts the console-like host: the page for every address, and the paths under which a console's server offers
 * Prometheus, Alertmanager, the Kubernetes API and the files of plugins, with its rules.
 */
export const startHost: StartHost = async (options): Promise<Host> => {
  const server = createServer((request, response) => handle(options, request, response));
  server.on('upgrade', (request, _socket, head) => upgrade(options, request, head));
  const stop = stopperOf(server);
  const port = await listen(server, options.port);
  return { url: `http://localhost:${port}`, stop };
};

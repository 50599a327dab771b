import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Host, HostOptions, StartHost } from '../host-options';
import { serveBackend, serveLocale, servePluginFile } from './api-routes';
import { csrfProblem } from './csrf';
import { servePage } from './page';
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
  else if (serveBackend(options, url, request, response)) return;
  else if (/^\/(api|locales|lab)\//.test(pathname) || !isReading(request))
    replyError(response, 404, 'not found');
  else if (pathname.startsWith('/static/'))
    await serveStatic(options.web, pathname.slice('/static/'.length), response);
  else await servePage(options.web, request, response);
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

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Starts the console-like host: the page for every address, and the paths under which a console's server offers
 * Prometheus, Alertmanager, the Kubernetes API and the files of plugins, with its rules.
 */
export const startHost: StartHost = async (options): Promise<Host> => {
  const server = createServer((request, response) => handle(options, request, response));
  const port = await listen(server, options.port);
  return { url: `http://localhost:${port}`, stop: () => stopped(server) };
};

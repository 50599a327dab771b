import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { serve, type LocalServer } from './http-server';

/** What is served, and how. */
export type PluginServerOptions = {
  /** The folder of the built plugin. */
  readonly folder: string;
  /** A free one unless told. */
  readonly port?: number;
  /** Whether pages of other addresses may read it: for a console that runs elsewhere. */
  readonly cors?: boolean;
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file whose name holds a hash of its content never changes. */
const HASHED = /[.-][0-9a-f]{8,}\./;

function headers(file: string, cors: boolean): OutgoingHttpHeaders {
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(cors ? { 'access-control-allow-origin': '*' } : {}),
  };
}

/** The file that an address names; null: it names none inside the folder. */
async function fileOf(url: string, folder: string): Promise<string | null> {
  try {
    const root = resolve(folder);
    const file = resolve(join(root, decodeURIComponent(new URL(url, 'http://lab').pathname)));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: PluginServerOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response
      .writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' })
      .end('only GET\n');
    return;
  }
  const file = await fileOf(request.url ?? '/', options.folder);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
    return;
  }
  response.writeHead(200, headers(file, options.cors ?? false));
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Serves the built plugin, as its container on a cluster does. Rejects (EADDRINUSE) when the port is taken. */
export function startPluginServer(options: PluginServerOptions): Promise<LocalServer> {
  return serve((request, response) => void respond(request, response, options), options.port ?? 0);
}

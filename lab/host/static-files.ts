import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { replyError } from './reply';
import { SECURITY_HEADERS } from './security-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

const fileIn = async (folder: string, name: string): Promise<{ file: string; size: number } | undefined> => {
  const file = path.resolve(folder, `.${path.posix.normalize(`/${name}`)}`);
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() ? { file, size: facts.size } : undefined;
};

/** Serves one file of the built page; all their names carry a hash, so browsers may keep them. */
export const serveStatic = async (folder: string, name: string, response: ServerResponse): Promise<void> => {
  const found = await fileIn(folder, name);
  if (!found) {
    replyError(response, 404, `no such file: ${name}`);
    return;
  }
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': TYPES[path.extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'public, max-age=31536000, immutable',
  });
  await pipeline(createReadStream(found.file), response);
};

import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The production build that the tests of the bundle look at; `scripts/test.mjs` makes it anew where it is stale. */
export const DIST = path.resolve(__dirname, '../../dist');
const PREFIX = '/api/plugins/telemetry-health-plugin/';

/** A server on a free port of 127.0.0.1; `origin` has no slash at its end. */
export type ServedDist = { readonly origin: string; readonly stop: () => Promise<void> };

/** Serves the built plugin where a console would; `lose` names files that are answered 404, as after a roll-out. */
export const serveDist = async (lose: (file: string) => boolean = () => false): Promise<ServedDist> => {
  const server = http.createServer((request, response) => {
    const file = (request.url ?? '').split('?')[0]?.replace(PREFIX, '') ?? '';
    const full = path.join(DIST, file);
    if (lose(file) || !fs.existsSync(full) || !fs.statSync(full).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': file.endsWith('.js') ? 'text/javascript' : 'application/json',
    });
    fs.createReadStream(full).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

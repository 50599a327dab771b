import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP answer; 200 with an empty JSON body, at once, unless told. */
export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly afterMs?: number;
};
/** A server on a free port of 127.0.0.1; `origin` has no slash at its end. */
export type AnsweringServer = {
  readonly origin: string;
  /** Addresses that were asked, in order, with their method. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
};

/** A real HTTP server that answers what a test says for each address. */
export const startServer = async (answer: (url: URL) => Answer): Promise<AnsweringServer> => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method ?? ''} ${url.pathname}${url.search}`);
    const { status = 200, type = 'application/json', body = '', afterMs = 0 } = answer(url);
    setTimeout(() => response.writeHead(status, { 'Content-Type': type }).end(body), afterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

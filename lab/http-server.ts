import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of the lab; it listens on 127.0.0.1 only. */
export type LocalServer = {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
};

/** Starts a server; port 0 takes a free one. Rejects (EADDRINUSE) when the port is taken. */
export function serve(handler: RequestListener, port = 0): Promise<LocalServer> {
  const server = createServer(handler);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${address.port}`, stop });
    });
  });
}

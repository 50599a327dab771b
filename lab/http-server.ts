import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server of the lab; it listens on 127.0.0.1 only. */
export type LocalServer = {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
};

/** Answers a request that wants to go on as something else, a WebSocket; the socket is its own from then on. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * How to stop a server at once: without waiting for those who still read, WebSockets included. To be called before it
 * listens.
 */
export function stopperOf(server: Server): () => Promise<void> {
  // A connection that was upgraded is no longer the HTTP server's, which would wait for its end for ever.
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (_request, socket) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    });
}

/** Starts a server; port 0 takes a free one. Rejects (EADDRINUSE) when the port is taken. */
export function serve(handler: RequestListener, port = 0, onUpgrade?: UpgradeListener): Promise<LocalServer> {
  const server = createServer(handler);
  if (onUpgrade !== undefined) server.on('upgrade', onUpgrade);
  const stop = stopperOf(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${address.port}`, stop });
    });
  });
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressOf, withFault } from '../../lab/host/apply-fault';
import { Faults, type BackendServer } from '../../lab/host/faults';
import { forward } from '../../lab/host/proxy';

/** A console's paths to the servers behind it, which pass on to the lab's and fail as a test says. */
export type ConsoleBetween = {
  readonly origin: string;
  readonly faults: Faults;
  /** Addresses that were asked, path and query string, decoded; oldest first. */
  readonly asked: string[];
  /** How many requests a fault holds back. */
  readonly held: () => number;
  readonly stop: () => Promise<void>;
};

const serverOf = (pathname: string): BackendServer => {
  if (pathname.includes('/api/kubernetes/')) return 'kubernetes';
  return pathname.includes('/api/alertmanager') ? 'alertmanager' : 'prometheus';
};

/**
 * Starts it. It runs in the test's own process: a slow server's minutes are those of the test's clock. `base`: a path
 * that a console may stand under; it is taken off on the way.
 */
export const startConsoleBetween = async (lab: string, base = '/console'): Promise<ConsoleBetween> => {
  const faults = new Faults();
  const asked: string[] = [];
  let held = 0;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL((request.url ?? '/').replace(base, ''), lab);
    const address = addressOf(url);
    asked.push(addressOf(new URL(request.url ?? '/', lab)));
    const server = serverOf(url.pathname);
    held += 1;
    let isHeld = true;
    const letGo = (): void => {
      if (isHeld) held -= 1;
      isHeld = false;
    };
    response.once('close', letGo);
    withFault(faults, { server, address }, response, (made) => {
      letGo();
      forward(request, response, { target: url, addedHeaders: {}, made });
    });
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, faults, asked, held: () => held, stop };
};

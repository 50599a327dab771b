import { serve, type LocalServer } from '../http-server';
import { textFormat } from './exposition';
import { scrape, targetsAt, type Target } from './scrape';
import type { World } from './world';

/** Where the exporter tells what is to be scraped. */
export const DISCOVERY = '/targets';

/**
 * Serves what the targets of the present world expose, each under its own path; it goes on where the history ends.
 * `discover` puts targets into the form that Prometheus wants; the address is that under which it came.
 */
export function startExporter(
  world: () => World,
  discover: (targets: readonly Target[], address: string) => unknown,
): Promise<LocalServer> {
  return serve((request, response) => {
    const now = Date.now();
    if (request.url === DISCOVERY) {
      const targets = discover(targetsAt(world(), now), request.headers.host ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(targets));
      return;
    }
    const points = scrape(world(), request.url ?? '/', now);
    if (points === null) {
      // What kube-rbac-proxy says when the client behind it is down.
      response.writeHead(502).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      .end(textFormat(points));
  });
}

import { serve, type LocalServer } from '../http-server';
import { textFormat } from './exposition';
import { scrape } from './scrape';
import type { World } from './world';

/** Serves what the scenario's targets expose, each under its own path; it goes on where the history ends. */
export function startExporter(world: World): Promise<LocalServer> {
  return serve((request, response) => {
    const points = scrape(world, request.url ?? '/', Date.now());
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

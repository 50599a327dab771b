import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson } from './body';
import { readOrder, SERVERS, type Faults } from './faults';
import { reasonOf, replyError, replyJson } from './reply';

const state = (faults: Faults): unknown => ({
  faults: SERVERS.map((server) => ({ server, ...(faults.of(server) ?? { fault: 'off' }) })),
});

/**
 * `GET /lab/api/faults` tells how each server fails; `POST {"server", "fault"}` makes one fail or well again. `slow`
 * wants `"milliseconds"`, `status` wants `"code"`, `garbage` takes `"form"`: `html` (unless told) or `truncated`, and
 * `answer` wants a `"form"` of `ANSWER_FORMS`. `"path"` holds any of them to addresses that contain it.
 */
export const serveFaults = async (
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'POST') {
    replyError(response, 405, 'only GET and POST');
    return;
  }
  try {
    if (request.method === 'POST') faults.set(readOrder(await readJson(request)));
    replyJson(response, 200, state(faults));
  } catch (error) {
    replyError(response, 400, reasonOf(error));
  }
};

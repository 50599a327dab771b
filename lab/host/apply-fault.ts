import type { ServerResponse } from 'node:http';
import { reform } from './answer-forms';
import type { BackendServer, Faults } from './faults';
import { SANDBOX } from './reply';
import { serverError, type ReadyAnswer } from './server-error';

const PAGE = `<!DOCTYPE html>
<html><head><title>Application is not available</title></head>
<body><h1>Application is not available</h1><p>The application is currently not serving requests at this endpoint.</p></body></html>
`;

const TRUNCATED: Readonly<Record<BackendServer, string>> = {
  prometheus: '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"up","na',
  alertmanager: '[{"annotations":{"summary":"Telemeter client fails to send metr',
  kubernetes:
    '{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"na',
};

/** Sends an answer that is ready. */
export const sendReady = (response: ServerResponse, { code, type, body }: ReadyAnswer): void =>
  void response.writeHead(code, { 'content-type': type, ...SANDBOX }).end(body);

const garbage = (server: BackendServer, form: 'html' | 'truncated'): ReadyAnswer =>
  form === 'html'
    ? { code: 200, type: 'text/html', body: PAGE }
    : { code: 200, type: 'application/json', body: TRUNCATED[server] };

/** What is made of a server's good answer before it is sent. */
export type Reform = (body: Buffer) => Buffer;

/** Who is asked for what; `address` is path and query string, decoded. */
export interface Asked {
  readonly server: BackendServer;
  readonly address: string;
}

/** The address of a request as faults look at it. */
export const addressOf = ({ pathname, search }: URL): string => {
  try {
    return decodeURIComponent(`${pathname}${search}`);
  } catch {
    return `${pathname}${search}`;
  }
};

/**
 * Answers as the server's fault wants; goes on as ever, later where it is slow, when it answers all the same, and with
 * what is to be made of that answer where there is something.
 */
export const withFault = (
  faults: Faults,
  { server, address }: Asked,
  response: ServerResponse,
  goOn: (made?: Reform) => void,
): void => {
  const fault = faults.at(server, address);
  const forget = faults.whenDown(server, () => response.socket?.destroy());
  response.once('close', forget);
  switch (fault?.fault) {
    case undefined:
      goOn();
      return;
    case 'down':
      response.socket?.destroy();
      return;
    case 'slow': {
      const waiting = setTimeout(() => goOn(), fault.milliseconds);
      response.once('close', () => clearTimeout(waiting));
      return;
    }
    case 'answer':
      if (fault.form === 'gone' && !address.includes('?')) {
        sendReady(response, serverError(server, 404));
        return;
      }
      goOn((body) => reform(server, fault.form, body));
      return;
    case 'status':
      sendReady(response, serverError(server, fault.code));
      return;
    case 'garbage':
      sendReady(response, garbage(server, fault.form));
  }
};

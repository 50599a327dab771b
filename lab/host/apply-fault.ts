import type { ServerResponse } from 'node:http';
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

/** Answers as the server's fault wants; goes on as ever, later where it is slow, when it answers all the same. */
export const withFault = (
  faults: Faults,
  server: BackendServer,
  response: ServerResponse,
  goOn: () => void,
): void => {
  const fault = faults.of(server);
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
      const waiting = setTimeout(goOn, fault.milliseconds);
      response.once('close', () => clearTimeout(waiting));
      return;
    }
    case 'status':
      sendReady(response, serverError(server, fault.code));
      return;
    case 'garbage':
      sendReady(response, garbage(server, fault.form));
  }
};

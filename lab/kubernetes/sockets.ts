import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ApiAnswer } from './answer';
import type { Outlet } from './outlet';

const BASE64 = 'base64.binary.k8s.io';
const KNOWN = [BASE64, 'binary.k8s.io'];

const SERVER = new WebSocketServer({
  noServer: true,
  handleProtocols: (offered) => KNOWN.find((protocol) => offered.has(protocol)) ?? false,
});

/** Events are text whatever was agreed on; only the bytes of a log are wrapped as the protocol says. */
function outletOf(socket: WebSocket, of: 'events' | 'log'): Outlet {
  const wrap = (text: string): string | Buffer => {
    if (of === 'events') return text;
    const bytes = Buffer.from(text);
    return socket.protocol === BASE64 ? bytes.toString('base64') : bytes;
  };
  return { send: (text) => socket.send(wrap(text)), end: () => socket.close(1000) };
}

function speak(socket: WebSocket, given: Exclude<ApiAnswer, { is: 'json' }>): void {
  socket.on('error', () => socket.terminate());
  const outlet = outletOf(socket, given.is === 'text' ? 'log' : given.of);
  if (given.is === 'stream') socket.once('close', given.open(outlet));
  else {
    if (given.text !== '') outlet.send(given.text);
    outlet.end();
  }
}

/** Answers somebody who asked for a WebSocket, and gives the HTTP status: a refusal comes as plain HTTP. */
export function answerSocket(
  given: ApiAnswer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): number {
  if (given.is !== 'json') {
    SERVER.handleUpgrade(request, socket, head, (webSocket) => speak(webSocket, given));
    return 101;
  }
  const body = JSON.stringify(given.body);
  const lines = [
    `HTTP/1.1 ${given.code} ${STATUS_CODES[given.code] ?? ''}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  return given.code;
}

import http2 from 'node:http2';
import https from 'node:https';
import { SERVICE } from './certificate';
import type { Nginx } from './nginx';

/** A whole answer; the body as it came, compressed where it did. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

/** How a client trusts: the name of the Service, and nothing but the given certificate. */
export const trust = (certificate: string) => ({ ca: certificate, servername: SERVICE });

/** One request over HTTP/1.1, as consoles ask. */
export const ask = (
  { port, certificate }: Nginx,
  path: string,
  options: Pick<https.RequestOptions, 'method' | 'headers' | 'agent' | 'host'> = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const request = https.request(
      { agent: false, host: '127.0.0.1', ...options, port, path, ...trust(certificate) },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    request.once('error', reject);
    request.end();
  });

/** Requests for several files at once over one connection of HTTP/2; gives the statuses. */
export const askTogether = async ({ port, certificate }: Nginx, paths: readonly string[]) => {
  const session = http2.connect(`https://127.0.0.1:${port}`, trust(certificate));
  const one = (path: string): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const stream = session.request({ ':path': path, 'accept-encoding': 'br' });
      const parts: Buffer[] = [];
      let headers: Answered['headers'] = {};
      stream.once('response', (told) => (headers = told as unknown as Answered['headers']));
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('error', reject);
      stream.once('end', () =>
        resolve({ status: Number(headers[':status']), headers, body: Buffer.concat(parts) }),
      );
    });
  try {
    const answers = await Promise.all(paths.map(one));
    return { answers, protocol: session.alpnProtocol };
  } finally {
    session.destroy();
  }
};

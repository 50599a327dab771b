import type { ServerResponse } from 'node:http';

/** A proxied answer that a browser opens as a page must not run anything. */
export const SANDBOX = { 'content-security-policy': 'sandbox;' };

/** Sends a small JSON document. */
export const replyJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  response.end(JSON.stringify(body));
};

/** Sends an error in the form of a console's server: `{"error": "…"}`. */
export const replyError = (response: ServerResponse, status: number, error: string): void =>
  replyJson(response, status, { error });

/** The words of anything thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import type { IncomingMessage } from 'node:http';

const LONGEST = 10_000;

/** Reads a JSON document of at most 10,000 characters; throws with the reason where it is none. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST) throw new Error('the body is too long');
  }
  return JSON.parse(body) as unknown;
};

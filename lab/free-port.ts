import { serve } from './http-server';

/** A port of 127.0.0.1 that nobody listens on now, for a program that cannot choose one by itself. */
export async function freePort(): Promise<number> {
  const server = await serve(() => undefined);
  await server.stop();
  return Number(new URL(server.url).port);
}

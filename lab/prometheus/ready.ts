import { setTimeout as sleep } from 'node:timers/promises';
import type { Child, End } from '../children';

const PATIENCE_MS = 30_000;
const EVERY_MS = 60;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Waits until a program answers on its `/-/ready`; rejects with its last words when it ends, or has not answered within
 * 30 seconds.
 */
export async function untilReady(name: string, child: Child, url: string): Promise<void> {
  const ends: End[] = [];
  void child.ended.then((end) => ends.push(end));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(EVERY_MS)) {
    const [end] = ends;
    if (end !== undefined) throw new Error(`${name} did not start:\n${end.words.trim()}`);
    if (await answers(`${url}/-/ready`)) return;
  }
  throw new Error(`${name} did not answer on ${url} within ${PATIENCE_MS / 1000} seconds`);
}

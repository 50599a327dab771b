import type { SourceId } from '../diagnosis/evidence/source-id';

/**
 * What no verdict on the client's own counters waits for: asked in a second turn, so that what the first verdict does
 * need has the browser's six connections to itself.
 */
export const LATER: ReadonlySet<SourceId> = new Set([
  'cluster-version',
  'cluster-proxy',
  'cluster-operators',
  'prometheus-workload',
  'prometheus-log',
]);

/** The second turn does not wait longer than this for the first. */
const TURN_MS = 2000;
/** So long a page has to draw what the first turn brought. */
const DRAW_MS = 100;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks what is due, in two turns, and tells `onFirst` when the first one is answered. What is aborted meanwhile asks no
 * more. Rejects where `askOne` does.
 */
export const askInTurns = async (
  due: readonly SourceId[],
  askOne: (id: SourceId) => Promise<void>,
  onFirst: () => void,
  signal: AbortSignal,
): Promise<void> => {
  const later = due.filter((id) => LATER.has(id));
  const first = Promise.all(due.filter((id) => !LATER.has(id)).map(askOne)).then(() => {
    if (!signal.aborted) onFirst();
  });
  if (later.length > 0) {
    await Promise.race([first, sleep(TURN_MS)]);
    await sleep(DRAW_MS);
  }
  await Promise.all([first, ...(signal.aborted ? [] : later.map(askOne))]);
};

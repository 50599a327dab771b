import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nursery } from '../children';
import { openMetrics } from '../world/exposition';
import { historyOf } from '../world/history';
import type { World } from '../world/world';
import { findProgram } from './binaries';

/** Makes blocks of a file of OpenMetrics in a folder of data; rejects with what promtool said when it refuses them. */
export async function makeBlocks(text: string, data: string, nursery: Nursery): Promise<void> {
  const promtool = nursery.start(findProgram('promtool'), [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    text,
    data,
  ]);
  const { code, words } = await promtool.ended;
  if (code !== 0) throw new Error(`promtool did not take the history:\n${words.trim()}`);
}

/** Makes the blocks of the world's history in a folder; rejects as `makeBlocks` does. */
export async function backfill(world: World, folder: string, nursery: Nursery): Promise<void> {
  const text = join(folder, 'history.om');
  await writeFile(text, openMetrics(historyOf(world)));
  try {
    await makeBlocks(text, join(folder, 'data'), nursery);
  } finally {
    await rm(text);
  }
}

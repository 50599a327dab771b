import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nursery } from '../children';
import { openMetrics } from '../world/exposition';
import { historyOf } from '../world/history';
import type { World } from '../world/world';
import { findProgram } from './binaries';

/** Makes the blocks of the world's history in a folder; rejects with what promtool said when it refuses them. */
export async function backfill(world: World, folder: string, nursery: Nursery): Promise<void> {
  const text = join(folder, 'history.om');
  const data = join(folder, 'data');
  await writeFile(text, openMetrics(historyOf(world)));
  const promtool = nursery.start(findProgram('promtool'), [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    text,
    data,
  ]);
  const { code, words } = await promtool.ended;
  await rm(text);
  if (code !== 0) throw new Error(`promtool did not take the history:\n${words.trim()}`);
}

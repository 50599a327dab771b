import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Nursery } from '../../lab/children';
import { makeBlocks } from '../../lab/prometheus/backfill';
import type { Series } from '../../lab/world/series';
import { crowd, CROWD_MS } from './crowd';
import { telemetryDay } from './telemetry';
import { textOf, writeText } from './text';

/** Where the stores end, and when they are asked: on the bound of a block, and always the same, so that they last. */
export const END: EpochMs = Date.parse('2026-11-22T10:00:00Z');

/** So many series of other things the large store holds. */
export const CROWD = 300_000;

/** Folders of blocks: telemetry's series alone, and the same beside the crowd. */
export type Stores = { readonly small: string; readonly large: string };

const CACHE = join(__dirname, '../../.cache/bench/large-store');
const MAKING = `${CACHE}.making`;
const MADE_OF = 'made-of.json';
/** Enough of the crowd to have some of each of its metrics. */
const SOME_OF_IT = 10_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const inFolder = (folder: string): Stores => ({ small: join(folder, 'small'), large: join(folder, 'large') });

function digest(series: Iterable<Series>): string {
  const hash = createHash('sha256');
  for (const piece of textOf(series)) hash.update(piece);
  return hash.digest('hex');
}

const within = (series: readonly Series[], from: EpochMs, until: EpochMs): readonly Series[] =>
  series
    .map((one) => ({ ...one, samples: one.samples.filter(([at]) => at >= from && at < until) }))
    .filter(({ samples }) => samples.length > 0);

function* together(one: Iterable<Series>, other: Iterable<Series>): Generator<Series, void> {
  yield* one;
  yield* other;
}

/** Says each tenth of what is written. */
function tenthsOf(all: number): (written: number) => void {
  let next = 1;
  return (written) => {
    if (written < (next * all) / 10) return;
    say(`  ${next * 10} % written`);
    next++;
  };
}

/**
 * The blocks of both stores in `MAKING`. Only the last block holds the crowd, and is made of a text of its own, since
 * promtool reads a text once for each block.
 */
async function make(telemetry: readonly Series[], nursery: Nursery): Promise<void> {
  const { small, large } = inFolder(MAKING);
  const text = join(MAKING, 'text.om');
  const blocks = async (series: Iterable<Series>, folders: readonly string[]): Promise<void> => {
    await writeText(text, series);
    for (const folder of folders) await makeBlocks(text, folder, nursery);
  };
  const recent = within(telemetry, END - CROWD_MS, END);
  await blocks(within(telemetry, -Infinity, END - CROWD_MS), [small, large]);
  await blocks(recent, [small]);
  say(`Writing ${CROWD} series ...`);
  await writeText(text, together(recent, crowd(CROWD, END)), tenthsOf(CROWD));
  say('Making a block of them, which takes a while ...');
  await makeBlocks(text, large, nursery);
  await rm(text);
}

/** Both stores, made where they are missing or were made of something else; rejects when promtool refuses a text. */
export async function preparedStores(nursery: Nursery): Promise<Stores> {
  const telemetry = telemetryDay(END);
  const madeOf = JSON.stringify({
    end: new Date(END).toISOString(),
    telemetry: digest(telemetry),
    crowd: CROWD,
    crowdLike: digest(crowd(SOME_OF_IT, END)),
  });
  const known = await readFile(join(CACHE, MADE_OF), 'utf8').catch(() => null);
  if (known === madeOf) return inFolder(CACHE);
  await Promise.all([CACHE, MAKING].map((folder) => rm(folder, { recursive: true, force: true })));
  await mkdir(MAKING, { recursive: true });
  try {
    await make(telemetry, nursery);
    await writeFile(join(MAKING, MADE_OF), madeOf);
    await rename(MAKING, CACHE);
  } finally {
    // The text alone is over a gigabyte.
    await rm(MAKING, { recursive: true, force: true });
  }
  return inFolder(CACHE);
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNursery, type Nursery } from '../../lab/children';
import { findProgram } from '../../lab/prometheus/binaries';
import { startPrometheusAs } from '../../lab/prometheus/start-prometheus';
import type { Figure } from '../figure';
import { largeFigures } from './large-figures';
import { checkCrowd, measureAll } from './measure';
import type { Costs } from './measure';
import { CROWD, END, preparedStores } from './store';

const FILE = join(__dirname, '../../.cache/bench/large.json');

/** Blocks stay as they were made. */
const OPTIONS = ['--storage.tsdb.min-block-duration=2h', '--storage.tsdb.max-block-duration=2h'];

/** Asks the store in a folder of blocks, which must hold so many series. */
async function costsOf(data: string, least: number, nursery: Nursery): Promise<Costs> {
  const folder = await nursery.folder();
  const configuration = join(folder, 'prometheus.yml');
  writeFileSync(configuration, 'scrape_configs: []\n');
  const prometheus = await startPrometheusAs({ configuration, data, options: OPTIONS }, nursery);
  const asked = { url: prometheus.url, at: END };
  await checkCrowd(asked, least);
  const costs = await measureAll(asked);
  await prometheus.child.stop();
  return costs;
}

async function figures(): Promise<readonly Figure[]> {
  findProgram('prometheus');
  findProgram('promtool');
  const nursery = openNursery();
  try {
    const { small, large } = await preparedStores(nursery);
    const largeCosts = await costsOf(large, CROWD, nursery);
    return largeFigures(largeCosts, await costsOf(small, 1, nursery));
  } finally {
    await nursery.stop();
  }
}

// A run that fails leaves no figures of an earlier one.
rmSync(FILE, { force: true });
figures().then(
  (found) => {
    mkdirSync(join(FILE, '..'), { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
    process.stdout.write(`The figures of the large cluster are in ${FILE}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../../doctor/gather';
import { freePort } from '../../lab/free-port';
import { openNursery } from '../../lab/children';
import { findProgram } from '../../lab/prometheus/binaries';
import { untilReady } from '../../lab/prometheus/ready';
import { diagnose } from '../../src/diagnosis/diagnose';
import { evidenceAt } from '../../src/diagnosis/replay/evidence-at';
import { readOpenMetrics } from '../../src/diagnosis/replay/open-metrics';

/** What the doctor hears from a real Prometheus is what the engine is tested with elsewhere. */

const CAPTURES = join(__dirname, '../../fixtures/captures');
const NAMES = readdirSync(CAPTURES).filter((name) => !name.includes('.'));
/** Seconds after the first scrape: none on the half minute, where the two kinds of ranges differ. */
const MOMENTS = [100, 470, 910, 1330, 1490];

const nursery = openNursery();
let folder = '';

beforeAll(async () => {
  folder = await nursery.folder();
});
afterAll(() => nursery.stop());

/** A real Prometheus that has stored a capture. */
const serve = async (name: string) => {
  const data = join(folder, name);
  const source = join(CAPTURES, name, 'series.om');
  const promtool = nursery.start(findProgram('promtool'), [
    ...['tsdb', 'create-blocks-from', 'openmetrics', source, data],
  ]);
  expect((await promtool.ended).code).toBe(0);
  const configuration = join(folder, `${name}.yml`);
  writeFileSync(configuration, 'global: {}\n');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = nursery.start(findProgram('prometheus'), [
    `--config.file=${configuration}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
  ]);
  await untilReady('Prometheus', child, url);
  return { url, stop: () => child.stop() };
};

test.each(NAMES)(
  'the doctor on a Prometheus that has stored %s reports what the engine does',
  async (name) => {
    const stored = readOpenMetrics(readFileSync(join(CAPTURES, name, 'series.om'), 'utf8'));
    const log = join(CAPTURES, name, 'client.log');
    const first = Math.min(...stored.flatMap(({ samples }) => samples.map(([at]) => at)));
    const { url, stop } = await serve(name);
    try {
      for (const seconds of MOMENTS) {
        const at = Math.floor(first / 1000) * 1000 + seconds * 1000;
        const given = { kubernetes: null, tokenFile: null, caFile: null, json: true, help: false };
        const { evidence, now } = await gather({ ...given, prometheus: new URL(url), log, at });
        const pure = evidenceAt(stored, readFileSync(log, 'utf8'), at);
        const known = ['client-metrics', 'client-up', 'client-log'] as const;
        const fromFiles = Object.fromEntries(known.map((id) => [id, pure[id]]));
        expect(known.map((id) => evidence[id].is)).toEqual(['found', 'found', 'found']);
        expect(diagnose(evidence, now)).toEqual(diagnose({ ...evidence, ...fromFiles }, at));
      }
    } finally {
      await stop();
    }
  },
  30_000,
);

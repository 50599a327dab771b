// Runs the checks and the tests. Built-in modules only: it is the first thing to run in a fresh clone.
//   node scripts/test.mjs [unit | usual | all | rest]      (usual unless told; all = usual and rest)
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, buildIfStale, ROOT, say, Stop } from './bootstrap.mjs';
import { RESULTS, SUITES } from './test-suites.mjs';

const FAULTS_SEEN = path.join(ROOT, '.cache', 'faults');
const WHAT = ['unit', 'usual', 'all', 'rest'];

const [what = 'usual'] = process.argv.slice(2);
if (!WHAT.includes(what)) {
  process.stderr.write(`There is no suite "${what}"; there are ${WHAT.join(', ')}.\n`);
  process.exit(2);
}

const full = what !== 'unit';
try {
  const need = full ? ['prometheus', 'alertmanager', 'chromium', 'nginx', 'openssl'] : ['prometheus'];
  await bootstrap({ need, consoles: ['4.22', '4.16'] });
  // The walk through the second is one of the rest.
  if (full) await buildIfStale({ consoles: what === 'usual' ? ['4.22'] : ['4.22', '4.16'] });
  if (full) await bootstrap({ need: ['helm'] });
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exit(1);
}
mkdirSync(RESULTS, { recursive: true });
// The table of faults is of this run alone.
rmSync(FAULTS_SEEN, { recursive: true, force: true });

const lines = [];
let passed = 0;
let failed = 0;

const runOne = async (suite) => {
  process.stdout.write(`\n== ${suite.name}\n`);
  const begun = Date.now();
  const result = await suite.run();
  passed += result.passed;
  failed += result.failed;
  const seconds = Math.round((Date.now() - begun) / 1000);
  lines.push(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${suite.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
    ...(result.names ?? []).map((name) => `       ${name}`),
  );
};

/** Two at a time: each takes one of the cores that every machine has. */
const runTogether = async (suites) => {
  const queue = [...suites];
  const next = async () => {
    for (let suite = queue.shift(); suite !== undefined; suite = queue.shift()) await runOne(suite);
  };
  await Promise.all([next(), next()]);
};

for (const entry of what === 'all' ? [...SUITES.usual, ...SUITES.rest] : SUITES[what])
  await (Array.isArray(entry) ? runTogether(entry) : runOne(entry));
writeFileSync(path.join(RESULTS, `${what}.sum.json`), JSON.stringify({ passed, failed, lines }));
process.stdout.write(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

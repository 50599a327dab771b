// Runs the checks and the tests. Built-in modules only: it is the first thing to run in a fresh clone.
//   node scripts/test.mjs [unit | usual | all | rest]      (usual unless told; all = usual and rest)
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, buildIfStale, ROOT, say, Stop } from './bootstrap.mjs';
import { failedInJest, failedInPlaywright } from './failed-tests.cjs';

const RESULTS = path.join(ROOT, '.cache', 'results');
const WHAT = ['unit', 'usual', 'all', 'rest'];

/** Runs a command of the project's own packages; its output is the reader's. */
const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status ?? 1;

const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

const FAULTS_SEEN = path.join(ROOT, '.cache', 'faults');

/** A check counts as one test. */
const check = (name, command, args) => ({
  name,
  run: () => {
    const failed = run(command, args) === 0 ? 0 : 1;
    return { passed: 1 - failed, failed };
  },
});

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** `which`: jest's own words for the projects to run. */
const jest = (name, which) => ({
  name,
  run: () => {
    const file = path.join(RESULTS, `${name}.json`);
    rmSync(file, { force: true });
    const args = [...which, '--json', '--outputFile', file];
    const status = run(process.execPath, [
      '--experimental-vm-modules',
      '--no-warnings',
      bin('jest'),
      ...args,
      '--silent=false',
    ]);
    const result = readJson(file);
    if (result === null) return { passed: 0, failed: 1 };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: status === 0 ? failed : Math.max(1, failed),
      names: failedInJest(result),
    };
  },
});

const playwright = (name, args) => ({
  name,
  run: () => {
    const file = path.join(RESULTS, `${name}.json`);
    rmSync(file, { force: true });
    const status = run(bin('playwright'), ['test', ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
    const result = readJson(file);
    if (result === null) return { passed: 0, failed: 1 };
    const { stats } = result;
    // A test that was skipped or only passed at the second try is no test that passed.
    const failed = stats.unexpected + stats.flaky + stats.skipped;
    return {
      passed: stats.expected,
      failed: status === 0 ? failed : Math.max(1, failed),
      names: failedInPlaywright(result),
    };
  },
});

const CHECKS = [
  check('types of the plugin', bin('tsc'), ['-p', 'tsconfig.json']),
  check('types of the engine alone', bin('tsc'), ['-p', 'src/diagnosis/tsconfig.json']),
  check('types of doctor, lab and tests', bin('tsc'), ['-p', 'tsconfig.node.json']),
  check('types of the lab’s host', 'npm', ['run', '--silent', '--prefix', 'lab/host', 'typecheck']),
  check('lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']),
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  check('texts', process.execPath, ['scripts/check-texts.mjs']),
];
/** Tests of one process each, which bear another beside them. */
const UNITS = ['engine', 'lab', 'contracts', 'screens'];
const units = jest('units', ['--maxWorkers', '2', '--selectProjects', ...UNITS]);
const SUITES = {
  unit: [...CHECKS, units],
  usual: [
    ...CHECKS,
    units,
    jest('programs', ['--ignoreProjects', 'faults', ...UNITS]),
    playwright('walk', ['--project', 'walk']),
    playwright('languages', ['--project', 'languages']),
    playwright('a11y', ['--project', 'a11y']),
  ],
  rest: [
    jest('faults', ['--selectProjects', 'faults', '--maxWorkers', '2']),
    playwright('more', ['--project', 'more']),
    playwright('soak', ['--project', 'soak']),
    check('table of faults', process.execPath, ['--import', 'tsx', 'test/faults/write-table.ts', '--check']),
  ],
};

const [what = 'usual'] = process.argv.slice(2);
if (!WHAT.includes(what)) {
  process.stderr.write(`There is no suite "${what}"; there are ${WHAT.join(', ')}.\n`);
  process.exit(2);
}

const full = what !== 'unit';
try {
  const need = full ? ['prometheus', 'alertmanager', 'chromium', 'nginx', 'openssl'] : ['prometheus'];
  await bootstrap({ need, host: true });
  if (full) await buildIfStale();
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
for (const suite of what === 'all' ? [...SUITES.usual, ...SUITES.rest] : SUITES[what]) {
  process.stdout.write(`\n== ${suite.name}\n`);
  const begun = Date.now();
  const result = suite.run();
  passed += result.passed;
  failed += result.failed;
  const seconds = Math.round((Date.now() - begun) / 1000);
  lines.push(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${suite.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
    ...(result.names ?? []).map((name) => `       ${name}`),
  );
}
writeFileSync(path.join(RESULTS, `${what}.sum.json`), JSON.stringify({ passed, failed, lines }));
process.stdout.write(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

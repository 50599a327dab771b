// The checks and the tests, and how what came of them is read. Built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { failedInJest, failedInPlaywright } from './failed-tests.cjs';

/** Where each suite leaves its results. */
export const RESULTS = path.join(ROOT, '.cache', 'results');

/** Runs a command of the project's own packages; its output goes to the reader as it comes. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });

const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

/** A check counts as one test. */
const check = (name, command, args) => ({
  name,
  run: async () => {
    const failed = (await run(command, args)) === 0 ? 0 : 1;
    return { passed: 1 - failed, failed };
  },
});

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** The tests of some of jest's projects; `more`: what jest is told beside. */
const jest = (name, projects, more = []) => ({
  name,
  projects,
  run: async () => {
    const file = path.join(RESULTS, `${name}.json`);
    rmSync(file, { force: true });
    const args = [...more, '--selectProjects', ...projects, '--json', '--outputFile', file];
    const status = await run(process.execPath, [
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

/** A lab on a port of its own, so that two may be under way; `LAB_PORT` says where the first is, 9130 unless told. */
const portOf = (index) => String(Number(process.env.LAB_PORT ?? 9130) + 10 * index);

/**
 * The browser tests of some of Playwright's projects; `lab` numbers the labs that are there at one time, `more` is what
 * they find in their environment beside.
 */
const playwright = (name, projects, lab = 0, more = {}) => ({
  name,
  projects,
  run: async () => {
    const file = path.join(RESULTS, `${name}.json`);
    rmSync(file, { force: true });
    const args = projects.flatMap((project) => ['--project', project]);
    const output = ['--output', path.join('.cache', 'playwright', name)];
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, LAB_PORT: portOf(lab), ...more };
    const status = await run(bin('playwright'), ['test', ...args, ...output], env);
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

// Lint first: it takes longest.
const CHECKS = [
  check('lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']),
  check('types of the plugin', bin('tsc'), ['-p', 'tsconfig.json']),
  check('types of the engine alone', bin('tsc'), ['-p', 'src/diagnosis/tsconfig.json']),
  check('types of doctor, lab and tests', bin('tsc'), ['-p', 'tsconfig.node.json']),
  check('types of the lab’s host', 'npm', ['run', '--silent', '--prefix', 'lab/host', 'typecheck']),
  check('styles', bin('stylelint'), ['**/*.css', '--max-warnings', '0']),
  check('dead code', bin('knip'), ['--no-progress', '--treat-config-hints-as-errors']),
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  check('texts', process.execPath, ['scripts/check-texts.mjs']),
];
/** Tests of one process each, which bear another beside them. */
const UNITS = ['engine', 'lab', 'contracts', 'screens'];
const units = jest('units', UNITS, ['--maxWorkers', '2']);
/** What is run, by its name: suites in turn, those of an inner list two at a time. */
export const SUITES = {
  unit: [CHECKS, units],
  usual: [
    CHECKS,
    units,
    [jest('programs of the lab', ['real']), jest('programs of the plugin', ['bundle', 'chart', 'serving'])],
    [playwright('walk', ['walk']), playwright('looks', ['languages', 'a11y'], 1)],
  ],
  rest: [
    jest('faults', ['faults'], ['--maxWorkers', '2']),
    playwright('walk-4.16', ['walk-4.16', 'older'], 0, { LAB_CONSOLE: '4.16' }),
    playwright('more', ['more']),
    playwright('soak', ['soak']),
    check('table of faults', process.execPath, ['--import', 'tsx', 'test/faults/write-table.ts', '--check']),
  ],
};

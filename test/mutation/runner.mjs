// Stryker's plugin that runs the engine's tests. Jest takes some seconds for each of thousands of mutants, nearly all
// of them to start and to load; here everything is loaded once, with all mutants in it, and a mutant is switched on.
// What runs while modules are loaded cannot be mutated so; it is left out anyway (`ignoreStatic`).
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { loadTests } from './harness.mjs';

/** What Stryker's instrumented code reads and writes. */
const stryker = (globalThis.__stryker__ ??= {});

/** Runs one test; its result in Stryker's words. */
async function result({ id, run }) {
  const started = performance.now();
  const told = (status, failureMessage) => {
    const timeSpentMs = Math.ceil(performance.now() - started);
    return { id, name: id, timeSpentMs, status, failureMessage };
  };
  try {
    await run();
    return told(TestStatus.Success);
  } catch (error) {
    return told(TestStatus.Failed, String(error?.message ?? error));
  }
}

class EngineRunner {
  #tests = [];

  /** Nothing needs to be loaded again: mutants are on only while tests run. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#tests = loadTests(process.cwd());
    return Promise.resolve();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      stryker.currentTestId = test.id;
      tests.push(await result(test));
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  /** Up to the first test that fails. What kills one mutant often kills its neighbours, so that test goes first. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const ids = new Set(testFilter ?? this.#tests.map(({ id }) => id));
    const tests = [];
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    for (const test of this.#tests.filter(({ id }) => ids.has(id))) {
      const one = await result(test);
      tests.push(one);
      if (one.status !== TestStatus.Failed) continue;
      this.#tests = [test, ...this.#tests.filter((other) => other !== test)];
      break;
    }
    stryker.activeMutant = undefined;
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }
}

/** The name by which Stryker looks for plugins in a module; `engine` is what `testRunner` names. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'engine', EngineRunner)];

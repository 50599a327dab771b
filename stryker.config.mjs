/** Mutation testing of the engine (`npm run mutate`): its tests are pure and quick, and its judgement is what counts. */
export default {
  testRunner: 'engine',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  mutate: ['src/diagnosis/**/*.ts', '!src/diagnosis/**/*.test.ts', '!src/diagnosis/replay/**'],
  ignorePatterns: ['lab', 'doctor', 'dist', 'docs', 'locales', 'integration-tests', '.cache'],
  // What runs once, when a module is loaded, is a table: the tests compare tables with their mirrors, not with copies.
  ignoreStatic: true,
  concurrency: '50%',
  timeoutMS: 2000,
  tempDirName: '.cache/mutants',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 95, low: 85, break: 85 },
};

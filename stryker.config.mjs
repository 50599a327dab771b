import jest from './jest.config.mjs';

const { displayName, rootDir, ...engine } = jest.projects.find(
  (project) => project.displayName === 'engine',
);

/** Mutation testing of the engine (`npm run mutate`): its tests are pure and quick, and its judgement is what counts. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    // The replay of whole captures and the tests of speed take longer than all others together.
    config: {
      ...engine,
      projects: [],
      testMatch: ['<rootDir>/src/diagnosis/**/*.test.ts'],
      testPathIgnorePatterns: ['/replay/', '/speed.test.ts'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: ['src/diagnosis/**/*.ts', '!src/diagnosis/**/*.test.ts', '!src/diagnosis/replay/**'],
  ignorePatterns: ['lab', 'doctor', 'dist', 'docs', 'locales', 'integration-tests', '.cache', 'test'],
  // What runs once, when a module is loaded, is a table: the tests compare tables with their mirrors, not with copies.
  ignoreStatic: true,
  concurrency: 2,
  tempDirName: '.cache/mutants',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};

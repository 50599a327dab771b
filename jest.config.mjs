const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2021',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

const common = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.(t|j)sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@patternfly|@openshift-console)/)'],
  modulePathIgnorePatterns: [
    '<rootDir>/lab/host/node_modules',
    '<rootDir>/lab/host/dist',
    '<rootDir>/lab/host/console-4.16',
    '<rootDir>/.cache',
    '<rootDir>/dist',
    '<rootDir>/dist-sbom',
  ],
  moduleNameMapper: {
    'patternfly-6\\.css$': '<rootDir>/test/sheet-text.ts',
    '\\.css$': '<rootDir>/test/empty-style.ts',
    // The SDK's package holds stubs; consoles bring the real functions. Tests get those that ours call, over real HTTP.
    '^@openshift-console/dynamic-plugin-sdk$': '<rootDir>/test/sdk.tsx',
  },
};

/** A project whose tests run in Node alone. */
const inNode = (displayName, rooms) => ({
  ...common,
  displayName,
  testEnvironment: 'node',
  testMatch: rooms.map((room) => `<rootDir>/${room}/**/*.test.ts`),
});

/** Tests that run Prometheus, Alertmanager or webpack; they take most of the time. */
const REAL_PROGRAMS = [
  'lab/lab.test.ts',
  'lab/scenarios/hostile-input.test.ts',
  'lab/scenarios/in-the-lab.test.ts',
  'lab/start-console.test.ts',
  'lab/start-plugin.test.ts',
  'test/real/doctor.test.ts',
];

/** One project for each environment and pace of tests; `scripts/test.mjs` chooses among them. */
export default {
  projects: [
    inNode('engine', ['src/diagnosis', 'src/texts', 'doctor', 'fuzz']),
    { ...inNode('lab', ['lab', 'bench', 'scripts', 'supply-chain']), testPathIgnorePatterns: REAL_PROGRAMS },
    { ...inNode('real', ['lab']), testMatch: REAL_PROGRAMS.map((name) => `<rootDir>/${name}`) },
    {
      ...common,
      displayName: 'contracts',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/*.test.ts'],
    },
    {
      ...common,
      displayName: 'chart',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/chart/*.test.ts'],
    },
    {
      ...common,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/setup-screens.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
      testTimeout: 30_000,
      testMatch: [
        '<rootDir>/src/{cluster,live,ui,pages,entries}/**/*.test.{ts,tsx}',
        '<rootDir>/test/consoles/*.test.tsx',
      ],
    },
    {
      ...common,
      displayName: 'faults',
      testEnvironment: '<rootDir>/test/faults/environment.mjs',
      setupFiles: ['<rootDir>/test/setup-screens.ts'],
      testMatch: ['<rootDir>/test/faults/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'bundle',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/bundle/*.test.ts'],
    },
    {
      ...common,
      displayName: 'serving',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/serving/*.test.ts'],
    },
  ],
};

import type { KnipConfig } from 'knip';
import { consolePlugin } from './package.json';

/** What somebody starts or loads by the name of its file, which no import tells. */
const STARTED = [
  // By the console, from the manifest.
  ...Object.values(consolePlugin.exposedModules).map((module) => `src/${module.slice(2)}.{ts,tsx}`),
  // By the build: its configuration is read, not run (see `webpack` below), and puts this file in another's place.
  'webpack.config.ts',
  'src/ui/log-viewer-classes.ts',
  'build/patternfly-6/loader.ts',
  // By a script of `scripts`, with tsx.
  '{bench,doctor,documents,fuzz}/main.ts',
  'bench/large-store/main.ts',
  'integration-tests/soak/write-figures.ts',
  'lab/{start,start-console,start-plugin}.ts',
  'supply-chain/{audit,write-sbom}.ts',
  'test/faults/write-table.ts',
  // By the lab: all there are, and a guard of its own process.
  'lab/scenarios/all/*.ts',
  'lab/watchdog.mjs',
  // By the Containerfile, by other scripts and by hand.
  'scripts/{chart-readme,check-texts,compress,helm,in-container}.mjs',
  // By tests, which evaluate what these export in a Node of its own.
  'scripts/bootstrap*.mjs',
  'test/chart/fake-oc.mjs',
  // In place of podman, docker and oc, by a test.
  'lab/console/fake-program.mjs',
];

const UNSEEN_DEPENDENCIES = [
  // Named by text in webpack.config.ts; `webpack` hands its arguments to webpack-cli.
  'css-loader',
  'style-loader',
  'swc-loader',
  'webpack-cli',
  // Started by their paths (scripts/bootstrap-hook.mjs, scripts/mutate.mjs); Stryker's runner `engine` is
  // test/mutation/runner.mjs and no package.
  'husky',
  '@stryker-mutator/core',
  '@stryker-mutator/engine-runner',
  // Named to be held: at the top there must be the first's 5.3.4, not the 6.11.2 below react-router-dom-v5-compat;
  // PatternFly asks for its styles by an open range; npm forgets the second's builds for other platforms.
  'react-router',
  '@patternfly/react-styles',
  'unrs-resolver',
  // Its sheets are read by their paths (build/patternfly-6/sheets.ts).
  '@patternfly/patternfly',
];

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: STARTED,
      // The second: TypeScript finds it by the name of the script beside it.
      project: ['**/*.{ts,tsx,mjs}', '!**/*.d.mts', '!lab/host/**'],
      // To evaluate it takes ten seconds: the console's builder looks through all of PatternFly.
      webpack: false,
      ignoreDependencies: UNSEEN_DEPENDENCIES,
      // Of the system, where it has them: which fonts there are; the cluster that a console is started before.
      ignoreBinaries: ['fc-list', 'oc'],
    },
    // The lab's host has packages of its own, and no workspaces: npm ci runs in its folder.
    'lab/host': {
      // What it offers to plugins; checks that are for the compiler alone; and all of the second console, which stands
      // where the alias leads in its build.
      entry: [
        'web/sdk/console-sdk-internal.ts',
        'web/generations/4.22/{console-sdk,sdk-check}.ts',
        'web/generations/4.16/**/*.{ts,tsx}',
      ],
      project: ['**/*.{ts,tsx,mjs}'],
      paths: { '#console/*': ['web/generations/4.22/*'] },
      ignoreDependencies: [
        // Named to be held, as PatternFly asks for them by open ranges.
        '@patternfly/react-styles',
        '@patternfly/react-tokens',
        // Of the second console, whose packages are named in console-4.16/package.json.
        '@patternfly-4/patternfly',
      ],
    },
  },
};

/** Of knip: the plugin, and the lab’s host page with packages of its own. */
export default config;

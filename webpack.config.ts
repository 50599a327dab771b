import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConsoleRemotePlugin } from '@openshift-console/dynamic-plugin-sdk-webpack';
import { ids, NormalModuleReplacementPlugin } from 'webpack';
import type { Configuration } from 'webpack';
import { DualEntryPlugin } from './build/dual-entry-plugin';
import { LocalesPlugin } from './build/locales-plugin';
import { NoticesPlugin } from './build/notices-plugin';
import { OwnPatternFlyPlugin } from './build/own-patternfly-plugin';
import { ShortIdsPlugin } from './build/short-ids-plugin';

const production = process.env.NODE_ENV === 'production';

/**
 * Which modules get their `@patternfly/react-core` imports rewritten to shared dynamic modules: our own sources,
 * the SDK, and the chart package, which would else bring a PatternFly of its own (`console.md` 1.3).
 */
const shareImportsOf = (request: string): boolean =>
  /\.(jsx?|tsx?)$/.test(request) &&
  (!request.includes('/node_modules/') ||
    /\/node_modules\/(@openshift-console|@patternfly\/react-charts)\//.test(request));

/**
 * Our PatternFly, for consoles that offer none (up to 4.21), in one chunk. In one per component, as it would come, it
 * costs some seventy requests there, and here the entry, which every page of every console loads, a line for each.
 * Chunks of ours have names; those without are what a shared module falls back to.
 */
const PATTERNFLY_IN_ONE = {
  name: 'patternfly',
  chunks: ({ name }: { readonly name?: string | null }) => (name ?? '') === '',
  enforce: true,
};

/**
 * What two chunks have in common becomes one of its own from so many bytes on, unminified: the beginnings of both pages
 * have less, and one more request would make them later.
 */
const WORTH_A_REQUEST = 100_000;

/**
 * The entry's name holds the hash of the modules. Our build plugins and the version change what is in it without being
 * modules, and a file that may be cached for ever must not change under its name.
 */
const hashSalt = [
  'package.json',
  ...readdirSync(path.resolve(__dirname, 'build'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `build/${name}`),
]
  .map((name) => readFileSync(path.resolve(__dirname, name), 'utf8'))
  .join('');
/** The log viewer's own sheet would get into the console's page; its class names are ours instead. */
const OWN_LOG_CLASSES = new NormalModuleReplacementPlugin(
  /^\.\/css\/log-viewer$/,
  path.resolve(__dirname, 'src/ui/log-viewer-classes.ts'),
);

/** For consoles that have no PatternFly 6: its sheet, made at the build, and rules of ours (build/patternfly-6). */
const PATTERNFLY_6 = path.resolve(__dirname, 'src/pages/patternfly-6.css');

const config: Configuration = {
  // Every supported console's browsers have it: without, webpack adds ways around what they lack.
  target: ['web', 'es2021'],
  mode: production ? 'production' : 'development',
  context: path.resolve(__dirname, 'src'),
  entry: {},
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: production ? '[name]-bundle.[contenthash].min.js' : '[name]-bundle.js',
    chunkFilename: production ? '[name]-chunk.[contenthash].min.js' : '[name]-chunk.js',
    hashDigestLength: 12,
    hashSalt,
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx'] },
  module: {
    rules: [
      {
        test: /\.(ts|tsx)$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2021',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: PATTERNFLY_6, use: path.resolve(__dirname, 'build/patternfly-6/loader.ts') },
      {
        test: /\.css$/,
        include: path.resolve(__dirname, 'src'),
        exclude: PATTERNFLY_6,
        use: ['style-loader', 'css-loader'],
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new ConsoleRemotePlugin({ sharedDynamicModuleSettings: { transformImports: shareImportsOf } }),
    new OwnPatternFlyPlugin(),
    new DualEntryPlugin(),
    ...(production
      ? [new ShortIdsPlugin(), new ids.DeterministicModuleIdsPlugin({ maxLength: 4, fixedLength: true })]
      : []),
    OWN_LOG_CLASSES,
    new LocalesPlugin(path.resolve(__dirname, 'locales')),
    // What is built to be looked at only, has more packages in it than ship.
    ...(production ? [new NoticesPlugin(__dirname)] : []),
  ],
  devtool: 'source-map',
  optimization: {
    chunkIds: production ? 'deterministic' : 'named',
    // By the plugins below: short ones, since the entry names some hundred of them.
    moduleIds: production ? false : 'named',
    minimize: production,
    splitChunks: { minSize: WORTH_A_REQUEST, cacheGroups: { patternfly: PATTERNFLY_IN_ONE } },
  },
  performance: { hints: false },
};

/** Builds the plugin into `dist`; with NODE_ENV `production` as it ships, else as it is debugged. */
export default config;

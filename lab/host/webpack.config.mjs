import { createRequire } from 'node:module';
import { readdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { IndexPagePlugin } from './index-page-plugin.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = path.join(here, 'node_modules');
const require = createRequire(import.meta.url);
const { sources } = webpack;

const versionOf = (name) => require(path.join(packages, name, 'package.json')).version;

/** Every `dist/dynamic/...` entry of a PatternFly package: the unit in which a 4.22 console offers PatternFly. */
const dynamicModules = (name, folder = 'dist/dynamic') =>
  readdirSync(path.join(packages, name, folder), { withFileTypes: true }).flatMap((entry) => {
    const request = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [];
    const own = existsSync(path.join(packages, name, request, 'package.json')) ? [request] : [];
    return [...own, ...dynamicModules(name, request)];
  });

/**
 * A module that is offered though this page may not use it. Webpack drops a share that nobody asks for by name;
 * one with the path of its file stays.
 */
const offered = (name, request, { eager }) => ({
  import: path.join(packages, name, request),
  version: versionOf(name),
  eager,
});

const offeredPatternFly = (name, { eager }) =>
  Object.fromEntries(
    dynamicModules(name).map((request) => [`${name}/${request}`, offered(name, request, { eager })]),
  );

const consoleModule = (file) => ({
  import: path.join(here, 'web/sdk', file),
  version: versionOf('@openshift-console/dynamic-plugin-sdk'),
  requiredVersion: false,
  singleton: true,
  eager: true,
});

const library = { singleton: true, eager: true };

/** What a 4.22 console puts into the share scope; the names of old routers are added at run time. */
const shared = {
  '@openshift-console/dynamic-plugin-sdk': consoleModule('console-sdk.ts'),
  '@openshift-console/dynamic-plugin-sdk-internal': consoleModule('console-sdk-internal.ts'),
  '@openshift/dynamic-plugin-sdk': library,
  // Big, and rarely asked for: loaded only when a plugin wants it.
  '@patternfly/react-topology': {
    ...offered('@patternfly/react-topology', '', { eager: false }),
    singleton: true,
  },
  react: library,
  'react-i18next': library,
  'react-redux': library,
  'react-router': library,
  redux: library,
  'redux-thunk': library,
  ...offeredPatternFly('@patternfly/react-core', { eager: true }),
  ...offeredPatternFly('@patternfly/react-table', { eager: true }),
  // 1700 icons: a real console carries them in its main bundle, here they wait in a chunk of their own.
  ...offeredPatternFly('@patternfly/react-icons', { eager: false }),
};

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** The page's own style sheet carries all of PatternFly: the sheets beside the components would be doubles. */
const dropComponentSheets = new webpack.NormalModuleReplacementPlugin(/\.css$/, (resource) => {
  if (resource.context.includes(`${path.sep}react-styles${path.sep}`)) {
    resource.request = 'data:text/javascript,';
  }
});

/** Builds the console-like page into `lab/host/dist`, which the host serves under `/static/`. */
export default {
  context: here,
  mode: 'production',
  entry: { main: './web/main.tsx' },
  output: {
    path: path.join(here, 'dist'),
    publicPath: '/static/',
    filename: '[name].[contenthash:12].js',
    chunkFilename: '[name].[contenthash:12].js',
    assetModuleFilename: 'assets/[name].[contenthash:12][ext]',
    uniqueName: 'telemetry-health-lab-host',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'], modules: [packages] },
  module: {
    rules: [
      { test: /\.tsx?$/, include: path.join(here, 'web'), use: swc },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.(woff2?|ttf|eot|svg|png|jpe?g|gif)$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    dropComponentSheets,
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:12].css' }),
    new webpack.container.ModuleFederationPlugin({ name: 'lab_host', shared }),
    new IndexPagePlugin({ template: path.join(here, 'web/index.html'), RawSource: sources.RawSource }),
  ],
  optimization: {
    // Served from this machine: minimizing would only cost build time.
    minimize: false,
    splitChunks: {
      cacheGroups: {
        icons: { test: /[\\/]react-icons[\\/]/, chunks: 'async', name: 'icons', enforce: true },
      },
    },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: false,
};

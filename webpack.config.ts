import path from 'node:path';
import { ConsoleRemotePlugin } from '@openshift-console/dynamic-plugin-sdk-webpack';
import type { Configuration } from 'webpack';
import { DualEntryPlugin } from './build/dual-entry-plugin';
import { LocalesPlugin } from './build/locales-plugin';

const production = process.env.NODE_ENV === 'production';

/**
 * Which modules get their `@patternfly/react-core` imports rewritten to shared dynamic modules: our own sources,
 * the SDK, and the chart package, which would else bring a PatternFly of its own (console contract, 1.3).
 */
const shareImportsOf = (request: string): boolean =>
  /\.(jsx?|tsx?)$/.test(request) &&
  (!request.includes('/node_modules/') ||
    /\/node_modules\/(@openshift-console|@patternfly\/react-charts)\//.test(request));

const config: Configuration = {
  mode: production ? 'production' : 'development',
  context: path.resolve(__dirname, 'src'),
  entry: {},
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: production ? '[name]-bundle.[contenthash].min.js' : '[name]-bundle.js',
    chunkFilename: production ? '[name]-chunk.[contenthash].min.js' : '[name]-chunk.js',
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
      { test: /\.css$/, include: path.resolve(__dirname, 'src'), use: ['style-loader', 'css-loader'] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new ConsoleRemotePlugin({ sharedDynamicModuleSettings: { transformImports: shareImportsOf } }),
    new DualEntryPlugin(),
    new LocalesPlugin(path.resolve(__dirname, 'locales')),
  ],
  devtool: 'source-map',
  optimization: { chunkIds: production ? 'deterministic' : 'named', minimize: production },
  performance: { hints: false },
};

export default config;

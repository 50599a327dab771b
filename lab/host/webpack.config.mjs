import { fileURLToPath } from 'node:url';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { IndexPagePlugin } from './index-page-plugin.mjs';
import { sharedBy422 } from './shared-4.22.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { sources } = webpack;

/** For each console: its packages, where its page goes, and what it shares through webpack itself. */
const GENERATIONS = {
  4.22: { packages: path.join(here, 'node_modules'), output: path.join(here, 'dist'), shared: sharedBy422 },
  // This one makes its share scope by hand, as a 4.16 console does.
  4.16: {
    packages: path.join(here, 'console-4.16/node_modules'),
    output: path.join(here, 'console-4.16/dist'),
    shared: () => ({}),
  },
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

/** Rules for the files of one generation's page. */
const rulesFor = (packages) => [
  // Ours get the packages of the generation; packages find each other as they lie.
  { include: path.join(here, 'web'), resolve: { modules: [packages] } },
  { test: /\.tsx?$/, include: path.join(here, 'web'), use: swc },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
  { test: /\.(woff2?|ttf|eot|svg|png|jpe?g|gif)$/, type: 'asset/resource' },
];

/**
 * Builds the console-like page of a generation, 4.22 unless told (`--env console=4.16`), into `lab/host/dist` or
 * `lab/host/console-4.16/dist`, which the host serves under `/static/`.
 */
export default ({ console: generation = '4.22' } = {}) => {
  const { packages, output, shared } = GENERATIONS[generation];
  return {
    context: here,
    mode: 'production',
    entry: { main: './web/main.tsx' },
    output: {
      path: output,
      publicPath: '/static/',
      filename: '[name].[contenthash:12].js',
      chunkFilename: '[name].[contenthash:12].js',
      assetModuleFilename: 'assets/[name].[contenthash:12][ext]',
      uniqueName: 'telemetry-health-lab-host',
      clean: true,
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js'],
      alias: { '#console': path.join(here, 'web/generations', generation) },
    },
    module: { rules: rulesFor(packages) },
    plugins: [
      dropComponentSheets,
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:12].css' }),
      new webpack.container.ModuleFederationPlugin({ name: 'lab_host', shared: shared() }),
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
};

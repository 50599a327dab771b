import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPluginServer } from './plugin-server';

const WRONG_USE = 2;
const DEFAULT_PORT = 9001;
const HELP = `Serves the plugin alone, readable by pages of other addresses, and rebuilds it when its files change: for a
console that runs elsewhere.

  npm run start:plugin -- [--port N] [--help]

  --port N   unless told: ${DEFAULT_PORT}
`;

const ROOT = join(__dirname, '..');
/** Apart from `dist`, which `npm start` and the tests take for a production build. */
const FOLDER = join(ROOT, '.cache', 'dist-watch');
const WEBPACK = [
  '--import',
  'tsx',
  join('node_modules', 'webpack', 'bin', 'webpack.js'),
  '--config',
  'webpack.config.ts',
];

/** Rebuilds as long as this process lives: webpack stops when its standard input ends. */
function watch(): Promise<number> {
  const options = [
    ...WEBPACK,
    '--output-path',
    FOLDER,
    '--stats',
    'minimal',
    '--watch',
    '--watch-options-stdin',
  ];
  const webpack = spawn(process.execPath, options, {
    cwd: ROOT,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => webpack.once('exit', (code) => resolve(code ?? 1)));
}

class WrongUse extends Error {}

async function portOf(args: readonly string[]): Promise<number | null> {
  const { portOf: parsePort } = await import('./start-options.mjs');
  const options = { port: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help === true) return null;
    const port = values.port === undefined ? DEFAULT_PORT : parsePort(values.port);
    if (port !== null) return port;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
  throw new WrongUse('the port must be a number from 1 to 65535');
}

async function main(): Promise<number> {
  const port = await portOf(process.argv.slice(2));
  if (port === null) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    const server = await startPluginServer({ folder: FOLDER, port, cors: true });
    process.stdout.write(`The plugin: ${server.url}/plugin-manifest.json\n`);
  } catch (error) {
    throw new WrongUse(
      `port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return watch();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof WrongUse ? WRONG_USE : 1);
  },
);

import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The host page's port unless told. */
export const DEFAULT_PORT = 9000;

/** The consoles whose ways the host page can have, the usual one first. */
const CONSOLES = ['4.22', '4.16'];

/** What `--help` prints; the ids are those of the scenarios there are. */
export function helpText(scenarioIds) {
  return `Starts the lab: a real Prometheus and Alertmanager with 24 hours of history, a small Kubernetes API, the plugin,
and a console-like page to use it in.

  npm start -- [--scenario ID] [--port N] [--console RELEASE] [--no-history] [--help]

  --scenario ID   what is wrong in the cluster: ${scenarioIds.join(', ')}
                  (unless told: pull-secret-rejected)
  --port N        the page's port (unless told: ${DEFAULT_PORT}); every other server takes a free one
  --console RELEASE
                  which console the page behaves as: ${CONSOLES.join(' or ')} (unless told: ${CONSOLES[0]})
  --no-history    starts with an empty Prometheus: nothing is known of the time before, and an alert takes its hour

While it runs, switch with the control in the page's masthead, or with: npm run scenario -- ID
To see what happens when one of its servers fails: npm run fault -- --help
`;
}

/** The port, 1 to 65535, or null where the text names none. */
export function portOf(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? Number(text) : null;
}

/** Why a port or a scenario cannot be meant, as they were typed; null: they can, or were not typed. */
export function valueProblem({ port, scenario }, scenarioIds) {
  if (port !== undefined && portOf(port) === null) return `"${port}" is not a port: a number from 1 to 65535`;
  if (scenario !== undefined && !scenarioIds.includes(scenario))
    return `unknown scenario "${scenario}"; there are: ${scenarioIds.join(', ')}`;
  return null;
}

/** Reads the arguments of `npm start`: what to do (`is`: `start`, `help` or `wrong`), and with what. Never throws. */
export function parseStartOptions(args, scenarioIds) {
  let values;
  try {
    const flag = { type: 'boolean' };
    const text = { type: 'string' };
    const options = { scenario: text, port: text, console: text, 'no-history': flag, help: flag };
    values = parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    return { is: 'wrong', why: error.message.split('\n')[0] };
  }
  if (values.help) return { is: 'help' };
  const problem = valueProblem(values, scenarioIds);
  if (problem !== null) return { is: 'wrong', why: problem };
  const port = values.port === undefined ? DEFAULT_PORT : portOf(values.port);
  const { console = CONSOLES[0] } = values;
  if (!CONSOLES.includes(console)) {
    return { is: 'wrong', why: `unknown console "${console}"; there are: ${CONSOLES.join(', ')}` };
  }
  const history = values['no-history'] !== true;
  return { is: 'start', port, console, scenario: values.scenario ?? null, history };
}

/** The ids of the scenarios there are, read from their files: this must work before anything is installed. */
export function scenarioIds() {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'scenarios', 'all');
  return readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
}

/** Why a port cannot be had on this machine; null: it is free. */
export function portProblem(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code, message }) =>
      resolve(
        code === 'EADDRINUSE'
          ? `port ${port} is taken; choose another one with --port N`
          : `port ${port} cannot be used: ${message}`,
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}

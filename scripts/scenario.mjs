// `npm run scenario -- ID`: switches a running lab to another scenario.
import { parseArgs } from 'node:util';
import { DEFAULT_PORT, portOf } from '../lab/start-options.mjs';

const WRONG_USE = 2;
const HELP = `Switches a running lab to another scenario, or repairs or breaks the present one; without any, lists them.

  npm run scenario -- [ID | --repair | --break] [--port N] [--help]

  --repair   from now on everything works; it shows when the client tries again
  --break    from now on it fails, as it did before, else with 503 of Red Hat

  --port N   the port of the lab's page (unless told: ${DEFAULT_PORT})
`;

class Failure extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

function parse(args) {
  try {
    const flag = { type: 'boolean' };
    const options = { port: { type: 'string' }, help: flag, repair: flag, break: flag };
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Failure(error.message.split('\n')[0], WRONG_USE);
  }
}

function notThere(port) {
  const told = port === DEFAULT_PORT ? '' : ` -- --port ${port}`;
  return `no lab answers on port ${port}; start it with: npm start${told}`;
}

async function ask(port, options, silence = notThere(port)) {
  const url = `http://127.0.0.1:${port}/lab/api/scenario`;
  const response = await fetch(url, options).catch(() => {
    throw new Failure(silence);
  });
  const body = await response.json().catch(() => null);
  if (response.ok && Array.isArray(body?.scenarios)) return body;
  throw new Failure(body?.error ?? `what answers on port ${port} is not the lab (status ${response.status})`);
}

/** The host takes a POST only with a token that is in a cookie and in a header, as a console does. */
function post(asked) {
  const headers = { 'content-type': 'application/json', cookie: 'csrf-token=shell', 'x-csrftoken': 'shell' };
  return { method: 'POST', headers, body: JSON.stringify(asked) };
}

function list({ current, scenarios }) {
  const width = Math.max(...scenarios.map(({ id }) => id.length));
  const lines = scenarios.map(
    ({ id, description }) => `${id === current ? '*' : ' '} ${id.padEnd(width)}  ${description}`,
  );
  return `${lines.join('\n')}\n`;
}

async function main(args) {
  const { values, positionals } = parse(args);
  if (values.help) return process.stdout.write(HELP);
  const port = values.port === undefined ? DEFAULT_PORT : portOf(values.port);
  if (port === null) throw new Failure(`"${values.port}" is not a port: a number from 1 to 65535`, WRONG_USE);
  const change = values.repair ? 'repair' : values.break ? 'break' : null;
  const named = positionals.length + Number(values.repair ?? false) + Number(values.break ?? false);
  if (named > 1) throw new Failure('name one scenario, or --repair, or --break', WRONG_USE);
  const before = await ask(port);
  if (change !== null) {
    const { current } = await ask(port, post({ change }));
    const done = change === 'repair' ? 'repaired' : 'broken';
    return process.stdout.write(`${current} is ${done}; it shows when the client tries again.\n`);
  }
  const [id] = positionals;
  if (id === undefined) return process.stdout.write(list(before));
  const ids = before.scenarios.map((scenario) => scenario.id);
  if (!ids.includes(id))
    throw new Failure(`unknown scenario "${id}"; there are: ${ids.join(', ')}`, WRONG_USE);
  process.stderr.write(`Switching from ${before.current} to ${id} …\n`);
  const start = Date.now();
  const after = await ask(port, post({ id }), `the lab on port ${port} went away meanwhile`);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  return process.stdout.write(
    `The lab shows ${after.current} (after ${seconds} s); an alert that fires shows up within 20 s.\n`,
  );
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Failure ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = error.code ?? 1;
});

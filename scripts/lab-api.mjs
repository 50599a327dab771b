// What the commands for a running lab have in common. Built-in modules only: they run in a fresh clone.
import { parseArgs } from 'node:util';
import { DEFAULT_PORT, portOf } from '../lab/start-options.mjs';

/** The exit status for somebody who used a command wrongly. */
export const WRONG_USE = 2;

/** A reason to stop that needs no stack. */
export class Failure extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Reads the arguments of a command: words, flags of its own, `--port N` and `--help`. */
export function parseCommand(args, ownFlags = []) {
  const own = Object.fromEntries(ownFlags.map((flag) => [flag, { type: 'boolean' }]));
  const options = { port: { type: 'string' }, help: { type: 'boolean' }, ...own };
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Failure(error.message.split('\n')[0], WRONG_USE);
  }
  const { values, positionals } = parsed;
  const port = values.port === undefined ? DEFAULT_PORT : portOf(values.port);
  if (port === null) throw new Failure(`"${values.port}" is not a port: a number from 1 to 65535`, WRONG_USE);
  const flags = ownFlags.filter((flag) => values[flag] === true);
  return { help: values.help === true, port, words: positionals, flags };
}

function notThere(port) {
  const told = port === DEFAULT_PORT ? '' : ` -- --port ${port}`;
  return `no lab answers on port ${port}; start it with: npm start${told}`;
}

/**
 * Asks one of the lab's own APIs; its answer has a list of the name `list`. `silence` is said when nobody answers,
 * `refused` is the exit status for what the lab does not take.
 */
export async function askLab({ port, path, list, options, silence = notThere(port), refused = 1 }) {
  const response = await fetch(`http://127.0.0.1:${port}/lab/api/${path}`, options).catch(() => {
    throw new Failure(silence);
  });
  const body = await response.json().catch(() => null);
  if (response.ok && Array.isArray(body?.[list])) return body;
  const error = body?.error ?? `what answers on port ${port} is not the lab (status ${response.status})`;
  throw new Failure(error, response.status === 400 ? refused : 1);
}

/** The host takes a POST only with a token that is in a cookie and in a header, as a console does. */
export function post(body) {
  const headers = { 'content-type': 'application/json', cookie: 'csrf-token=shell', 'x-csrftoken': 'shell' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

/** Runs a command to its end, and says why where it fails. */
export function runCommand(main) {
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error instanceof Failure ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = error.code ?? 1;
  });
}

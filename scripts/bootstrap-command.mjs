import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What cannot be done without a person, in words for that person. */
export class Stop extends Error {}

const REMIND_EVERY_MS = 10_000;
/** Signals that end us, with their numbers. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/** A child that is told to end gets so long. */
const PATIENCE_MS = 3000;
/** Shown of the output of a command that failed: its beginning and its end, the reason is in one of them. */
const SHOWN_LINES = 20;

/** Says on standard error what goes on; standard output is for results. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

function collect(child) {
  let text = '';
  const listen = (chunk) => (text += chunk);
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return () => {
    const lines = text.trimEnd().split('\n');
    if (lines.length <= 2 * SHOWN_LINES) return lines.join('\n');
    return [...lines.slice(0, SHOWN_LINES), '…', ...lines.slice(-SHOWN_LINES)].join('\n');
  };
}

function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** On a signal ends the child and all that it has started, and then this process; returns how to forget about it. */
function endWithUs(child) {
  const handlers = Object.entries(SIGNALS).map(([signal, number]) => {
    const handler = () => {
      child.once('close', () => process.exit(128 + number));
      killGroup(child, 'SIGTERM');
      setTimeout(() => killGroup(child, 'SIGKILL'), PATIENCE_MS).unref();
    };
    process.once(signal, handler);
    return [signal, handler];
  });
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}

/**
 * Runs a command that takes a while: says what it is for, reminds of it, and says how long it took. Its own output is
 * shown only when it fails.
 */
export async function runCommand(purpose, [program, ...args], options = {}) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  say(`${purpose} …`);
  // A group of its own: a Ctrl-C comes here first, and nothing of it is left when this ends.
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output = collect(child);
  const forget = endWithUs(child);
  const reminder = setInterval(() => say(`  still at it: ${purpose} (${seconds()})`), REMIND_EVERY_MS);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  clearInterval(reminder);
  forget();
  if (code !== 0) throw new Stop(`${purpose} failed (${[program, ...args].join(' ')}: ${code})\n${output()}`);
  say(`  done: ${purpose} (${seconds()})`);
}

/** The npm that runs this, or the one on the PATH. */
export function npm(...args) {
  const own = process.env.npm_execpath ?? '';
  return own.endsWith('npm-cli.js') ? [process.execPath, own, ...args] : ['npm', ...args];
}

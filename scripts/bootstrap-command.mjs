import { spawn } from 'node:child_process';

/** What cannot be done without a person, in words for that person. */
export class Stop extends Error {}

const REMIND_EVERY_MS = 10_000;
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

/**
 * Runs a command that takes a while: says what it is for, reminds of it, and says how long it took. Its own output is
 * shown only when it fails.
 */
export async function runCommand(purpose, [program, ...args], options = {}) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  say(`${purpose} …`);
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  const reminder = setInterval(() => say(`  still at it: ${purpose} (${seconds()})`), REMIND_EVERY_MS);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  clearInterval(reminder);
  if (code !== 0) throw new Stop(`${purpose} failed (${[program, ...args].join(' ')}: ${code})\n${output()}`);
  say(`  done: ${purpose} (${seconds()})`);
}

/** The npm that runs this, or the one on the PATH. */
export function npm(...args) {
  const own = process.env.npm_execpath ?? '';
  return own.endsWith('npm-cli.js') ? [process.execPath, own, ...args] : ['npm', ...args];
}

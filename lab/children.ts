import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

/**
 * How a program ended: its exit code (null: it was stopped or could not be started) and the last 2000 characters it
 * wrote.
 */
export type End = { readonly code: number | null; readonly words: string };

/** A program the lab started. */
export type Child = {
  /** Ends it at once; its data is thrown away anyway. */
  stop(): Promise<void>;
  readonly ended: Promise<End>;
};

/** Keeps watch over what the lab starts, so that nothing stays behind however the lab ends. */
export type Nursery = {
  start(program: string, options: readonly string[]): Child;
  /** A new folder that goes when the lab goes. */
  folder(): Promise<string>;
  remove(folder: string): Promise<void>;
  stop(): Promise<void>;
};

const LAST_WORDS = 2000;

/**
 * A process of its own that outlives the lab by a moment: told of each child and folder, it ends them when the lab's
 * end of the pipe closes.
 */
function startWatchdog(): { readonly tell: (line: string) => void; readonly stop: () => Promise<void> } {
  const script = join(__dirname, 'watchdog.mjs');
  const watchdog = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const gone = new Promise<void>((resolve) => watchdog.once('exit', () => resolve()));
  const input: Writable = watchdog.stdin;
  input.on('error', () => undefined);
  watchdog.unref();
  return {
    tell: (line) => void input.write(`${line}\n`),
    stop: () => {
      // Who waits for its end must not be ended first, for want of anything else to wait for.
      watchdog.ref();
      input.end();
      return gone;
    },
  };
}

function endOf(child: ChildProcess): Promise<End> {
  let words = '';
  const listen = (text: unknown): void => {
    words = (words + String(text)).slice(-LAST_WORDS);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, words: error.message }));
    child.once('close', (code) => resolve({ code, words }));
  });
}

class WatchedNursery implements Nursery {
  readonly #watchdog = startWatchdog();
  readonly #children = new Set<Child>();
  readonly #folders = new Set<string>();
  #open = true;

  start(program: string, options: readonly string[]): Child {
    if (!this.#open) throw new Error('the lab is being stopped');
    const process = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    const { pid } = process;
    const ended = endOf(process);
    const child: Child = {
      ended,
      stop: async () => {
        process.kill('SIGKILL');
        await ended;
      },
    };
    if (pid !== undefined) this.#watchdog.tell(`process ${pid}`);
    this.#children.add(child);
    void ended.then(() => {
      if (pid !== undefined) this.#watchdog.tell(`ended ${pid}`);
      this.#children.delete(child);
    });
    return child;
  }

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'telemetry-health-lab-'));
    this.#watchdog.tell(`folder ${folder}`);
    this.#folders.add(folder);
    return folder;
  }

  async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    this.#folders.delete(folder);
  }

  async stop(): Promise<void> {
    this.#open = false;
    await Promise.all([...this.#children].map((child) => child.stop()));
    await Promise.all([...this.#folders].map((folder) => this.remove(folder)));
    await this.#watchdog.stop();
  }
}

/** Starts the watch. Once it is stopped it starts nothing more. */
export const openNursery = (): Nursery => new WatchedNursery();

import { spawn, type ChildProcess } from 'node:child_process';
import { TOKEN, type Container, type Machine } from './container';

/** A container that was started. */
export type Running = {
  readonly image: string;
  /** Settles with the last words of the program when it ends. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

const LAST_WORDS = 2000;

/** How long a container has to end by itself before it is ended, in seconds. */
const PATIENCE = '2';

/** How long all of that may take, and when it is asked for again. */
const REMOVAL_MS = 7000;
const AGAIN_MS = 500;

/** Settles with the exit code; null: it could not be started, or was ended. */
function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code));
  });
}

/** What a program wrote last, without the token. */
function lastWords(child: ChildProcess, token: string | null): () => string {
  let words = '';
  // Replaced as it comes: what is cut off later is never a part of it.
  const listen = (text: unknown): void => {
    const all = words + String(text);
    words = (token === null ? all : all.replaceAll(token, '<token>')).slice(
      -LAST_WORDS - (token?.length ?? 0),
    );
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return () => words.slice(-LAST_WORDS).trim();
}

/** Podman or docker, with the token of a cluster where there is one: it is in nothing but its environment. */
export class Engine {
  readonly #running = new Set<Running>();
  #pulling: ChildProcess | undefined;
  #stopped = false;

  constructor(
    private readonly name: Machine['engine'],
    private readonly token: string | null,
  ) {}

  /** Brings the newest image of a name, with the progress on this terminal; throws where there is none at all. */
  async bring(image: string): Promise<void> {
    const pull = spawn(this.name, ['pull', '--platform', 'linux/amd64', image], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#pulling = pull;
    if ((await codeOf(pull)) === 0 || this.#stopped) return;
    const look = spawn(this.name, ['image', 'inspect', image], { stdio: 'ignore' });
    if ((await codeOf(look)) !== 0) throw new Error(`${this.name} cannot bring ${image}`);
  }

  start(name: string, { image, options }: Container): Running {
    if (this.#stopped) throw new Error('it is being stopped');
    const asks = this.token !== null && options.includes(TOKEN);
    const environment = asks ? { [TOKEN]: this.token } : {};
    // In a group of its own: a Ctrl-C on the terminal is ours to hear.
    const child = spawn(this.name, ['run', '--rm', '--name', name, '--pull', 'never', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      detached: true,
    });
    const words = lastWords(child, this.token);
    const ended = codeOf(child).then(words);
    const running: Running = {
      image,
      ended,
      stop: async () => {
        const order = (...words: readonly string[]) => codeOf(spawn(this.name, words, { stdio: 'ignore' }));
        let isOver = false;
        void ended.then(() => (isOver = true));
        const deadline = Date.now() + REMOVAL_MS;
        // What was only just begun has no container yet, which is then not there to be stopped.
        while (!isOver && Date.now() < deadline) {
          await order('stop', '--time', PATIENCE, name);
          await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, AGAIN_MS))]);
        }
        if (isOver) return;
        await order('rm', '--force', name);
        child.kill('SIGKILL');
        await ended;
      },
    };
    this.#running.add(running);
    void ended.then(() => this.#running.delete(running));
    return running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#pulling?.kill();
    await Promise.all([...this.#running].map((running) => running.stop()));
  }
}

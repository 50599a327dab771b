/** The exit status for arguments, or a port, that cannot be used. */
export const WRONG_USE = 2;

/** Says what goes on; standard output is for what was asked for. */
export const progress = (what: string): void => void process.stderr.write(`${what}\n`);

/**
 * Settles when anybody wants all of it stopped: Ctrl-C, the system, a closed terminal, or the end of the process that
 * started this one.
 */
export function untilToldToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
    if (process.channel !== undefined) process.on('disconnect', () => resolve(null));
  });
}

type Asked<Start> =
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly why: string }
  | (Start & { readonly is: 'start' });

/** A command: its help, what its arguments ask for, and what it does, which resolves to an exit status. */
export type Command<Start> = {
  readonly help: () => string;
  readonly asked: Asked<Start>;
  readonly run: (start: Start) => Promise<number>;
};

async function obey<Start>(load: () => Promise<Command<Start>>): Promise<number> {
  const { help, asked, run } = await load();
  switch (asked.is) {
    case 'help':
      process.stdout.write(help());
      return 0;
    case 'wrong':
      progress(asked.why);
      return WRONG_USE;
    case 'start':
      return run(asked);
  }
}

/** Does what a command's arguments ask for and ends this process; what fails is said, and a taken port is a wrong use. */
export function obeyAndEnd<Start>(load: () => Promise<Command<Start>>): void {
  obey(load).then(
    (code) => process.exit(code),
    (error: unknown) => {
      progress(error instanceof Error ? error.message : String(error));
      process.exit((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? WRONG_USE : 1);
    },
  );
}

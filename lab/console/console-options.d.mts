/** A console that there is an image of. */
export type Release = '4.16' | '4.17' | '4.18' | '4.19' | '4.20' | '4.21' | '4.22' | '4.23' | 'latest';

/** What `--help` prints; the ids are those of the scenarios there are. */
export function helpText(scenarioIds: readonly string[]): string;

/** How a console is to be started. */
export type ConsoleStart = {
  readonly is: 'start';
  readonly release: Release;
  readonly port: number;
  /** Of the lab; null where none is named. */
  readonly scenario: string | null;
  /** Against the cluster of `oc`, not the lab. */
  readonly cluster: boolean;
  readonly alerting: boolean;
  readonly history: boolean;
  readonly dryRun: boolean;
};

/** Reads the arguments of `npm run start:console`. */
export function parseConsoleOptions(
  args: readonly string[],
  scenarioIds: readonly string[],
): ConsoleStart | { readonly is: 'help' } | { readonly is: 'wrong'; readonly why: string };

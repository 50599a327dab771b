import type { ConsoleName } from './host-options';

/** The host page's port unless told. */
export const DEFAULT_PORT: number;

/** What `--help` prints; the ids are those of the scenarios there are. */
export function helpText(scenarioIds: readonly string[]): string;

/** The port, or null where the text names none. */
export function portOf(text: string): number | null;

/** What the arguments of `npm start` ask for; `scenario` is null where none is named. */
export type StartOptions =
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly why: string }
  | {
      readonly is: 'start';
      readonly port: number;
      readonly console: ConsoleName;
      readonly scenario: string | null;
      readonly history: boolean;
    };

/** Reads the arguments of `npm start`. */
export function parseStartOptions(args: readonly string[], scenarioIds: readonly string[]): StartOptions;

/** The ids of the scenarios there are, read from their files: this must work before anything is installed. */
export function scenarioIds(): readonly string[];

/** Why a port cannot be had on this machine; null: it is free. */
export function portProblem(port: number): Promise<string | null>;

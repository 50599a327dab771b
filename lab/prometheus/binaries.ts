import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the lab runs: the variable that may name a program, and its names on the PATH. */
const PROGRAMS = {
  prometheus: { variable: 'PROMETHEUS_BIN', names: ['prometheus'] },
  promtool: { variable: 'PROMTOOL_BIN', names: ['promtool'] },
  alertmanager: { variable: 'ALERTMANAGER_BIN', names: ['alertmanager', 'prometheus-alertmanager'] },
} as const;

/** One of `PROGRAMS`. */
export type Program = keyof typeof PROGRAMS;

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a program is; throws with what to do where it is not found. */
export function findProgram(program: Program, environment: NodeJS.ProcessEnv = process.env): string {
  const { variable, names } = PROGRAMS[program];
  const told = environment[variable];
  if (told !== undefined && told !== '') {
    if (runs(told)) return told;
    throw new Error(`${variable} is "${told}", which is not a program that can be run`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
  if (found !== undefined) return found;
  throw new Error(
    `${program} is not on the PATH and ${variable} does not name it; "npm start" can install it or says how`,
  );
}

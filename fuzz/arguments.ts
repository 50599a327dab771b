import { parseArgs } from 'node:util';
import type { Target } from './target';
import { TARGETS } from './targets';

/** What a run was asked for. */
export type Arguments = {
  readonly runs: number;
  readonly seed: number;
  readonly targets: readonly Target[];
};

/** What cannot be done, in words for the person who asked for it. */
export class BadArguments extends Error {}

/** What is told to somebody whose arguments cannot be used. */
export const USAGE = `npm run fuzz [-- --runs N] [--target NAME] [--seed S]

  --runs N       inputs in all, shared out among the targets; 1000000 unless told
  --target NAME  one target only: ${TARGETS.map(({ name }) => name).join(', ')}
  --seed S       of the first batch; the time of day unless told`;

const whole = (text: string, name: string, least: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > 2 ** 31 - 1)
    throw new BadArguments(`--${name} wants a whole number from ${least} on, not "${text}"`);
  return value;
};

const parsed = (argv: readonly string[]) => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...argv], options: { runs: text, target: text, seed: text } }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
};

/** Throws BadArguments. */
export const parseArguments = (argv: readonly string[], now: number): Arguments => {
  const { runs = '1000000', target, seed = String(now % 2 ** 31) } = parsed(argv);
  const targets = target === undefined ? TARGETS : TARGETS.filter(({ name }) => name === target);
  if (targets.length === 0) throw new BadArguments(`there is no target "${target}"`);
  return { runs: whole(runs, 'runs', 1), seed: whole(seed, 'seed', 0), targets };
};

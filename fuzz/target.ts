import type { Arbitrary } from 'fast-check';
import { CANARY } from './credentials';

/** One function of the product, or several that belong together, and what it is given. */
export type Target = {
  readonly name: string;
  /** How many of all runs it gets, in relation to the others. */
  readonly share: number;
  readonly inputs: Arbitrary<unknown>;
  /** What is wrong with what an input leads to; null where nothing is. Never throws. */
  readonly wrong: (input: unknown) => string | null;
};

/** A property of a target's own does not hold. */
export class Broken extends Error {}

const PROTOTYPES: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Map.prototype,
  Set.prototype,
  RegExp.prototype,
  Promise.prototype,
];

const inPrototypes = (): number =>
  PROTOTYPES.reduce((sum, prototype) => sum + Reflect.ownKeys(prototype).length, 0);

const CLEAN = inPrototypes();

/** Everything below a value that is no object: what could be shown, and what should not be there. */
function* leavesOf(value: unknown): Generator<unknown> {
  if (value instanceof Map || value instanceof Set) yield* leavesOf([...value]);
  else if (typeof value !== 'object' || value === null) yield value;
  else for (const inner of Object.values(value)) yield* leavesOf(inner);
}

const wrongWithOutput = (output: unknown): string | null => {
  for (const leaf of leavesOf(output)) {
    if (typeof leaf === 'string' && leaf.includes(CANARY)) return `lets a credential through: ${leaf}`;
    // A name of Object's prototype that was looked up in a table.
    if (typeof leaf === 'function') return `gives a function: ${leaf.name}`;
  }
  return inPrototypes() === CLEAN ? null : 'changes a prototype of the language';
};

/** A target out of a function of which all texts that come out may be shown. `run` may throw a Broken. */
export const target = <I>(
  { name, share, inputs }: { readonly name: string; readonly share: number; readonly inputs: Arbitrary<I> },
  run: (input: I) => unknown,
): Target => ({
  name,
  share,
  inputs,
  wrong: (input) => {
    try {
      return wrongWithOutput(run(input as I));
    } catch (error) {
      if (error instanceof Broken) return error.message;
      return `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
  },
});

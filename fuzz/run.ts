import fc from 'fast-check';
import type { Target } from './target';

/** What was found: the shrunk input, what is wrong with it, and what finds it again. */
export type Finding = {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly wrong: string;
  readonly input: unknown;
};

/** Runs of one seed. Each batch has its own, so that a finding is found again by its batch alone. */
const BATCH = 1000;

/** How many of `total` runs each target gets: at least one, and all of them where there is only one target. */
export const runsOf = (targets: readonly Target[], total: number): ReadonlyMap<Target, number> => {
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  return new Map(targets.map((one) => [one, Math.max(1, Math.ceil((total * one.share) / shares))]));
};

/** Runs one batch; null where nothing was found. */
export const runBatch = (target: Target, seed: number, runs: number): Finding | null => {
  const property = fc.property(target.inputs, (input) => {
    const wrong = target.wrong(input);
    if (wrong !== null) throw new Error(wrong);
  });
  const { failed, counterexample } = fc.check(property, { seed, numRuns: runs });
  if (!failed) return null;
  const [input] = counterexample ?? [];
  return { target: target.name, seed, runs, wrong: target.wrong(input) ?? 'not found again', input };
};

/** Runs a target in batches of consecutive seeds; `onBatch` gets the runs of each that found nothing. */
export const runTarget = (
  target: Target,
  seed: number,
  runs: number,
  onBatch: (runs: number) => void = () => undefined,
): Finding | null => {
  for (let done = 0; done < runs; done += BATCH) {
    const count = Math.min(BATCH, runs - done);
    const finding = runBatch(target, seed + done / BATCH, count);
    if (finding !== null) return finding;
    onBatch(count);
  }
  return null;
};

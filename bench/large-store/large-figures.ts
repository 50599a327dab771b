import type { Figure } from '../figure';
import type { Cost } from './ask';
import { PART_NAMES } from './measure';
import type { Costs, Part } from './measure';

/** The most that a part may touch in a cluster of any size; telemetry's own series are always as many. */
const MOST_SAMPLES = 100_000;
/** So much more than in a store that holds nothing else. */
const MOST_RATIO = 1.1;

const sum = (costs: readonly Cost[], of: 'samples' | 'ms'): number =>
  costs.reduce((total, cost) => total + cost[of], 0);

const samples = (costs: readonly Cost[]): number => sum(costs, 'samples');
const peak = (costs: readonly Cost[]): number => Math.max(...costs.map((cost) => cost.peak));

const all = (costs: Costs): readonly Cost[] => PART_NAMES.flatMap((part) => costs[part]);

/** The greatest ratio of all parts: none may hide behind another. */
const ratio = (large: Costs, small: Costs, of: (costs: readonly Cost[]) => number): number =>
  Math.max(...PART_NAMES.map((part) => of(large[part]) / of(small[part])));

const GROUP = 'large cluster';

const touched = (part: Part, costs: readonly Cost[]): Figure => ({
  group: GROUP,
  name: `samples touched by ${part}`,
  value: samples(costs),
  unit: 'samples',
  budget: MOST_SAMPLES,
  fails: true,
});

const grown = (what: string, value: number, budget: number | null): Figure => ({
  group: GROUP,
  name: `${what}, large store : telemetry alone`,
  value,
  unit: '',
  budget,
  fails: budget !== null,
});

/** The figures of the same questions to the large store and to the small one. */
export const largeFigures = (large: Costs, small: Costs): readonly Figure[] => [
  ...PART_NAMES.map((part) => touched(part, large[part])),
  grown('samples touched', ratio(large, small, samples), MOST_RATIO),
  grown('samples in memory at once', ratio(large, small, peak), MOST_RATIO),
  {
    group: GROUP,
    name: 'slowest query',
    value: Math.max(...all(large).map(({ ms }) => ms)),
    unit: 'ms',
    budget: null,
    fails: false,
  },
  grown('time of all queries', sum(all(large), 'ms') / sum(all(small), 'ms'), null),
];

import { HOUR } from '../../lab/world/moment';
import { median } from '../figure';
import { ask, untold } from './ask';
import type { Asked, Cost } from './ask';
import { overviewQuestions, refreshQuestions } from './questions';
import type { Question } from './questions';

/** What is asked together. */
const PARTS = {
  'the first refresh at 24 h': (at) => refreshQuestions('day', 24 * HOUR, at),
  'a later refresh at 24 h': (at) => refreshQuestions('tail', 24 * HOUR, at),
  'a later refresh at 1 h': (at) => refreshQuestions('tail', HOUR, at),
  'an Overview item': overviewQuestions,
} as const satisfies Record<string, (at: number) => readonly Question[]>;

/** The name of a part, as a figure names it. */
export type Part = keyof typeof PARTS;
/** All of them. */
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** A question with its cost. */
export type Measured = Cost & { readonly name: string };

/** The cost of each question of each part. */
export type Costs = Readonly<Record<Part, readonly Measured[]>>;

const RUNS = 7;

/** Its samples, and the median of its times after a first run; rejects where it fails or finds nothing. */
async function measure(asked: Asked, question: Question): Promise<Measured> {
  const cost = await ask(asked, question);
  if (cost.found === 0) throw new Error(`${question.name} found nothing in the store: ${question.query}`);
  const times: number[] = [];
  while (times.length < RUNS) times.push((await ask(asked, question)).ms);
  const ms = median(times);
  return { name: question.name, ...cost, ms, samples: cost.samples + (await untold(asked, question)) };
}

async function measurePart(asked: Asked, part: Part): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const question of PARTS[part](asked.at)) measured.push(await measure(asked, question));
  return measured;
}

/** The costs of all that we ask a store, one after the other. */
export const measureAll = async (asked: Asked): Promise<Costs> => ({
  'the first refresh at 24 h': await measurePart(asked, 'the first refresh at 24 h'),
  'a later refresh at 24 h': await measurePart(asked, 'a later refresh at 24 h'),
  'a later refresh at 1 h': await measurePart(asked, 'a later refresh at 1 h'),
  'an Overview item': await measurePart(asked, 'an Overview item'),
});

/** Rejects where the store does not hold that many series at the moment for which it is asked. */
export async function checkCrowd(asked: Asked, least: number): Promise<void> {
  const query = `count({__name__!=""}) >= ${least}`;
  const { found } = await ask(asked, { name: 'count of all series', query });
  if (found === 0)
    throw new Error(`the store holds less than ${least} series: remove .cache/bench/large-store`);
}

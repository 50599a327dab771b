import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './scenario';
import { isObject } from './shape';

/** A scenario is a file in this folder, and needs nothing else. */
const FOLDER = join(__dirname, 'all');

/** Offered first, in this order; the others follow by their ids. */
const FIRST = [
  'pull-secret-rejected',
  'upload-forbidden',
  'red-hat-server-error',
  'prometheus-error',
  'healthy',
];

const isScenario = (value: unknown): value is Scenario => isObject(value) && 'timeline' in value;

const scenarioIn = (file: string): Scenario => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are known at run time only
  const exported: unknown = require(join(FOLDER, file));
  const scenario = Object.values(isObject(exported) ? exported : {}).find(isScenario);
  if (scenario === undefined) throw new Error(`lab/scenarios/all/${file} exports no scenario`);
  if (`${scenario.id}.ts` !== file) throw new Error(`lab/scenarios/all/${file} holds "${scenario.id}"`);
  return scenario;
};

const rank = ({ id }: Scenario): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/** All scenarios, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = readdirSync(FOLDER)
  .map(scenarioIn)
  .sort((one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id));

/** Those that are offered first: what people meet most. */
export const MAIN_SCENARIOS = SCENARIOS.filter(({ id }) => FIRST.includes(id));

/** What the lab shows unless told otherwise. */
export const DEFAULT_SCENARIO = 'pull-secret-rejected';

/** The scenario of that id; throws where there is none. */
export function scenarioOf(id: string): Scenario {
  const found = findScenario(id);
  if (found === undefined) throw new Error(`there is no scenario ${id}`);
  return found;
}

/** The scenario of that id; undefined where there is none. */
export function findScenario(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

/** What to say to somebody who named a scenario that does not exist. */
export function unknownScenario(id: string): string {
  return `unknown scenario "${id}"; there are: ${SCENARIOS.map((scenario) => scenario.id).join(', ')} (one that is new is known after a restart)`;
}

import { healthy } from './healthy';
import { prometheusError } from './prometheus-error';
import { pullSecretRejected } from './pull-secret-rejected';
import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from './scenario';
import { uploadForbidden } from './upload-forbidden';

/** All scenarios, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [
  pullSecretRejected,
  uploadForbidden,
  redHatServerError,
  prometheusError,
  healthy,
];

/** What the lab shows unless told otherwise. */
export const DEFAULT_SCENARIO = pullSecretRejected.id;

/** The scenario of that id; undefined where there is none. */
export function findScenario(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

/** What to say to somebody who named a scenario that does not exist. */
export function unknownScenario(id: string): string {
  return `unknown scenario "${id}"; there are: ${SCENARIOS.map((scenario) => scenario.id).join(', ')}`;
}

import { NAMESPACE } from '../texts/namespace';
import type { T } from '../texts/t';
import { healthItemText } from '../texts/ways-in';
import { healthFacts } from './health-facts';
import type { AnswerLike, Health } from './health-facts';

/** The values of the SDK's `HealthState` that are used here; as text, so that nothing of the SDK has to be there. */
type ItemState = 'OK' | 'WARNING' | 'LOADING' | 'UNKNOWN' | 'NOT_AVAILABLE';
type Item = { readonly state: ItemState; readonly message?: string };

const STATES = {
  loading: 'LOADING',
  refused: 'NOT_AVAILABLE',
  unknown: 'UNKNOWN',
  off: 'NOT_AVAILABLE',
  delivering: 'OK',
  degraded: 'WARNING',
  failing: 'WARNING',
} as const satisfies Record<Health, ItemState>;

/** What stands on the item; the console has words of its own for the rest of the states. */
const itemOf = (health: Health, t: T): Item => {
  const state = STATES[health];
  return health === 'off' || health === 'degraded' || health === 'failing'
    ? { state, message: healthItemText(t, health) }
    : { state };
};

/**
 * The item "Telemetry" on the Overview's status card. A throw here takes the whole Overview down on every console, so
 * there is none. The console's `t` looks for texts in its own catalogue unless the key names ours.
 */
export const telemetryHealth = (
  answers: readonly AnswerLike[] | null | undefined,
  t?: (key: string, values?: Record<string, string | number>) => unknown,
): Item => {
  try {
    const ours: T = (key, values) =>
      typeof t === 'function' ? String(t(`${NAMESPACE}~${key}`, { ...values })) : key;
    return itemOf(healthFacts(answers).health, ours);
  } catch {
    return { state: 'UNKNOWN' };
  }
};

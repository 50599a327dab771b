import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Minute } from '../scenarios/scenario';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The point in time of a scenario's minute. */
export function minute(minutes: Minute, now: EpochMs): EpochMs {
  return now + minutes * MINUTE;
}

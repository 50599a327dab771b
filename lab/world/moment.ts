import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Minute } from '../scenarios/scenario';

/** In ms, as is each length of time in the lab's world. */
export const SECOND = 1000;
/** In ms; a scenario's `Minute` is one of these. */
export const MINUTE = 60 * SECOND;
/** In ms; the alert is pending for one (`telemetry.md` 5.1). */
export const HOUR = 60 * MINUTE;

/** The point in time of a scenario's minute; `now` is the moment that its minutes count from. */
export function minute(minutes: Minute, now: EpochMs): EpochMs {
  return now + minutes * MINUTE;
}

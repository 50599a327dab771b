import type { T } from './t';

/** Stands among the lines of a log where some could not be had. */
export function gapText(t: T): string {
  return t('… lines may be missing here: more came than were asked for, or the log began a new file …');
}

import type { T } from './t';

/** So many lines did not arrive in the time that there is for them, nor would they the next time. */
export function tooSlowText(t: T): string {
  return t(
    'So many lines did not arrive within 30 seconds, and they are not asked for again. Ask for fewer lines.',
  );
}

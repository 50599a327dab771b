import { causeOfSaying } from '../diagnosis/causes/rule-cause';
import type { LogSaying } from '../diagnosis/parse/read-log';
import { causeText } from './causes';
import type { T } from './t';

/** What a line of the client's log means: the title of the cause it speaks for, where it speaks for one alone. */
export function sayingText(t: T, saying: LogSaying): string {
  // Time ran out in the token exchange: dropped and stalled look the same (`telemetry.md` 3.3 a).
  if (saying.rule === 'N7' && saying.stage === 'authorize')
    return t('No answer of Red Hat came in time: the connection is blocked, or it stalls');
  const cause = causeOfSaying(saying);
  return cause === null ? t('The client was started') : causeText(t, cause).title;
}

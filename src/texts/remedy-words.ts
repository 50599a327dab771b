import type { Remedy } from '../diagnosis/runbook/remedy';
import type { Progress } from '../diagnosis/runbook/track-steps';
import { permissionText } from './permissions';
import { riskText, undoText } from './risks';
import type { T } from './t';

/** What a step shows of itself; a step that is the reader's own shows nothing. */
export const progressText = (t: T, progress: Progress): string | null =>
  ({
    done: t('Done'),
    open: t('Ticks itself'),
    yours: null,
    'cannot-tell': t('Cannot be seen from here'),
  })[progress];

/** Permission, risk, undo and expected time of a remedy, each a short phrase. */
export const remedyFacts = (t: T, remedy: Remedy): readonly string[] => [
  permissionText(t, remedy.permission),
  riskText(t, remedy.risk),
  undoText(t, remedy.undo),
  ...(remedy.expectedMinutes === null
    ? []
    : [t('Shows within {{count}} minutes', { count: remedy.expectedMinutes })]),
];

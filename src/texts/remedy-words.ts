import type { Remedy } from '../diagnosis/runbook/remedy';
import type { Step } from '../diagnosis/runbook/step';
import { undoOf } from '../diagnosis/runbook/undo-of';
import type { Progress } from '../diagnosis/runbook/track-steps';
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

/** The headline over the steps for one cause. */
export const whatToDoText = (t: T, deed: string): string => t('What to do: {{deed}}', { deed });

/** How far the steps are, behind the name of their part in the list of parts. */
export const doneText = (t: T, part: string, done: number, total: number): string =>
  t('{{part}} ({{done}} of {{total}} done)', { part, done, total });

/** Risk, undo and expected time of a remedy, each a short phrase; who may carry it out stands in its head. */
export const remedyFacts = (t: T, remedy: Remedy, steps: readonly Step[]): readonly string[] => [
  riskText(t, remedy.risk),
  undoText(t, undoOf(remedy, steps)),
  ...(remedy.expectedMinutes === null
    ? []
    : [t('Shows within {{count}} minutes', { count: remedy.expectedMinutes })]),
];

import type { PodFinding } from '../diagnosis/evidence/findings';
import type { T } from './t';

/** A pod in one line: name, whether it is ready, why it waits, and how often it was restarted. */
export const podText = (t: T, { name, ready, waiting, phase, restarts }: PodFinding): string => {
  if (waiting !== null)
    return t('{{name}}: waits ({{reason}}), {{count}} restarts', { name, reason: waiting, count: restarts });
  return ready
    ? t('{{name}}: ready, {{count}} restarts', { name, count: restarts })
    : t('{{name}}: not ready ({{phase}}), {{count}} restarts', { name, phase, count: restarts });
};

/** In place of a list of pods. */
export const noPodText = (t: T): string => t('No pod');

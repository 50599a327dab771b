import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Format } from './format';
import { loadingText } from './loading';
import type { T } from './t';

/** "Updated 10:42:07", or that nothing has come yet. */
export const updatedText = (t: T, updatedAt: EpochMs | null, format: Format): string =>
  updatedAt === null ? loadingText(t) : t('Updated {{time}}', { time: format.clock(updatedAt) });

/** Said where older data stays on the screen after a failed refresh. */
export const staleText = (t: T, since: EpochMs, sources: readonly string[], format: Format): string =>
  t('The last refresh failed, so this shows what was known at {{time}}. Not refreshed: {{sources}}.', {
    time: format.clock(since),
    sources: format.list(sources),
  });

/** Said where Prometheus tells that some of its answer may be missing; `detail` are its own words. */
export const incompleteText = (t: T, sources: readonly string[], detail: string, format: Format): string =>
  t(
    'Some of the answer may be missing, so counts may be too low and times too early: {{sources}}. Prometheus says: {{detail}}',
    { sources: format.list(sources), detail },
  );

/** After ten seconds without a first answer. */
export const stillWaitingText = (t: T): string => t('Still waiting for Prometheus.');

/** Time to the next attempt of the client, where it is known, and how often it tries, which `failing` decides. */
export const nextAttemptText = (t: T, inMs: number | null, failing: boolean, format: Format): string => {
  if (inMs === null) return t('Not known');
  const duration = format.duration(Math.max(0, inMs));
  if (inMs < 0)
    return failing ? t('Due now, every minute while failing') : t('Due now, every 4 minutes 30 seconds');
  return failing
    ? t('In {{duration}}, every minute while failing', { duration })
    : t('In {{duration}}, every 4 minutes 30 seconds', { duration });
};

import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { TimeRange } from '../diagnosis/ledger/outages';
import { startsOf } from '../diagnosis/ledger/starts';
import type { Report } from '../diagnosis/report';
import type { MarkKind } from '../texts/share-words';

/** A moment that the chart of the failing share marks. */
export type ShareMark = { readonly at: EpochMs; readonly kind: MarkKind };

/** Whether a mark is about failing; the others are starts of the client. */
export const isOnset = ({ kind }: ShareMark): boolean => kind === 'failing' || kind === 'failed';

/**
 * When the failing began and when the client started, inside the range, oldest first. While failures and uploads
 * alternate, the report's time is only the first failure of its window, so nothing began there.
 */
export const shareMarksOf = (
  { failingSince, state }: Pick<Report, 'failingSince' | 'state'>,
  metrics: Evidence['client-metrics'],
  range: TimeRange,
): readonly ShareMark[] => {
  const isMarked = failingSince !== null && state !== 'degraded' && failingSince >= range.from;
  const onset: readonly ShareMark[] =
    isMarked && failingSince <= range.to
      ? [{ at: failingSince, kind: state === 'failing' ? 'failing' : 'failed' }]
      : [];
  const starts =
    metrics.is === 'found'
      ? startsOf(metrics.value.series, range).map(({ at, again }): ShareMark => ({
          at,
          kind: again ? 'restarted' : 'new-pod',
        }))
      : [];
  return [...onset, ...starts].sort((left, right) => left.at - right.at);
};

import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchRange } from '../cluster/fetch-range';
import { alignedRange } from '../diagnosis/evidence/aligned-range';
import type { EpochMs, Redacted } from '../diagnosis/evidence/answer';
import { SHARE_HISTORY_QUERY } from '../diagnosis/evidence/share-history';
import { parseShareHistory } from '../diagnosis/parse/parse-share-history';
import type { FoundShare } from './kept';
import { kept } from './the-store';

/** The curve of the failing share, 0 to 1, with the states of the alert, or why there is none. */
export type FailingShare =
  { readonly is: 'waiting' } | FoundShare | { readonly is: 'failed'; readonly detail: Redacted };

/** The curve that belongs to a refresh, where another page of ours has asked for it; else null. */
const keptCurve = (rangeMs: number, updatedAt: EpochMs | null): FoundShare | null =>
  kept.curve?.rangeMs === rangeMs && kept.curve.updatedAt === updatedAt ? kept.curve.share : null;

/**
 * The failing share over the last `rangeMs`, asked again whenever `updatedAt` (the time of the last refresh) moves.
 * A refresh that failed keeps the last good curve, a refused one does not.
 */
export const useFailingShare = (rangeMs: number, updatedAt: EpochMs | null): FailingShare => {
  const [share, setShare] = useState<FailingShare>(() => keptCurve(rangeMs, updatedAt) ?? { is: 'waiting' });
  const shownRange = useRef<number | null>(null);
  const load = useCallback(
    async (now: EpochMs, signal: AbortSignal): Promise<void> => {
      const range = alignedRange(rangeMs, now);
      const raw = await fetchRange({ query: SHARE_HISTORY_QUERY, ...range }, signal);
      if (signal.aborted) return;
      const history = parseShareHistory(raw, now, range.stepSeconds * 1000);
      if (history.is === 'found') {
        shownRange.current = rangeMs;
        const found: FoundShare = { is: 'found', ...history.value, from: range.from, to: range.to };
        kept.curve = { share: found, rangeMs, updatedAt: now };
        setShare(found);
      } else if ('detail' in history && (shownRange.current !== rangeMs || history.is === 'refused')) {
        setShare({ is: 'failed', detail: history.detail });
      }
    },
    [rangeMs],
  );
  useEffect(() => {
    if (updatedAt === null) return undefined;
    const known = keptCurve(rangeMs, updatedAt);
    if (known !== null) {
      shownRange.current = rangeMs;
      setShare(known);
      return undefined;
    }
    const controller = new AbortController();
    void load(updatedAt, controller.signal);
    return () => controller.abort();
  }, [load, rangeMs, updatedAt]);
  return share;
};

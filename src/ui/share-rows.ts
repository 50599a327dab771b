import type { EpochMs } from '../diagnosis/evidence/answer';
import type { AlertSpan, ShareHistory } from '../diagnosis/evidence/share-history';
import type { ShareMark } from './share-marks';

/** A line of the chart's table: what held from a moment on, and what happened then. */
export type ShareRow = {
  readonly at: EpochMs;
  /** 0 to 1; null where there were no attempts to compute it of. */
  readonly share: number | null;
  readonly alert: AlertSpan['state'] | null;
  readonly marks: readonly ShareMark[];
};

/** A share for people: rate() extrapolates each of the two counters, so the quotient can be a little over 1. */
export const shownShare = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : null;

/** The alert's state at a moment; null: it was not active. */
export const alertAt = (alert: readonly AlertSpan[], at: EpochMs): AlertSpan['state'] | null =>
  alert.find(({ from, to }) => from <= at && at < to)?.state ?? null;

/** Every moment at which the share or the alert changed or something happened, oldest first. */
export const shareRows = (
  { samples, alert }: ShareHistory,
  marks: readonly ShareMark[],
  to: EpochMs,
): readonly ShareRow[] => {
  const shares = samples.map(([at, value]) => [at, shownShare(value)] as const);
  const changes = shares.flatMap(([at, share], index) =>
    index === 0 || share !== shares[index - 1]?.[1] ? [at] : [],
  );
  const ends = alert.flatMap((span) => (span.to < to ? [span.from, span.to] : [span.from]));
  const times = [...new Set([...changes, ...ends, ...marks.map(({ at }) => at)])];
  return times
    .sort((left, right) => left - right)
    .map((at) => ({
      at,
      share: shares.filter(([time]) => time <= at).at(-1)?.[1] ?? null,
      alert: alertAt(alert, at),
      marks: marks.filter((mark) => mark.at === at),
    }));
};

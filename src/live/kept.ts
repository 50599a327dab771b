import type { EpochMs } from '../diagnosis/evidence/answer';
import type { ShareHistory } from '../diagnosis/evidence/share-history';
import type { Silences } from '../diagnosis/evidence/silences';

/** The curve of the failing share, with the ends of its range. */
export type FoundShare = {
  readonly is: 'found';
  readonly from: EpochMs;
  readonly to: EpochMs;
} & ShareHistory;

/**
 * What was asked beside the evidence and is still good where the reader goes from one page of ours to the other. Times
 * are by the server's clock.
 */
export type Kept = {
  /** With the refresh that it came after, and the length of its range in ms. */
  curve: { readonly share: FoundShare; readonly rangeMs: number; readonly updatedAt: EpochMs } | null;
  silences: { readonly answer: Silences; readonly askedAt: EpochMs };
};

/** Nothing was asked yet, so that silences are due at once. */
export const newKept = (): Kept => ({
  curve: null,
  silences: { answer: { is: 'waiting' }, askedAt: -Infinity },
});

import type { EpochMs } from '../diagnosis/evidence/answer';
import { logRead } from '../diagnosis/evidence/log-reads';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import type { RawAnswer } from '../diagnosis/evidence/request';
import { askNewestPod, askPodLog } from './ask-log';

/** Text of a log, unredacted, and the pod that wrote it; null where there is none. */
export type FetchedLog = { readonly pod: string | null; readonly answer: RawAnswer };

/** Where a reader of a log is: in the log of which pod, and until when it was read; null: not yet. */
export type LogPlace = { readonly pod: string; readonly since: EpochMs | null };

/**
 * Asks for the log of the newest pod; `place` is null at first. A `signal` that is aborted makes the answer
 * `unreachable`.
 */
export type FetchLog = (
  choice: LogChoice,
  place: LogPlace | null,
  signal: AbortSignal,
) => Promise<FetchedLog>;

/**
 * The last lines of the newest pod's log, or what that pod has written since, where it is still the newest. Never
 * throws.
 */
export const fetchLog: FetchLog = async (choice, place, signal) => {
  const newest = await askNewestPod(logRead(choice, null), signal);
  if (newest.pod === null) return { pod: null, answer: newest.asked.answer };
  const since = place?.pod === newest.pod ? place.since : null;
  const { answer } = await askPodLog(logRead(choice, since), newest.pod, signal);
  return { pod: newest.pod, answer };
};

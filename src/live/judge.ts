import { diagnose } from '../diagnosis/diagnose';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import type { LiveEvidence } from './evidence-store';

/** How long a verdict waits for the log once the counters are there, so that it does not change under the reader. */
const SETTLE_MS = 10_000;

/** Whether there is what a verdict needs, its log included. */
export const hasEnough = ({ evidence }: LiveEvidence): boolean =>
  evidence['client-metrics'].is !== 'waiting' &&
  evidence.alert.is !== 'waiting' &&
  evidence['client-log'].is !== 'waiting';

/** Whether a verdict may be said, where it has been waited for so long. */
const maySay = (live: LiveEvidence, waitedMs: number): boolean => {
  const { 'client-metrics': counters, alert } = live.evidence;
  return hasEnough(live) || (counters.is !== 'waiting' && alert.is !== 'waiting' && waitedMs > SETTLE_MS);
};

/** The last opinion: it costs a task of its own, and both pages, and each of their renders, want the same. */
let last: { readonly evidence: Evidence; readonly asOf: EpochMs; readonly report: Report } | null = null;

/** The opinion on what is known after a wait of so many ms; null until there is enough to say something. */
export const judge = (live: LiveEvidence, waitedMs: number): Report | null => {
  const { evidence } = live;
  // Counters that could not be refreshed speak of the moment they were read, not of now.
  const counters = evidence['client-metrics'];
  const asOf = counters.is === 'found' ? counters.at : live.updatedAt;
  if (asOf === null || !maySay(live, waitedMs)) return null;
  if (last?.evidence !== evidence || last.asOf !== asOf) {
    last = { evidence, asOf, report: diagnose(evidence, asOf) };
  }
  return last.report;
};

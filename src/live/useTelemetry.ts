import { useCallback, useEffect, useMemo, useState } from 'react';
import { diagnose } from '../diagnosis/diagnose';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Report } from '../diagnosis/report';
import type { LiveEvidence } from './evidence-store';
import { theStore } from './the-store';
import { useRefresh } from './useRefresh';
import { useTick } from './useTick';

/** What a page needs to know: the evidence, the opinion on it, and how fresh both are. */
export type Telemetry = LiveEvidence & {
  /** null until there is enough to say something; see `SETTLE_MS`. */
  readonly report: Report | null;
  /** Now by the server's clock, moving once a second. */
  readonly now: EpochMs;
  /** The first answer takes longer than ten seconds. */
  readonly slow: boolean;
  readonly refreshNow: () => void;
};

const SLOW_MS = 10_000;
/** How long a verdict waits for the log once the counters are there, so that it does not change under the reader. */
const SETTLE_MS = SLOW_MS;
/** So long a reader who does not refresh is content with what another page of ours was told. */
const FRESH_MS = 30_000;

const hasEnough = ({ evidence }: LiveEvidence, waitedMs: number): boolean => {
  const counters = evidence['client-metrics'].is !== 'waiting' && evidence.alert.is !== 'waiting';
  return counters && (evidence['client-log'].is !== 'waiting' || waitedMs > SETTLE_MS);
};

/** Refreshes every `intervalMs` (null: once) and judges what is known. */
export const useTelemetry = (intervalMs: number | null): Telemetry => {
  const [live, setLive] = useState(theStore.current);
  useEffect(() => {
    const update = (): void => setLive(theStore.current());
    update();
    return theStore.subscribe(update);
  }, []);
  useRefresh(
    () => theStore.refresh(false),
    intervalMs,
    () => theStore.restsFor(intervalMs ?? FRESH_MS),
  );

  const { now, since } = useTick(live.clockOffset);
  const enough = hasEnough(live, now - since);
  // Counters that could not be refreshed speak of the moment they were read, not of now.
  const counters = live.evidence['client-metrics'];
  const asOf = counters.is === 'found' ? counters.at : live.updatedAt;
  const report = useMemo(
    () => (enough && asOf !== null ? diagnose(live.evidence, asOf) : null),
    [enough, live.evidence, asOf],
  );
  const refreshNow = useCallback(() => void theStore.refresh(true, true), []);
  return { ...live, report, now, slow: report === null && now - since > SLOW_MS, refreshNow };
};

import { useCallback, useEffect, useState } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import { parseSource } from '../diagnosis/parse/parse-source';
import type { Report } from '../diagnosis/report';
import { FRESH_MS } from './begin-to-ask';
import type { LiveEvidence } from './evidence-store';
import { gather } from './gather';
import { judge } from './judge';
import { giveParser, theStore } from './the-store';
import { useRefresh } from './useRefresh';
import { useTick } from './useTick';

/** What a page needs to know: the evidence, the opinion on it, and how fresh both are. */
export type Telemetry = LiveEvidence & {
  /** null until there is enough to say something. */
  readonly report: Report | null;
  /** Now by the server's clock, moving once a second. */
  readonly now: EpochMs;
  /** There is no report yet, ten seconds after the page began to look. */
  readonly slow: boolean;
  readonly refreshNow: () => void;
};

const SLOW_MS = 10_000;
giveParser(parseSource);

/** Refreshes every `intervalMs` (null: once) and judges what is known. */
export const useTelemetry = (intervalMs: number | null): Telemetry => {
  const [live, setLive] = useState(theStore.current);
  useEffect(() => gather(theStore, setLive), []);
  useRefresh(
    () => theStore.refresh(),
    intervalMs,
    () => theStore.restsFor(intervalMs ?? FRESH_MS),
  );

  const { now, since } = useTick(live.clockOffset);
  const report = judge(live, now - since);
  const refreshNow = useCallback(() => void theStore.refreshAll(), []);
  return { ...live, report, now, slow: report === null && now - since > SLOW_MS, refreshNow };
};

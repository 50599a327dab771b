import { useEffect, useRef, useState } from 'react';
import { fetchSilences } from '../cluster/fetch-silences';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Silences } from '../diagnosis/evidence/silences';
import { parseSilences } from '../diagnosis/parse/parse-silences';
import { kept } from './the-store';

/** Silences change by hand, so they need not be asked for as often as counters. */
const LEAST_MS = 60_000;

/**
 * The active silences, asked for with a refresh (`updatedAt` is the time of the last one), but at most once a minute in
 * a tab; after a refusal no more, since nothing but a new role changes it, and a page that is opened anew asks again.
 */
export const useSilences = (updatedAt: EpochMs | null): Silences => {
  const [silences, setSilences] = useState(kept.silences.answer);
  const refused = useRef(false);
  const controller = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      if (controller.current === null) return;
      controller.current.abort();
      kept.silences = { ...kept.silences, askedAt: -Infinity };
    },
    [],
  );
  useEffect(() => {
    if (updatedAt === null || refused.current || updatedAt - kept.silences.askedAt < LEAST_MS) return;
    kept.silences = { ...kept.silences, askedAt: updatedAt };
    controller.current?.abort();
    const ours = new AbortController();
    controller.current = ours;
    const load = async (): Promise<void> => {
      const raw = await fetchSilences(ours.signal);
      if (ours.signal.aborted) return;
      controller.current = null;
      const answer: Silences = raw === null ? { is: 'not-asked' } : parseSilences(raw, updatedAt);
      refused.current = answer.is === 'refused';
      const isFailed = answer.is === 'unreachable' || answer.is === 'unreadable';
      // What was read before is still the best that is known; a silence that ends is seen to end.
      const isHeld = isFailed && kept.silences.answer.is === 'found';
      if (!isHeld) kept.silences = { answer, askedAt: updatedAt };
      setSilences(kept.silences.answer);
    };
    void load();
  }, [updatedAt]);
  return silences;
};

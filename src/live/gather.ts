import type { EvidenceStore, LiveEvidence } from './evidence-store';
import { hasEnough, judge } from './judge';

/** Answers of one round come one by one; a page that drew each of them would do nothing else. */
const GATHER_MS = 250;

/** What a reader waits for: the first verdict, that a refresh has begun, and what it brought. */
const isUrgent = (before: LiveEvidence, now: LiveEvidence): boolean =>
  now.updatedAt !== before.updatedAt ||
  (now.refreshing && !before.refreshing) ||
  (hasEnough(now) && !hasEnough(before));

/**
 * Hands on what a store holds whenever that changes: at once what a reader waits for, the rest gathered for `GATHER_MS`.
 * It is judged in one task and handed on in the next, so that none of them is long. Returns how to leave.
 */
export const gather = (store: EvidenceStore, take: (live: LiveEvidence) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSoon = false;
  let known = store.current();

  const onChange = (): void => {
    if (isSoon) return;
    isSoon = isUrgent(known, store.current());
    if (isSoon) clearTimeout(timer);
    if (isSoon || timer === undefined) timer = setTimeout(look, isSoon ? 0 : GATHER_MS);
  };
  const look = (): void => {
    isSoon = false;
    known = store.current();
    judge(known, 0);
    timer = setTimeout(hand, 0);
  };
  const hand = (): void => {
    timer = undefined;
    take(known);
    // What came in between has told nobody yet.
    if (store.current() !== known) onChange();
  };
  const leave = store.subscribe(onChange);
  take(known);
  return () => {
    clearTimeout(timer);
    leave();
  };
};

import { theStore } from './the-store';

/** So many ms a reader who does not refresh is content with what another page of ours was told. */
export const FRESH_MS = 30_000;

/** Asks at once, for a page that is about to come, where that is seen and nothing fresh is held. */
export const beginToAsk = (): void => {
  if (!document.hidden && theStore.restsFor(FRESH_MS) === 0) void theStore.refresh();
};

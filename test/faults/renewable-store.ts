import type { EvidenceStore } from '../../src/live/evidence-store';
import type { Kept } from '../../src/live/kept';
import type * as StoreModule from '../../src/live/the-store';

/** A store that a test can begin anew, in place of the one of the tab. */
export const renewableStore = (): {
  readonly theStore: EvidenceStore;
  readonly kept: Kept;
  readonly giveParser: typeof StoreModule.giveParser;
  readonly renew: () => void;
} => {
  const { newStore, kept, giveParser } = jest.requireActual<typeof StoreModule>('../../src/live/the-store');
  let store = newStore();
  const nothingKept = { ...kept };
  return {
    theStore: {
      current: () => store.current(),
      subscribe: (listener) => store.subscribe(listener),
      restsFor: (intervalMs) => store.restsFor(intervalMs),
      refresh: () => store.refresh(),
      refreshAll: () => store.refreshAll(),
    },
    kept,
    giveParser,
    renew: () => {
      Object.assign(kept, nothingKept);
      store = newStore();
    },
  };
};

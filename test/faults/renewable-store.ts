import type { EvidenceStore } from '../../src/live/evidence-store';
import type * as StoreModule from '../../src/live/the-store';

/** A store that a test can begin anew, in place of the one of the tab. */
export const renewableStore = (): { readonly theStore: EvidenceStore; readonly renew: () => void } => {
  const { newStore } = jest.requireActual<typeof StoreModule>('../../src/live/the-store');
  let store = newStore();
  return {
    theStore: {
      current: () => store.current(),
      subscribe: (listener) => store.subscribe(listener),
      refresh: (everything, anew) => store.refresh(everything, anew),
    },
    renew: () => {
      store = newStore();
    },
  };
};

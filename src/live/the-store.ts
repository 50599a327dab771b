import { fetchSource } from '../cluster/fetch-source';
import { parseSource } from '../diagnosis/parse/parse-source';
import { createEvidenceStore } from './evidence-store';
import type { EvidenceStore } from './evidence-store';
import { newKept } from './kept';

/** A store that asks through the console, by this browser's clock. */
export const newStore = (): EvidenceStore =>
  createEvidenceStore(
    async (id, reach, signal) => {
      const { answers, instead, clockOffset } = await fetchSource(id, reach, signal);
      return { clockOffset, answer: (at) => parseSource(id, answers, at, instead) };
    },
    () => Date.now(),
  );

/** The one store of this browser tab; it lives as long as the console's page does. */
export const theStore = newStore();

/** What this tab keeps beside it. */
export const kept = newKept();

import { fetchSource } from '../cluster/fetch-source';
import type { parseSource } from '../diagnosis/parse/parse-source';
import { createEvidenceStore } from './evidence-store';
import type { EvidenceStore } from './evidence-store';
import { newKept } from './kept';

type Parse = typeof parseSource;

let giveParse: (parse: Parse) => void = () => undefined;
const parser = new Promise<Parse>((resolve) => {
  giveParse = resolve;
});

/**
 * Tells how answers are read. Whoever draws them brings it along, so that what asks is small and can ask before the rest
 * has arrived.
 */
export const giveParser = (parse: Parse): void => giveParse(parse);

/** A store that asks through the console, by this browser's clock. */
export const newStore = (): EvidenceStore =>
  createEvidenceStore(
    async (id, reach, signal) => {
      const { answers, instead, clockOffset } = await fetchSource(id, reach, signal);
      const parse = await parser;
      return { clockOffset, answer: (at) => parse(id, answers, at, instead) };
    },
    () => Date.now(),
  );

/** The one store of this browser tab; it lives as long as the console's page does. */
export const theStore = newStore();

/** What this tab keeps beside it. */
export const kept = newKept();

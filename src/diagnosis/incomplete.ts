import type { Redacted } from './evidence/answer';
import type { Evidence } from './evidence/findings';
import { SOURCE_IDS } from './evidence/source-id';
import type { SourceId } from './evidence/source-id';

/** Sources whose answer says of itself that some of it may be missing, and why in the words of the first. */
export type Incomplete = { readonly sources: readonly SourceId[]; readonly detail: Redacted };

const partialOf = (evidence: Evidence, id: SourceId): Redacted | null => {
  const answer = evidence[id];
  return answer.is === 'found' ? (answer.partial ?? null) : null;
};

/** What may be missing of the evidence; null where every answer is whole. */
export const incompleteOf = (evidence: Evidence): Incomplete | null => {
  const sources = SOURCE_IDS.filter((id) => partialOf(evidence, id) !== null);
  const [detail] = sources.flatMap((id) => partialOf(evidence, id) ?? []);
  return detail === undefined ? null : { sources, detail };
};

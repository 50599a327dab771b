import type { Redacted } from './evidence/answer';
import type { Evidence } from './evidence/findings';
import { SOURCE_IDS } from './evidence/source-id';
import type { SourceId } from './evidence/source-id';

/** Sources whose answer says of itself that some of it may be missing, and why in the words of the first. */
export type Incomplete = { readonly sources: readonly SourceId[]; readonly detail: Redacted };

/** What may be missing of the evidence; null where every answer is whole. */
export const incompleteOf = (evidence: Evidence): Incomplete | null => {
  const partial = SOURCE_IDS.flatMap((id) => {
    const answer = evidence[id];
    return answer.is === 'found' && answer.partial !== undefined ? [{ id, detail: answer.partial }] : [];
  });
  const [first] = partial;
  return first === undefined ? null : { sources: partial.map(({ id }) => id), detail: first.detail };
};

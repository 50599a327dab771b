import type { Answer } from '../diagnosis/evidence/answer';
import type { Findings } from '../diagnosis/evidence/findings';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { joinHistory } from './join-history';
import type { LiveEvidence } from './evidence-store';

/**
 * Puts a new answer in. A read that failed for the moment keeps the last good one, marked stale; a refusal replaces
 * it, since what somebody may no longer read must not stay on the screen.
 */
export const keepLastGood = <S extends SourceId>(
  state: LiveEvidence,
  id: S,
  answer: Answer<Findings[S]>,
): Pick<LiveEvidence, 'evidence' | 'stale'> => {
  const failed = answer.is === 'unreachable' || answer.is === 'unreadable';
  const { is } = state.evidence[id];
  if (failed && (is === 'found' || is === 'nothing')) {
    return { evidence: state.evidence, stale: { ...state.stale, [id]: answer } };
  }
  const stale = { ...state.stale };
  delete stale[id];
  return { evidence: joinHistory({ ...state.evidence, [id]: answer }, state.evidence), stale };
};

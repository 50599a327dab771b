import type { Answer } from './evidence/answer';
import type { Evidence } from './evidence/findings';
import { SOURCE_IDS } from './evidence/source-id';
import type { SourceId } from './evidence/source-id';
import type { Course } from './ledger/course';
import { isFresh } from './ledger/course';
import type { Missing, State } from './report';

/** Sources that always have something to say of a cluster whose telemetry is on: silence there is a hole. */
const MUST_SPEAK: readonly SourceId[] = ['client-metrics', 'client-log', 'cluster-version'];

const missingOf = (id: SourceId, answer: Answer<unknown>, isOff: boolean): readonly Missing[] => {
  switch (answer.is) {
    case 'found':
    case 'waiting':
      return [];
    case 'not-asked':
      return [{ id, why: 'not-asked', detail: null }];
    case 'nothing':
      return MUST_SPEAK.includes(id) && !isOff ? [{ id, why: 'nothing', detail: null }] : [];
    case 'refused':
    case 'unreachable':
    case 'unreadable':
      return [{ id, why: answer.is, detail: answer.detail }];
  }
};

/** What the report had to do without. Counters that are stale, or that show no recent attempt, are as good as none. */
export const missingSources = (
  evidence: Evidence,
  course: Course | null,
  state: State,
): readonly Missing[] => {
  const isOff = state === 'off';
  const missing = SOURCE_IDS.flatMap((id) => missingOf(id, evidence[id], isOff));
  const tells = course !== null && isFresh(course) && state !== 'unknown';
  const isHole = evidence['client-metrics'].is === 'found' && !tells && !isOff;
  return isHole ? [{ id: 'client-metrics', why: 'nothing', detail: null }, ...missing] : missing;
};

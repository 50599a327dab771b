import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Answers, AuthorizeAnswer, FederateAnswer, Phase, UploadAnswer } from '../scenarios/scenario';
import { minute } from './moment';

/** Who the client talks to; each call takes the next answer of the phase that holds at that time. */
export type OtherEnds = {
  readonly federate: (at: EpochMs) => FederateAnswer;
  readonly authorize: (at: EpochMs) => AuthorizeAnswer;
  readonly upload: (at: EpochMs) => UploadAnswer;
};

function nth<A extends object>(answers: Answers<A>, n: number): A {
  if ('cycle' in answers) {
    const answer = answers.cycle[n % answers.cycle.length];
    if (answer === undefined) throw new Error('a cycle of answers must not be empty');
    return answer;
  }
  return 'first' in answers ? (answers.first[n] ?? answers.then) : answers;
}

/** Answers of a scenario's timeline, counted per phase and exchange from the first call on. */
export function answersInTurn(timeline: readonly Phase[], now: EpochMs): OtherEnds {
  const asked = new Map<string, number>();
  const take = <A extends object>(exchange: string, pick: (phase: Phase) => Answers<A>, at: EpochMs): A => {
    const index = timeline.findLastIndex((phase) => minute(phase.from, now) <= at);
    const phase = timeline[Math.max(index, 0)];
    if (phase === undefined) throw new Error('a timeline must not be empty');
    const key = `${exchange} ${index}`;
    const n = asked.get(key) ?? 0;
    asked.set(key, n + 1);
    return nth(pick(phase), n);
  };
  return {
    federate: (at) => take('federate', (phase) => phase.federate, at),
    authorize: (at) => take('authorize', (phase) => phase.authorize, at),
    upload: (at) => take('upload', (phase) => phase.upload, at),
  };
}

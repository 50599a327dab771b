import type { Request } from '../diagnosis/evidence/request';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { Reach, Source } from '../diagnosis/evidence/sources';
import { leaveOpen } from '../diagnosis/evidence/request';
import type { RawAnswer } from '../diagnosis/evidence/request';
import type { Asked } from './ask';
import { askLog } from './ask-log';
import { askOnce } from './ask-once';
import { askPrometheus } from './ask-prometheus';
import { kubernetesUrl } from './kubernetes-url';

/** What a source answered, one entry per request of its row in the table, unparsed. */
type FetchedSource = {
  readonly answers: readonly RawAnswer[];
  /** What its second place answered, where one of the requests failed. */
  readonly instead: RawAnswer | null;
  /** As in `Asked`, of the first request that told one. */
  readonly clockOffset: number | null;
};

/** Asks one source for as much as `reach` says; what is under way when `signal` is aborted comes back `unreachable`. */
export type FetchSource = (id: SourceId, reach: Reach, signal: AbortSignal) => Promise<FetchedSource>;

const carryOut = (request: Request, signal: AbortSignal): Promise<Asked> => {
  switch (request.to) {
    case 'prometheus':
      return askPrometheus('query', { query: request.query }, signal);
    case 'kubernetes':
      return askOnce(kubernetesUrl(request.path), signal);
    case 'log':
      return askLog(request, signal);
  }
};

const askInstead = async (
  second: Request | undefined,
  answers: readonly RawAnswer[],
  signal: AbortSignal,
): Promise<RawAnswer | null> => {
  if (second === undefined || !leaveOpen(answers)) return null;
  return (await carryOut(second, signal)).answer;
};

/** Carries out all requests of one source, side by side, and where one fails, its second. Never throws. */
export const fetchSource: FetchSource = async (id, reach, signal) => {
  const source: Source = SOURCES[id];
  const asked = await Promise.all(source.requests(reach).map((request) => carryOut(request, signal)));
  const answers = asked.map(({ answer }) => answer);
  return {
    answers,
    instead: await askInstead(source.instead, answers, signal),
    clockOffset: asked.find(({ clockOffset }) => clockOffset !== null)?.clockOffset ?? null,
  };
};

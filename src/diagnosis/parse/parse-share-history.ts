import type { Answer, EpochMs } from '../evidence/answer';
import type { RawAnswer } from '../evidence/request';
import type { AlertSpan, ShareHistory } from '../evidence/share-history';
import { parseMatrix } from './parse-matrix';
import type { Series } from './parse-matrix';
import { found, parserOf } from './reading';

/** The steps of the query that was answered: its end and the distance of two points, in ms. */
export type Steps = { readonly to: EpochMs; readonly stepMs: number };

const timesOf = (series: readonly Series[], state: AlertSpan['state']): ReadonlySet<EpochMs> =>
  new Set(
    series
      .filter(({ labels }) => labels['__name__'] === 'ALERTS' && labels['alertstate'] === state)
      .flatMap(({ samples }) => samples.map(([at]) => at)),
  );

/** Of several alerts the worst counts. Each point stands for the time up to the next. */
const spansOf = (series: readonly Series[], { to, stepMs }: Steps): readonly AlertSpan[] => {
  const firing = timesOf(series, 'firing');
  const active = new Set([...firing, ...timesOf(series, 'pending')]);
  const spans: { state: AlertSpan['state']; from: EpochMs; to: EpochMs }[] = [];
  for (const at of [...active].sort((left, right) => left - right)) {
    const state = firing.has(at) ? 'firing' : 'pending';
    const last = spans.at(-1);
    if (last?.state === state && at <= last.to) last.to = at + stepMs;
    else spans.push({ state, from: at, to: at + stepMs });
  }
  return spans.map((span) => ({ ...span, to: Math.min(span.to, to) }));
};

/** The answer to SHARE_HISTORY_QUERY over a range. Without attempts in it there are no samples: that is no failure. */
export const parseShareHistory = (raw: RawAnswer, at: EpochMs, steps: Steps): Answer<ShareHistory> =>
  parserOf<ShareHistory>(([body]) => {
    const matrix = parseMatrix(body);
    if (matrix.is !== 'found') return matrix;
    const share = matrix.value.find(({ labels }) => labels['__name__'] === undefined);
    return found({ samples: share?.samples ?? [], alert: spansOf(matrix.value, steps) });
  })([raw], at);

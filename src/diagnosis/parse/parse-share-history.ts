import type { Answer, EpochMs } from '../evidence/answer';
import type { RawAnswer } from '../evidence/request';
import type { AlertSpan, ShareHistory } from '../evidence/share-history';
import { parseMatrix } from './parse-matrix';
import type { Series } from './parse-matrix';
import { found, parserOf } from './reading';

const timesOf = (series: readonly Series[], state: AlertSpan['state']): ReadonlySet<EpochMs> =>
  new Set(
    series
      .filter(({ labels }) => labels['__name__'] === 'ALERTS' && labels['alertstate'] === state)
      .flatMap(({ samples }) => samples.map(([at]) => at)),
  );

/** Of several alerts the worst counts. Each point stands for the time up to the next, the newest for that to come. */
const spansOf = (series: readonly Series[], stepMs: number): readonly AlertSpan[] => {
  const firing = timesOf(series, 'firing');
  const active = new Set([...firing, ...timesOf(series, 'pending')]);
  const spans: { state: AlertSpan['state']; from: EpochMs; to: EpochMs }[] = [];
  for (const at of [...active].sort((left, right) => left - right)) {
    const state = firing.has(at) ? 'firing' : 'pending';
    const last = spans.at(-1);
    if (last?.state === state && at <= last.to) last.to = at + stepMs;
    else spans.push({ state, from: at, to: at + stepMs });
  }
  return spans;
};

/**
 * The answer to SHARE_HISTORY_QUERY over a range; `stepMs` is the distance of two of its points. Without attempts in it
 * there are no samples: that is no failure.
 */
export const parseShareHistory = (raw: RawAnswer, at: EpochMs, stepMs: number): Answer<ShareHistory> =>
  parserOf<ShareHistory>(([body]) => {
    const matrix = parseMatrix(body);
    if (matrix.is !== 'found') return matrix;
    const share = matrix.value.find(({ labels }) => labels['__name__'] === undefined);
    return found({ samples: share?.samples ?? [], alert: spansOf(matrix.value, stepMs) });
  })([raw], at);

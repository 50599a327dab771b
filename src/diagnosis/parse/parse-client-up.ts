import type { Findings } from '../evidence/findings';
import { parseMatrix } from './parse-matrix';
import { found, NOTHING, parserOf } from './reading';
import { redact } from './redact';

/** One scrape that failed is no process that is down: so many in a row are. */
const SCRAPES_THAT_TELL = 2;

/** Whether the client's targets answered their last scrapes (`telemetry.md` 2.3); `at` is that of the last one. */
export const parseClientUp = parserOf<Findings['client-up']>(([body]) => {
  const matrix = parseMatrix(body);
  if (matrix.is !== 'found') return matrix;
  const pods = matrix.value.flatMap(({ labels, samples }) => {
    const last = samples.at(-1);
    if (last === undefined) return [];
    const up = samples.slice(-SCRAPES_THAT_TELL).some(([, value]) => value === 1);
    return [{ pod: redact(labels['pod'] ?? labels['instance'] ?? ''), up, at: last[0] }];
  });
  return pods.length === 0 ? NOTHING : found({ pods });
});

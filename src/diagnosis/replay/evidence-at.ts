import type { EpochMs } from '../evidence/answer';
import { CLIENT_METRICS } from '../evidence/client-metric-names';
import type { Evidence } from '../evidence/findings';
import { KEPT_MS } from '../evidence/merge-series';
import { NO_EVIDENCE } from '../evidence/no-evidence';
import type { SourceId } from '../evidence/source-id';
import { SOURCE_IDS } from '../evidence/source-id';
import { parseSource } from '../parse/parse-source';
import { matrixBody } from './open-metrics';
import type { StoredSeries } from './open-metrics';

const notAsked = (id: SourceId): readonly [SourceId, { readonly is: 'not-asked' }] => [
  id,
  { is: 'not-asked' },
];

/** Evidence of a reader who gave no way to ask for anything. */
export const NOT_ASKED: Evidence = { ...NO_EVIDENCE, ...Object.fromEntries(SOURCE_IDS.map(notAsked)) };

/** The evidence of a fixture: of sources that came into the table after it was written, nobody asked. */
export const asEvidence = (written: Partial<Evidence>): Evidence => ({ ...NOT_ASKED, ...written });

/** What a doctor with a Prometheus and a log file knows at a moment; `log` null: no log. */
export const evidenceAt = (stored: readonly StoredSeries[], log: string | null, at: EpochMs): Evidence => {
  const counters = matrixBody(stored, CLIENT_METRICS, at, KEPT_MS);
  const up = matrixBody(stored, ['up'], at, 5 * 60_000);
  return {
    ...NOT_ASKED,
    'client-metrics': parseSource('client-metrics', [{ is: 'body', body: counters }], at),
    'client-up': parseSource('client-up', [{ is: 'body', body: up }], at),
    'client-log': parseSource('client-log', log === null ? [] : [{ is: 'body', body: log }], at),
  };
};

import type { Findings } from '../evidence/findings';
import { parseVector } from './parse-matrix';
import { found, NOTHING, parserOf } from './reading';

/**
 * Whether prometheus-k8s itself sends to Red Hat (`telemetry.md` 1.5), and the share of samples that failed, 0 to 1.
 */
export const parseRemoteWrite = parserOf<Findings['remote-write']>(([body]) => {
  const vector = parseVector(body);
  if (vector.is !== 'found') return vector;
  const rate = (what: string): number | null => {
    const series = vector.value.find(({ labels }) => labels['what'] === what);
    return series?.samples[0]?.[1] ?? null;
  };
  const sent = rate('sent');
  if (sent === null) return NOTHING;
  const failed = rate('failed') ?? 0;
  const share = failed / (failed + sent);
  return found({ sending: true, failedShare: Number.isFinite(share) ? share : null });
});

import type { Answer, EpochMs } from '../evidence/answer';
import type { Findings } from '../evidence/findings';
import type { RawAnswer } from '../evidence/request';
import type { SourceId } from '../evidence/source-id';
import { parseAlert } from './parse-alert';
import { parseClientMetrics } from './parse-client-metrics';
import { parseClientUp } from './parse-client-up';
import { parseClusterOperators, parseOperatorMetrics } from './parse-cluster-operators';
import { parseClusterProxy } from './parse-cluster-proxy';
import { parseClusterVersion } from './parse-cluster-version';
import { parseLog } from './parse-log';
import { parseMonitoringConfig } from './parse-monitoring-config';
import { parsePrometheusLog } from './parse-prometheus-log';
import { parseRemoteWrite } from './parse-remote-write';
import { parseWorkload } from './parse-workload';
import { parseWorkloadMetrics } from './parse-workload-metrics';
import type { Parser } from './reading';

const PARSERS: { readonly [S in SourceId]: Parser<Findings[S]> } = {
  'client-metrics': parseClientMetrics,
  'client-up': parseClientUp,
  'client-workload': parseWorkload,
  'client-log': parseLog,
  alert: parseAlert,
  'prometheus-workload': parseWorkload,
  'prometheus-log': parsePrometheusLog,
  'remote-write': parseRemoteWrite,
  'cluster-version': parseClusterVersion,
  'cluster-proxy': parseClusterProxy,
  'monitoring-config': parseMonitoringConfig,
  'cluster-operators': parseClusterOperators,
};

/** What the second place of a source's row says (`instead` in SOURCES). */
const SECOND: { readonly [S in SourceId]?: Parser<Findings[S]> } = {
  'client-workload': parseWorkloadMetrics,
  'cluster-operators': parseOperatorMetrics,
};

/**
 * What a source said: `raw` holds one answer per request of its row in SOURCES, in that order; `at` is when they
 * came; `instead` is what the second place said, where it was asked. Never throws; what is not of the expected shape
 * is `unreadable`.
 */
export const parseSource = <S extends SourceId>(
  id: S,
  raw: readonly RawAnswer[],
  at: EpochMs,
  instead: RawAnswer | null = null,
): Answer<Findings[S]> => {
  const parse: Parser<Findings[S]> = PARSERS[id];
  const first = parse(raw, at);
  const second: Parser<Findings[S]> | undefined = SECOND[id];
  if (instead === null || second === undefined || first.is === 'found' || first.is === 'nothing')
    return first;
  const other = second([instead], at);
  return other.is === 'found' ? other : first;
};

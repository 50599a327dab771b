import type { SourceId } from '../diagnosis/evidence/source-id';
import type { T } from './t';

const SOURCES = {
  'client-metrics': (t) => t('Counters of the telemetry client'),
  'client-up': (t) => t('Whether Prometheus reads the client'),
  'client-workload': (t) => t('Deployment and pods of the client'),
  'client-log': (t) => t('Log of the client'),
  alert: (t) => t('Alert TelemeterClientFailures'),
  'prometheus-workload': (t) => t('Pods of Prometheus'),
  'prometheus-log': (t) => t('Log of Prometheus'),
  'remote-write': (t) => t('Remote write to Red Hat'),
  'cluster-version': (t) => t('Version and ID of the cluster'),
  'cluster-proxy': (t) => t('Cluster-wide proxy'),
  'monitoring-config': (t) => t('Configuration of monitoring'),
  'cluster-operators': (t) => t('Status of the cluster operators'),
} satisfies Record<SourceId, (t: T) => string>;

/** What a source of evidence is called. */
export function sourceText(t: T, id: SourceId): string {
  return SOURCES[id](t);
}

/** The sources of evidence, as spelled in the doctor's `missing`. */
export const SOURCE_IDS = [
  'client-metrics',
  'client-up',
  'client-workload',
  'client-log',
  'alert',
  'prometheus-workload',
  'prometheus-log',
  'remote-write',
  'cluster-version',
  'cluster-proxy',
  'monitoring-config',
  'cluster-operators',
] as const;

/** One of `SOURCE_IDS`; fixed by `verdicts.md` 4. */
export type SourceId = (typeof SOURCE_IDS)[number];

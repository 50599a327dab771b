import type { Evidence } from './findings';

const WAITING = { is: 'waiting' } as const;

/** Nothing has been asked yet: where every page begins. */
export const NO_EVIDENCE: Evidence = {
  'client-metrics': WAITING,
  'client-up': WAITING,
  'client-workload': WAITING,
  'client-log': WAITING,
  alert: WAITING,
  'prometheus-workload': WAITING,
  'prometheus-log': WAITING,
  'remote-write': WAITING,
  'cluster-version': WAITING,
  'cluster-proxy': WAITING,
  'monitoring-config': WAITING,
  'cluster-operators': WAITING,
};

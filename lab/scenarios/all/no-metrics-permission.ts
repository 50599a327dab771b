import { pullSecretRejected } from './pull-secret-rejected';
import type { Scenario } from '../scenario';

/** `pullSecretRejected` by its log alone: the same verdict without a ledger. */
export const noMetricsPermission: Scenario = {
  ...pullSecretRejected,
  id: 'no-metrics-permission',
  title: 'No right to query metrics',
  description: 'The pull secret is rejected, and the reader may not query Prometheus: only the log tells.',
  cluster: { ...pullSecretRejected.cluster, forbidden: ['prometheuses/api', 'metrics', 'alertmanagers/api'] },
};

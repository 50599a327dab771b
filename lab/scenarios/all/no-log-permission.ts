import { pullSecretRejected } from './pull-secret-rejected';
import type { Scenario } from '../scenario';

/** `pullSecretRejected` without its log: the counters tell where attempts stop, never why. */
export const noLogPermission: Scenario = {
  ...pullSecretRejected,
  id: 'no-log-permission',
  title: 'No right to read logs',
  description: 'The pull secret is rejected, and the reader may not read logs: only the place can be told.',
  cluster: { ...pullSecretRejected.cluster, forbidden: ['pods/log'] },
  expected: { state: 'failing', stage: 'reach', causes: ['stopped-before-answer'], alert: 'firing' },
};

import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from '../scenario';

export const singleNode: Scenario = {
  ...redHatServerError,
  id: 'single-node',
  title: 'Single node',
  description: 'Red Hat answers 503, on a cluster of one node that is scraped every 60 seconds.',
  cluster: { ...redHatServerError.cluster, topology: 'SingleReplica' },
};

import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from '../scenario';

/** `redHatServerError` where a scrape comes every 60 s, so that two attempts may fall between two of them. */
export const singleNode: Scenario = {
  ...redHatServerError,
  id: 'single-node',
  title: 'Single node',
  description: 'Red Hat answers 503, on a cluster of one node that is scraped every 60 seconds.',
  cluster: { ...redHatServerError.cluster, topology: 'SingleReplica' },
};

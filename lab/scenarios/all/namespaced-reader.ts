import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from '../scenario';

/** `redHatServerError` for a reader with `view` in one namespace: the same verdict, with what is missing named. */
export const namespacedReader: Scenario = {
  ...redHatServerError,
  id: 'namespaced-reader',
  title: 'Rights in one namespace only',
  description:
    'A reader of openshift-monitoring alone: metrics by the tenancy path, nothing of the cluster as a whole.',
  cluster: {
    ...redHatServerError.cluster,
    forbidden: ['prometheuses/api', 'clusterversions', 'infrastructures', 'proxies', 'clusteroperators'],
  },
};

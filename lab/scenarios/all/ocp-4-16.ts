import { redHatServerError } from './red-hat-server-error';
import type { Scenario } from '../scenario';

export const ocp416: Scenario = {
  ...redHatServerError,
  id: 'ocp-4-16',
  title: 'OpenShift 4.16',
  description: 'Red Hat answers 503, on a release that has only the older metrics.',
  cluster: { ...redHatServerError.cluster, version: '4.16.30' },
};

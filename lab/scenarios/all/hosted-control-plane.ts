import { pullSecretRejected } from './pull-secret-rejected';
import type { Scenario } from '../scenario';

/** `pullSecretRejected` with other steps: the pull secret of this cluster is not where the token comes from. */
export const hostedControlPlane: Scenario = {
  ...pullSecretRejected,
  id: 'hosted-control-plane',
  title: 'Hosted control plane',
  description:
    'The pull secret is rejected where the control plane is hosted: the token is in another Secret.',
  cluster: { ...pullSecretRejected.cluster, topology: 'External' },
};

import { FAILING_SINCE, failingSince, FIRING, ORDINARY, rolledOut } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** 409 in the token exchange, which a new pod needs (A4; `telemetry.md` 4.1). */
export const clusterOwnedElsewhere: Scenario = {
  ...ORDINARY,
  id: 'cluster-owned-elsewhere',
  title: 'Cluster owned by another account',
  description: 'The pull secret was replaced by one of another account, without a transfer of the cluster.',
  timeline: failingSince(FAILING_SINCE, {
    authorize: {
      status: 409,
      body: 'the provided cluster identifier is already in use under a different account or is not sufficiently random\n',
    },
  }),
  pods: rolledOut(FAILING_SINCE),
  expected: { ...FIRING, stage: 'authorize', causes: ['cluster-owned-elsewhere'] },
};

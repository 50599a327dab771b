import { FAILING_SINCE, failingSince, FIRING, ORDINARY, rolledOut } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** A timeout of 30 s without a place (N7): two causes are likely, and none may be found. */
export const egressBlocked: Scenario = {
  ...ORDINARY,
  id: 'egress-blocked',
  title: 'Packets to Red Hat dropped',
  description: 'A firewall drops what the new pod sends to Red Hat; it looks like a device that stalls.',
  timeline: failingSince(FAILING_SINCE, {
    authorize: {
      transport: 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      seconds: 30,
    },
  }),
  pods: rolledOut(FAILING_SINCE),
  expected: { ...FIRING, stage: 'authorize', causes: [], likely: ['egress-blocked', 'egress-stalled'] },
};

import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Of three attempts two are answered 503 and one is refused: the order of the causes is that of their shares. */
export const twoCauses: Scenario = {
  ...ORDINARY,
  id: 'two-causes',
  title: 'Two causes at once',
  description: 'Prometheus answers 503 and refuses connections by turns.',
  timeline: failingSince(FAILING_SINCE, {
    federate: {
      cycle: [
        { status: 503 },
        { status: 503 },
        { transport: 'dial tcp 172.30.115.6:9091: connect: connection refused' },
      ],
    },
  }),
  expected: { ...FIRING, stage: 'retrieve', causes: ['prometheus-error', 'prometheus-unreachable'] },
};

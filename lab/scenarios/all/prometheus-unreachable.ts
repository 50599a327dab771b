import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** F1: attempts without any answer that a counter would have. */
export const prometheusUnreachable: Scenario = {
  ...ORDINARY,
  id: 'prometheus-unreachable',
  title: 'Prometheus unreachable',
  description: 'The client cannot connect to Prometheus: nothing listens behind its Service.',
  timeline: failingSince(FAILING_SINCE, {
    federate: { transport: 'dial tcp 172.30.115.6:9091: connect: connection refused' },
  }),
  expected: { ...FIRING, stage: 'retrieve', causes: ['prometheus-unreachable'] },
};

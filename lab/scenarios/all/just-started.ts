import { ALL_WELL, LONG_RUNNING_POD, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** One attempt, which found nothing to send: too little to tell (`collecting`). */
export const justStarted: Scenario = {
  ...ORDINARY,
  id: 'just-started',
  title: 'Client just started',
  description: 'A new cluster: the first attempt of its client found no metrics yet, which tells too little.',
  timeline: [
    { from: -1, ...ALL_WELL, federate: { first: [{ status: 200, samples: 0 }], then: { status: 200 } } },
  ],
  pods: [{ ...LONG_RUNNING_POD, from: -1 }],
  expected: { state: 'collecting', stage: 'retrieve', causes: ['nothing-to-send'], alert: 'inactive' },
};

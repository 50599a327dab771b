import { ALL_WELL, LONG_RUNNING_POD, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

export const justStarted: Scenario = {
  ...ORDINARY,
  id: 'just-started',
  title: 'Client just started',
  description: 'A new cluster: its client has finished one attempt, which tells too little.',
  timeline: [{ from: -1, ...ALL_WELL }],
  pods: [{ ...LONG_RUNNING_POD, from: -1 }],
  expected: { state: 'collecting', stage: 'none', causes: [], alert: 'inactive' },
};

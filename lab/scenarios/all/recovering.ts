import { ALL_WELL, FAILING_SINCE, failingSince, ORDINARY, rolledOut } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** When the corrected pull secret was picked up. */
const CORRECTED = -4;

/** The newest pod delivers; the alert looks back 15 minutes, so it fires on. */
export const recovering: Scenario = {
  ...ORDINARY,
  id: 'recovering',
  title: 'Recovering',
  description: 'The pull secret was corrected some minutes ago: a new pod delivers, the alert fires still.',
  timeline: [
    ...failingSince(FAILING_SINCE, { authorize: { status: 401, body: 'unauthorized\n' } }),
    { from: CORRECTED, ...ALL_WELL },
  ],
  pods: [
    ...rolledOut(FAILING_SINCE).map((pod) => (pod.until === undefined ? { ...pod, until: CORRECTED } : pod)),
    { name: 'telemeter-client-5d8c7f9b6c-v4k9z', ip: '10.128.0.52', from: CORRECTED },
  ],
  expected: { state: 'recovering', stage: 'none', causes: [], alert: 'firing' },
  // The old pod's log is gone with it, so only the place can be told of that time.
  earlier: [{ at: -30, state: 'failing', stage: 'reach', causes: ['stopped-before-answer'] }],
};

import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** An echo: a hundred failures with 503, then 429s; what came before is the first cause (`verdicts.md` 1). */
export const uploadRateLimited: Scenario = {
  ...ORDINARY,
  id: 'upload-rate-limited',
  title: 'Uploads rate limited',
  description: 'Uploads are answered 429 now; an error of the server came before.',
  timeline: failingSince(FAILING_SINCE, {
    upload: {
      first: Array.from({ length: 100 }, () => ({
        status: 503,
        body: 'response status code is 503 Service Unavailable\n',
      })),
      then: {
        status: 429,
        body: `write limit reached for cluster with id "${ORDINARY.cluster.clusterId}"\n`,
      },
    },
  }),
  expected: { ...FIRING, stage: 'send', causes: ['red-hat-server-error', 'upload-rate-limited'] },
  earlier: [{ at: -60, state: 'failing', stage: 'send', causes: ['red-hat-server-error'] }],
};

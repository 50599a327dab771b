import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** The token is still good; something on the way answers the upload with 403. */
export const uploadForbidden: Scenario = {
  ...ORDINARY,
  id: 'upload-forbidden',
  title: 'Upload forbidden',
  description:
    "Every upload is answered 403 on Red Hat's side or by a filter on the way, while the token is accepted.",
  timeline: failingSince(FAILING_SINCE, { upload: { status: 403, body: 'Forbidden' } }),
  expected: { ...FIRING, stage: 'send', causes: ['upload-forbidden'] },
};

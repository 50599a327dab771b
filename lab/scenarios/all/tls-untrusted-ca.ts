import { FAILING_SINCE, failingSince, FIRING, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** X1, at the upload of a pod that has its token. */
export const tlsUntrustedCa: Scenario = {
  ...ORDINARY,
  id: 'tls-untrusted-ca',
  title: 'Inspecting proxy not trusted',
  description: 'A device inspects TLS with a certificate authority that the cluster does not trust.',
  timeline: failingSince(FAILING_SINCE, {
    upload: {
      transport: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    },
  }),
  expected: { ...FIRING, stage: 'send', causes: ['tls-untrusted-ca'] },
};

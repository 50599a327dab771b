import { olderCluster } from '../older-cluster';
import { BEHIND_A_PROXY, FIRING } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** P6 in the words of Go 1.22, at the upload of a client with both kinds of metrics (`telemetry.md` 2.1, 3.2). */
export const ocp418: Scenario = {
  ...olderCluster(
    {
      version: '4.18.9',
      proxy: { ...BEHIND_A_PROXY.proxy, httpsProxy: 'https://proxy.example.com:3129' },
    },
    {
      upload: {
        transport:
          'proxyconnect tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority',
      },
    },
  ),
  id: 'ocp-4-18',
  title: 'OpenShift 4.18',
  description:
    'The cluster-wide proxy is asked by https and shows a certificate that the cluster does not trust, on a release with both kinds of metrics.',
  expected: { ...FIRING, stage: 'send', causes: ['proxy-misconfigured'] },
};

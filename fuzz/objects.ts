/** Objects of the Kubernetes API and of Alertmanager as clusters have them, with as much as is read and a little more. */

const pod = (name: string, more: object = {}): object => ({
  metadata: { name, creationTimestamp: '2026-11-22T08:00:00Z', labels: { app: 'x' } },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
    initContainerStatuses: [{ restartCount: 0, state: {} }],
    containerStatuses: [{ restartCount: 2, state: { waiting: { reason: 'CrashLoopBackOff' } } }],
  },
  ...more,
});

/** A list of pods, one of which is being deleted. */
export const PODS = {
  kind: 'PodList',
  items: [
    pod('telemeter-client-7d9c8b6f5-x2k4q'),
    pod('telemeter-client-7d9c8b6f5-zzzzz', {
      metadata: { name: 'b', deletionTimestamp: '2026-11-22T10:00:00Z' },
    }),
  ],
};

/** A Deployment with one replica; a StatefulSet is read in the same way. */
export const DEPLOYMENT = { kind: 'Deployment', spec: { replicas: 1 }, status: { readyReplicas: 1 } };

/** A cluster on its way to another version than the one that runs. */
export const CLUSTER_VERSION = {
  kind: 'ClusterVersion',
  spec: { clusterID: '11111111-2222-3333-4444-555555555555' },
  status: {
    desired: { version: '4.22.4' },
    history: [
      { state: 'Partial', version: '4.22.4' },
      { state: 'Completed', version: '4.22.3' },
    ],
  },
};

/** Of a hosted control plane, whose token comes from elsewhere (`telemetry.md` 1.4). */
export const INFRASTRUCTURE = { kind: 'Infrastructure', status: { controlPlaneTopology: 'External' } };

/** A reader may see both; what comes out may hold neither. */
export const proxyOf = (httpProxy: string, httpsProxy: string): object => ({
  kind: 'Proxy',
  spec: { httpProxy, httpsProxy, trustedCA: { name: 'user-ca-bundle' } },
  status: { httpProxy, httpsProxy, noProxy: '.cluster.local,.svc' },
});

/** One whose spec and status are the same. */
export const PROXY = proxyOf('http://proxy.example.com:3128', 'http://proxy.example.com:3128');

/** cluster-monitoring-config with this text as its `config.yaml`, whether that is YAML or not. */
export const configMapOf = (yaml: string): object => ({
  kind: 'ConfigMap',
  metadata: { name: 'cluster-monitoring-config' },
  data: { 'config.yaml': yaml },
});

/** A ClusterOperator in trouble; `message` is what an operator may quote of a server. */
export const operatorOf = (name: string, message: string): object => ({
  kind: 'ClusterOperator',
  metadata: { name },
  status: {
    conditions: [
      { type: 'Degraded', status: 'True', reason: 'UploadFailed', message },
      { type: 'Available', status: 'True', reason: 'AsExpected', message: '' },
    ],
  },
});

/** The body of Alertmanager's `/api/v2/silences`; one matcher lacks `isEqual`, as before 0.22. */
export const SILENCES = [
  {
    id: 'a',
    status: { state: 'active' },
    startsAt: '2026-11-22T08:00:00Z',
    endsAt: '2026-11-22T18:00:00Z',
    createdBy: 'kube:admin',
    comment: 'while the proxy is changed',
    matchers: [
      { name: 'alertname', value: 'TelemeterClient.*', isRegex: true, isEqual: true },
      { name: 'namespace', value: 'openshift-monitoring', isRegex: false },
    ],
  },
];

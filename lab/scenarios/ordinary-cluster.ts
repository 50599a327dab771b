import type { ClientPod, ClusterFacts, Phase, PrometheusPod, Scenario } from './scenario';

/** The minute since which the failing scenarios fail; the alert needs an hour and a few minutes of it to fire. */
export const FAILING_SINCE = -140;

/** Three days and some hours of uptime, so that the counters of the usual pod do not look newly born. */
const LONG_AGO = -4530;

/** An exchange that works. */
export const OK = { status: 200 } as const;

/** Everything answers 200. */
export const ALL_WELL = { federate: OK, authorize: OK, upload: OK } as const;

/** A cluster that works, with one upload lost some hours ago (its retry a minute later was accepted). */
const WELL_SO_FAR: readonly Phase[] = [
  { from: LONG_AGO, ...ALL_WELL },
  {
    from: -640,
    ...ALL_WELL,
    upload: { first: [{ status: 502, body: 'failed to forward request\n' }], then: OK },
  },
];

/** The one pod of a cluster where nobody touched telemeter-client for days. */
export const LONG_RUNNING_POD: ClientPod = {
  name: 'telemeter-client-7d9c8b6f5-x2k4q',
  ip: '10.128.0.9',
  from: LONG_AGO,
};

/** Pods where the client was rolled out anew at a minute: the new one has no token yet and must ask for one. */
export const rolledOut = (at: number): readonly ClientPod[] => [
  { ...LONG_RUNNING_POD, until: at },
  { name: 'telemeter-client-6c5f4d8b97-q7w2m', ip: '10.128.0.41', from: at },
];

/** Both replicas of the cluster's Prometheus, running; the log is what a replica writes when it starts and compacts. */
const PROMETHEUS_PODS: readonly PrometheusPod[] = [
  { name: 'prometheus-k8s-0', ip: '10.129.0.17' },
  { name: 'prometheus-k8s-1', ip: '10.130.0.12' },
].map((pod) => ({
  ...pod,
  ready: true,
  restarts: 0,
  log: [
    { at: LONG_AGO, text: 'level=INFO source=main.go:1310 msg="Server is ready to receive web requests."' },
    {
      at: -95,
      text: 'level=INFO source=head.go:1429 msg="Head GC completed" component=tsdb caller=truncateMemory',
    },
  ],
}));

/** A connected cluster without a proxy, read by somebody who may read everything that is asked. */
export const CONNECTED_CLUSTER: ClusterFacts = {
  version: '4.22.3',
  clusterId: '0f6d3c1e-5a43-4d0c-9d5b-7b9a3c0f1e2d',
  proxy: null,
  monitoringConfig: null,
  operatorConditions: [],
  forbidden: [],
};

/** Everything of a scenario but what makes it one: an ordinary cluster that works. */
export const ORDINARY: Omit<Scenario, 'id' | 'title' | 'description' | 'expected'> = {
  timeline: WELL_SO_FAR,
  pods: [LONG_RUNNING_POD],
  prometheusPods: PROMETHEUS_PODS,
  cluster: CONNECTED_CLUSTER,
};

/** A timeline that goes well until a minute and then differs from it. */
export const failingSince = (from: number, broken: Partial<Omit<Phase, 'from'>>): readonly Phase[] => [
  ...WELL_SO_FAR,
  { from, ...ALL_WELL, ...broken },
];

/** The same cluster with a cluster-wide proxy, which both its spec and its status name. */
export const BEHIND_A_PROXY: ClusterFacts = {
  ...CONNECTED_CLUSTER,
  proxy: {
    httpProxy: 'http://proxy.example.com:3128',
    httpsProxy: 'http://proxy.example.com:3128',
    noProxy: '.cluster.local,.svc,10.128.0.0/14,172.30.0.0/16',
  },
};

/** State and alert after more than an hour of failures, to be completed with what a scenario expects. */
export const FIRING = { state: 'failing', alert: 'firing' } as const;

/** `telemetry.md` 1.2: which port of prometheus-k8s the client asks. */
type FederatePort = 9091 | 9092;

/** Lines of the client's source that its log names (openshift/telemeter, `main.go` and `forwarder.go` of each branch). */
type SourceLines = {
  readonly initialized: number;
  readonly starting: number;
  readonly crash: number;
  readonly notAnonymizing: number;
  readonly failed: number;
  readonly empty: number;
};

/** What a release of OpenShift has of its own in the client and in what the client asks. */
export type Release = {
  readonly federatePort: FederatePort;
  /** How many selectors the client sends (`telemetry.md` 1.2). */
  readonly selectors: number;
  /** Whether there is `metricsclient_http_requests_total`; its older gauges are in all of them (`telemetry.md` 2.1). */
  readonly hasHttpRequests: boolean;
  /** Whether the log begins with lines of level debug (`telemetry.md` 3.1). */
  readonly logsDebug: boolean;
  readonly lines: SourceLines;
  /** What stands before Prometheus on port 9091: the OAuth proxy, or kube-rbac-proxy (`telemetry.md` 1.2). */
  readonly prometheusProxy: 'prometheus-proxy' | 'kube-rbac-proxy-web';
  /** What a reader of all metrics needs (`telemetry.md` 7). */
  readonly metricsNeed: 'namespaces' | 'prometheuses/api';
  /** What a reader of Alertmanager needs; each of them (`telemetry.md` 7). */
  readonly alertsNeed: readonly string[];
};

/** Major and minor of a version as one number that grows with it: 4.16.30 is 416. */
export function releaseNumber(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100 + minor;
}

/** Counted in `manifests/0000_50_cluster-monitoring-operator_04-config.yaml` of each branch of the operator. */
const SELECTORS: readonly (readonly [since: number, selectors: number])[] = [
  [412, 147],
  [413, 162],
  [414, 167],
  [415, 175],
  [416, 182],
  [417, 199],
  [418, 198],
  [419, 200],
  [420, 202],
  [422, 208],
  [423, 211],
];

const LINES: readonly (readonly [since: number, lines: SourceLines])[] = [
  [412, { initialized: 97, starting: 292, crash: 100, notAnonymizing: 137, failed: 276, empty: 326 }],
  [414, { initialized: 102, starting: 301, crash: 105, notAnonymizing: 139, failed: 296, empty: 346 }],
  [421, { initialized: 103, starting: 302, crash: 106, notAnonymizing: 139, failed: 296, empty: 346 }],
  [423, { initialized: 102, starting: 301, crash: 105, notAnonymizing: 138, failed: 295, empty: 345 }],
];

/** What holds since the newest entry that is not newer than a release; of older ones than all, the first. */
function latest<F>(facts: readonly (readonly [since: number, fact: F])[], release: number): F {
  const fact = (facts.findLast(([since]) => since <= release) ?? facts[0])?.[1];
  if (fact === undefined) throw new Error('there are no facts');
  return fact;
}

/** What the release of a version has of its own. */
export function releaseOf(version: string): Release {
  const release = releaseNumber(version);
  return {
    federatePort: release === 414 || release === 415 ? 9092 : 9091,
    selectors: latest(SELECTORS, release),
    hasHttpRequests: release >= 417,
    logsDebug: release >= 414 && release <= 420,
    lines: latest(LINES, release),
    prometheusProxy: release <= 415 ? 'prometheus-proxy' : 'kube-rbac-proxy-web',
    metricsNeed: release <= 414 ? 'namespaces' : 'prometheuses/api',
    alertsNeed: release <= 415 ? ['namespaces', 'alertmanagers'] : ['alertmanagers/api'],
  };
}

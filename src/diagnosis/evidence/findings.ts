import type { Answer, EpochMs, Redacted } from './answer';
import type { SourceId } from './source-id';

/** Time and value of a raw sample; the value may be NaN or ±Inf, as Prometheus allows. */
export type Sample = readonly [at: EpochMs, value: number];

export type ClientMetricName =
  | 'federate_requests_total'
  | 'federate_requests_failed_total'
  | 'federate_samples'
  | 'federate_filtered_samples'
  | 'metricsclient_http_requests_total'
  | 'metricsclient_request_retrieve'
  | 'metricsclient_request_send'
  | 'process_start_time_seconds';

/** Raw samples of one series of telemeter-client, oldest first. */
export type ClientSeries = {
  readonly metric: ClientMetricName;
  readonly pod: string;
  /** `federate_from` or `federate_to`; only on the metricsclient series. */
  readonly client?: string;
  readonly statusCode?: string;
  readonly samples: readonly Sample[];
};

export type LogStage = 'retrieve' | 'authorize' | 'send' | 'client';

/** A line of telemeter-client's log that says how an attempt ended, or that it started. */
export type LogLine = {
  readonly at: EpochMs;
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  /** The rule of `telemetry.md` 3.3 that matched, or null where none did (then it is an unrecognised error). */
  readonly rule: string | null;
  readonly stage: LogStage;
  /** The HTTP status code the line names, where it names one. */
  readonly statusCode?: number;
  /** Request id of Red Hat's server, for a support case. */
  readonly requestId?: string;
  /** The reason without the long URL, redacted; what the screens show. */
  readonly text: Redacted;
};

export type AlertFinding = {
  readonly name: string;
  readonly state: 'firing' | 'pending' | 'inactive';
  /** When the condition first held in the present run (Prometheus' activeAt); null when inactive. */
  readonly activeAt: EpochMs | null;
  /** The failing share the rule sees now, 0 to 1; null where it cannot be computed. */
  readonly ratio: number | null;
  /** Series that the client selects, by the recording rule of the alert's group; null where it has no value. */
  readonly selectedSeries: number | null;
};

export type PodFinding = {
  readonly name: string;
  readonly phase: string;
  readonly ready: boolean;
  readonly restarts: number;
  /** Reason of a container that waits, e.g. CrashLoopBackOff. */
  readonly waiting: string | null;
  readonly createdAt: EpochMs | null;
};

/** Replicas that are wanted of a workload, and its pods. `deployed` false: the object does not exist. */
export type WorkloadFinding = {
  readonly deployed: boolean;
  readonly wanted: number;
  readonly pods: readonly PodFinding[];
  /** It was not read from the Kubernetes API but from kube-state-metrics, which knows less. */
  readonly fromMetrics?: true;
};

/** What the sources table can find; one entry per source. */
export type Findings = {
  'client-metrics': { readonly series: readonly ClientSeries[] };
  'client-up': {
    readonly pods: readonly { readonly pod: string; readonly up: boolean; readonly at: EpochMs }[];
  };
  'client-workload': WorkloadFinding;
  /** `from` is the time of the oldest line that was read: nothing is known of before. */
  'client-log': { readonly lines: readonly LogLine[]; readonly from: EpochMs | null };
  alert: AlertFinding;
  'prometheus-workload': WorkloadFinding;
  'prometheus-log': { readonly lines: readonly Redacted[] };
  'remote-write': { readonly sending: boolean; readonly failedShare: number | null };
  'cluster-version': {
    readonly version: string;
    readonly clusterId: string;
    readonly topology: string | null;
  };
  /** Hosts only: user names and passwords of a proxy URL never get in here. */
  'cluster-proxy': {
    readonly httpsProxyHost: string | null;
    readonly specDiffersFromStatus: boolean;
    readonly trustedCA: string | null;
  };
  'monitoring-config': {
    readonly telemeterEnabled: boolean | null;
    readonly ownToken: boolean;
    readonly ownServer: string | null;
    /** An `http` stanza, which takes the place of the cluster's Proxy object; host only. */
    readonly ownProxy?: { readonly httpsProxyHost: string | null };
  };
  'cluster-operators': {
    readonly conditions: readonly {
      readonly operator: string;
      readonly type: string;
      readonly status: string;
      readonly reason: string;
      readonly message: Redacted;
    }[];
  };
};

/** Everything that is known at one moment. The only state there is, beside the reader's own ticks. */
export type Evidence = { readonly [S in SourceId]: Answer<Findings[S]> };

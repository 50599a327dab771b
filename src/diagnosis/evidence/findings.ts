import type { Answer, EpochMs, Redacted } from './answer';
import type { SourceId } from './source-id';

/** Time and value of a raw sample; the value may be NaN or ±Inf, as Prometheus allows. */
export type Sample = readonly [at: EpochMs, value: number];

/**
 * Series of telemeter-client that are read (`telemetry.md` 2.1). The two `metricsclient_request_*` are gauges that only
 * count up.
 */
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
  /** Where the series has no such label, the address of its target. */
  readonly pod: string;
  /** `federate_from` or `federate_to`; only on the metricsclient series. */
  readonly client?: string;
  /** The label as it is, `200`; redacted where it is no three digits. */
  readonly statusCode?: string;
  readonly samples: readonly Sample[];
};

/** Where in the way the reason of a line belongs: the stages of `verdicts.md` 2 that a log can tell. */
export type LogStage = 'retrieve' | 'authorize' | 'send' | 'client';

/** A line of telemeter-client's log that says how an attempt ended, or that the process started or could not. */
export type LogLine = {
  /** By its own `ts`. */
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

/** The worst of our alerts as Prometheus has it: whether somebody silenced it, Alertmanager knows (`silences.ts`). */
export type AlertFinding = {
  /** One of `ALERT_NAMES`; today's where none is active. */
  readonly name: string;
  readonly state: 'firing' | 'pending' | 'inactive';
  /** When the condition first held in the present run (Prometheus' activeAt); null when inactive. */
  readonly activeAt: EpochMs | null;
  /** The failing share the rule sees now, 0 to 1; null where it cannot be computed. */
  readonly ratio: number | null;
  /** Series that the client selects, by the recording rule of the alert's group; null where it has no value. */
  readonly selectedSeries: number | null;
};

/** A pod that is not being deleted. */
export type PodFinding = {
  readonly name: string;
  /** `Unknown` where nobody says. */
  readonly phase: string;
  readonly ready: boolean;
  /** Of all its containers together. */
  readonly restarts: number;
  /** Reason of a container that waits, e.g. CrashLoopBackOff; null where none does. */
  readonly waiting: string | null;
  /** null where it is not told, as by kube-state-metrics. */
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
  /** `up`: one of the last two scrapes was answered; `at` is the last one. */
  'client-up': {
    readonly pods: readonly { readonly pod: string; readonly up: boolean; readonly at: EpochMs }[];
  };
  'client-workload': WorkloadFinding;
  /**
   * Oldest first. `from` is the time of the oldest line that was read, null where none was: nothing is known of before.
   */
  'client-log': { readonly lines: readonly LogLine[]; readonly from: EpochMs | null };
  alert: AlertFinding;
  'prometheus-workload': WorkloadFinding;
  /** What warns or complains, oldest first; at most the newest 100 lines, each of at most 1000 characters. */
  'prometheus-log': { readonly lines: readonly Redacted[] };
  /** `failedShare`: of the samples of the last 15 min, 0 to 1; null where none was sent. */
  'remote-write': { readonly sending: boolean; readonly failedShare: number | null };
  /** `topology`: `controlPlaneTopology` of the Infrastructure, `External` where it is hosted; null where not known. */
  'cluster-version': {
    readonly version: string;
    readonly clusterId: string;
    readonly topology: string | null;
  };
  /** Hosts only: user names and passwords of a proxy URL never get in here. null: not set. */
  'cluster-proxy': {
    readonly httpsProxyHost: string | null;
    readonly specDiffersFromStatus: boolean;
    readonly trustedCA: string | null;
  };
  'monitoring-config': {
    /** null where it is not said: then it is not switched off. */
    readonly telemeterEnabled: boolean | null;
    /** That it is there; what it is, is not kept. */
    readonly ownToken: boolean;
    /** Host and port of `telemeterServerURL`; null where none is set, so that it is Red Hat's. */
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

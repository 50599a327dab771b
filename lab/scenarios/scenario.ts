import type { CauseId } from '../../src/diagnosis/causes/cause-id';
import type { Stage, State } from '../../src/diagnosis/report';

/** Minutes from the moment the lab is started or switched: negative before it, positive after. */
export type Minute = number;

/**
 * An HTTP answer. `seconds` is how long the exchange takes, in this and the next two; a few milliseconds unless told.
 */
type HttpAnswer = { readonly status: number; readonly body?: string; readonly seconds?: number };

/** No HTTP answer: `transport` is the end of the client's error, as Go writes it (`dial tcp …: i/o timeout`). */
type NoAnswer = { readonly transport: string; readonly seconds?: number };

/** A 200 whose body the client cannot use: `unusable` is the client's whole error (`unexpected EOF`). */
type UnusableAnswer = { readonly unusable: string; readonly seconds?: number };

/** What Prometheus gives: the number of series in a good answer may be told, and how many the client leaves out. */
export type FederateAnswer =
  (HttpAnswer & { readonly samples?: number; readonly filtered?: number }) | NoAnswer | UnusableAnswer;
/**
 * What Red Hat gives for the token of the pull secret; of a good answer the client reads the body, so it may be
 * unusable.
 */
export type AuthorizeAnswer = HttpAnswer | NoAnswer | UnusableAnswer;
/** What Red Hat says of an upload. The client does not read the body of a good answer. */
export type UploadAnswer = HttpAnswer | NoAnswer;

/** One answer for a whole phase, or answers in turn: `cycle` goes round, `first` is used up and then `then` stays. */
export type Answers<A> =
  A | { readonly cycle: readonly A[] } | { readonly first: readonly A[]; readonly then: A };

/** From `from` until the next phase, each exchange of the client is answered like this. */
export type Phase = {
  readonly from: Minute;
  readonly federate: Answers<FederateAnswer>;
  /** Asked only when the client has no valid token: at its start, after a 401 on upload, and when the token ends. */
  readonly authorize: Answers<AuthorizeAnswer>;
  readonly upload: Answers<UploadAnswer>;
};

/** A telemeter-client pod. */
export type ClientPod = {
  readonly name: string;
  readonly ip: string;
  readonly from: Minute;
  /** When it was deleted; left out while it is there. */
  readonly until?: Minute;
  /** When its container was started again: counters at zero, no token. */
  readonly restarts?: readonly Minute[];
  /** When its worker was built anew: counters go on, no token. */
  readonly reloads?: readonly Minute[];
  /** Its process cannot start and is started again and again: the reason, as it writes it (`failed to configure …`). */
  readonly crash?: string;
};

/** A line of a log; the time is written in front of `text`. */
export type LogEntry = { readonly at: Minute; readonly text: string };

/** A pod of prometheus-k8s, as far as its state is shown; `log` is that of its container `prometheus`. */
export type PrometheusPod = {
  readonly name: string;
  readonly ip: string;
  readonly ready: boolean;
  readonly restarts: number;
  readonly log: readonly LogEntry[];
};

/** One condition of a ClusterOperator that differs from the usual. */
export type OperatorCondition = {
  readonly operator: string;
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
};

/** The cluster-wide Proxy object. */
type ClusterProxy = {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
  readonly trustedCA?: string;
};

/**
 * `controlPlaneTopology` of the Infrastructure: highly available, one node (scraped half as often), or hosted
 * elsewhere.
 */
type Topology = 'HighlyAvailable' | 'SingleReplica' | 'External';

/** What is true of the cluster as a whole. */
export type ClusterFacts = {
  readonly version: string;
  readonly clusterId: string;
  /** null: the Proxy object is there and empty. */
  readonly proxy: ClusterProxy | null;
  /** `config.yaml` of the ConfigMap cluster-monitoring-config; null: the ConfigMap does not exist. */
  readonly monitoringConfig: string | null;
  readonly operatorConditions: readonly OperatorCondition[];
  /**
   * Resources the reader may not read, as in a role: `pods`, `pods/log`, `proxies`. Secrets never can be. Of these the
   * paths to the monitoring servers depend, each of which answers 403 then:
   * - `prometheuses/api`: the cluster-wide path `/api/prometheus`; up to 4.14 `namespaces` instead
   * - `metrics` (the pods of metrics.k8s.io): `/api/prometheus-tenancy`, for one namespace
   * - `prometheusrules`: the rules of `/api/prometheus-tenancy`, and `/api/alertmanager-tenancy`
   * - `alertmanagers/api`: the cluster-wide path `/api/alertmanager`; up to 4.15 `namespaces` or `alertmanagers` instead
   */
  readonly forbidden: readonly string[];
  /** Highly available unless told. */
  readonly topology?: Topology;
  /** prometheus-k8s writes to Red Hat itself; so many of its samples fail, 0 to 1. */
  readonly remoteWrite?: { readonly failedShare: number };
  /** The alert has no `runbook_url`, as in the early z-streams of 4.14 to 4.17 (`telemetry.md` 5.1). */
  readonly withoutRunbookUrl?: true;
};

/** What somebody writes into a cluster who means harm, or who does not think of its readers. */
type Strange = {
  /** Lines between the client's own; where one begins with `level=`, that stays in front of the time. */
  readonly clientLog: readonly LogEntry[];
  /** Names of pods that stand in the list of the client's, newer than those: no API server would take them. */
  readonly podNames: readonly string[];
  /** A code of an answer that the client has counted long ago. */
  readonly statusCode: string;
  /** What the alert has beside its own. */
  readonly alert: {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
};

/** What a report must say. */
export type Expected = {
  readonly state: State;
  readonly stage: Stage;
  /** Causes that are found, most important first. */
  readonly causes: readonly CauseId[];
  /** Causes that are likely, where no one can be found; none unless told. */
  readonly likely?: readonly CauseId[];
  readonly alert: 'firing' | 'pending' | 'inactive';
};

/** What a report must say of a moment before the lab was started. */
type ExpectedThen = Omit<Expected, 'alert'> & { readonly at: Minute };

/** A world as data. */
export type Scenario = {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** Oldest first; the last one goes on while the lab runs. */
  readonly timeline: readonly Phase[];
  /** Pods of telemeter-client, oldest first; none: telemetry is not deployed. */
  readonly pods: readonly ClientPod[];
  /** When Prometheus does not scrape the client; `until` null: to this day. Left out where it always does. */
  readonly notScraped?: { readonly from: Minute; readonly until: Minute | null };
  readonly prometheusPods: readonly PrometheusPod[];
  readonly cluster: ClusterFacts;
  /** Left out of a cluster that means well. */
  readonly strange?: Strange;
  /** Once it runs. */
  readonly expected: Expected;
  /** At moments of its history, oldest first. */
  readonly earlier?: readonly ExpectedThen[];
};

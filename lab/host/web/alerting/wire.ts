/** An active alert of a rule in Prometheus' `/api/v1/rules`; here and below only what the alerting pages read. */
export interface WireAlert {
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, string>;
  /** `pending` or `firing`; who silences it, Alertmanager knows. */
  readonly state: string;
  /** RFC 3339. */
  readonly activeAt?: string;
  readonly value?: string;
}

/** A rule there: an alerting or a recording one, as `type` says. */
export interface WireRule {
  readonly name: string;
  readonly query: string;
  /** The `for` of the rule, in seconds. */
  readonly duration: number;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly alerts?: readonly WireAlert[];
  readonly state: string;
  readonly type: string;
}

/** A group of rules; with `file` it is a part of a rule's id (`ruleId`). */
export interface WireGroup {
  readonly name: string;
  readonly file: string;
  readonly rules: readonly WireRule[];
}

/** The body of `/api/v1/rules`; without `data` where that is an error. */
export interface RulesAnswer {
  readonly data?: { readonly groups?: readonly WireGroup[] };
}

/** An alert as Alertmanager knows it: here only who silences it counts. */
export interface RoutedAlert {
  readonly labels: Record<string, string>;
  readonly status: { readonly silencedBy: readonly string[] };
}

/**
 * A silence of Alertmanager's API v2; times are RFC 3339. A matcher without `isEqual`, as before 0.22, is one of
 * equality.
 */
export interface WireSilence {
  readonly id: string;
  readonly comment: string;
  readonly createdBy: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: { readonly state: string };
  readonly matchers: readonly {
    readonly name: string;
    readonly value: string;
    readonly isRegex: boolean;
    readonly isEqual?: boolean;
  }[];
}

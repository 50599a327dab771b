/** The parts of the answers of Prometheus and Alertmanager that the alerting pages read. */
export interface WireAlert {
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, string>;
  readonly state: string;
  readonly activeAt?: string;
  readonly value?: string;
}

export interface WireRule {
  readonly name: string;
  readonly query: string;
  readonly duration: number;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly alerts?: readonly WireAlert[];
  readonly state: string;
  readonly type: string;
}

export interface WireGroup {
  readonly name: string;
  readonly file: string;
  readonly rules: readonly WireRule[];
}

export interface RulesAnswer {
  readonly data?: { readonly groups?: readonly WireGroup[] };
}

/** An alert as Alertmanager knows it: here only who silences it counts. */
export interface RoutedAlert {
  readonly labels: Record<string, string>;
  readonly status: { readonly silencedBy: readonly string[] };
}

/** A silence of Alertmanager. */
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

import type { Answer } from '../evidence/answer';
import type { Findings, LogLine } from '../evidence/findings';
import type { Reason } from '../report';
import { tailOf } from '../parse/log-reason';
import { valueOf } from './cause';
import type { Counted, Logged } from './cause';
import { proxySetting } from './proxy-setting';
import type { ProxySources } from './proxy-setting';
import { reason } from './traces';

/** What else speaks for a cause that is named already (`telemetry.md` 10, step 6). None of it names one. */

/** What `byInsights` and `byDnsOperator` look at, for the rows of causes that ask them. */
export const OPERATORS = ['cluster-operators'] as const;
/** The source of `OPERATORS`, for the types of the causes that ask it. */
export type OperatorsSource = (typeof OPERATORS)[number];

type Operators = { readonly [S in OperatorsSource]: Answer<Findings[S]> };
type Condition = Findings['cluster-operators']['conditions'][number];

const conditionOf = (seen: Operators, operator: string, type: string): Condition | null =>
  valueOf(seen['cluster-operators'])?.conditions.find(
    (one) => one.operator === operator && one.type === type,
  ) ?? null;

/**
 * insights-operator shares token, proxy and trusted CA with the client, but uploads to another host: what fails for
 * both is one of those, what fails for telemetry alone is its host (`telemetry.md` 5.3).
 */
export const byInsights = (seen: Operators): readonly Reason[] => {
  const degraded = conditionOf(seen, 'insights', 'UploadDegraded');
  if (degraded?.status === 'True') {
    return [reason('insights-fails-too', 'cluster-operators', { message: degraded.message })];
  }
  const isOff = conditionOf(seen, 'insights', 'Disabled')?.status !== 'False';
  return degraded?.status === 'False' && !isOff ? [reason('insights-uploads', 'cluster-operators')] : [];
};

/** The dns ClusterOperator says that it is in trouble itself. */
export const byDnsOperator = (seen: Operators): readonly Reason[] => {
  const degraded = conditionOf(seen, 'dns', 'Degraded');
  const available = conditionOf(seen, 'dns', 'Available');
  const trouble = degraded?.status === 'True' ? degraded : available?.status === 'False' ? available : null;
  return trouble === null
    ? []
    : [reason('dns-operator-degraded', 'cluster-operators', { message: trouble.message })];
};

/** How many of the pods that answer the client are ready. */
export const byPrometheusPods = (seen: {
  readonly 'prometheus-workload': Answer<Findings['prometheus-workload']>;
}): readonly Reason[] => {
  const workload = valueOf(seen['prometheus-workload']);
  if (workload === null || !workload.deployed) return [];
  const ready = workload.pods.filter((pod) => pod.ready).length;
  return [reason('prometheus-pods', 'prometheus-workload', { ready, wanted: workload.wanted })];
};

/** How many series are selected; volume is what these causes are about. */
export const byVolume = (seen: { readonly alert: Answer<Findings['alert']> }): readonly Reason[] => {
  const series = valueOf(seen.alert)?.selectedSeries ?? null;
  return series === null ? [] : [reason('selected-series', 'alert', { series })];
};

const PACES = { fast: 'pace-fast', timeout: 'pace-timeout', hang: 'pace-hang' } as const;

/** How long each try takes, by the pace of attempts: a hint where no line tells (`telemetry.md` 5.1). */
export const byPace = (counted: Counted | null): readonly Reason[] => {
  const pace = counted?.pace ?? null;
  return pace === null
    ? []
    : [reason(PACES[pace.kind], 'client-metrics', { attempts: pace.attemptsInWindow })];
};

/** The clocks of node and Prometheus disagree. */
export const byClock = (logged: Logged | null): readonly Reason[] => {
  const skew = logged?.clockSkew ?? null;
  return skew === null
    ? []
    : [reason('clock-skew', 'client-log', { minutes: Math.floor(Math.abs(skew) / 60_000) })];
};

/** The server's own words to an upload (`telemetry.md` 4.2) and in the token exchange (4.1), after the code. */
const OWN_WORDS =
  /: \d{3}:\s*(failed to forward request|response status code is \d|write limit reached|failed to read request body|Internal server error, requestid=|forbidden\s*$|not found\s*$|rate limited)/;

/**
 * A status code comes from Red Hat's server, from its edge, or from a proxy that inspects TLS; only the words of an
 * answer tell (`telemetry.md` 4.1, 4.2, 4.4).
 */
export const whoAnswered = (
  seen: { readonly [S in ProxySources]: Answer<Findings[S]> },
  lines: readonly LogLine[],
): readonly Reason[] => {
  const newest = lines.at(-1);
  if (newest !== undefined && OWN_WORDS.test(tailOf(newest.text)))
    return [reason('the-servers-words', 'client-log')];
  const proxy = proxySetting(seen);
  return [
    reason('edge-or-inspection', newest === undefined ? 'client-metrics' : 'client-log'),
    ...(proxy.is === 'set' ? [reason('proxy-set', proxy.source, { host: proxy.host })] : []),
  ];
};

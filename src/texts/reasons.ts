import type { EpochMs } from '../diagnosis/evidence/answer';
import type { ReasonId } from '../diagnosis/reason-id';
import type { Reason } from '../diagnosis/report';
import type { T } from './t';

/** Values of a reason with its times already in words. */
type Values = Readonly<Record<string, string | number>>;
type Words = (t: T, values: Values) => string;

const COUNTERS = {
  'retrieve-code': (t, v) =>
    t('Prometheus answered {{count}} of {{failed}} failed attempts with {{code}}.', v),
  'send-code': (t, v) =>
    t('{{count}} of {{failed}} failed attempts got {{code}} as the answer to the upload.', v),
  echo: (t, v) =>
    t(
      'Uploads are answered 429 now. Before that, {{code}} was the answer: {{count}} of {{failed}} failures in a row. A 429 often follows another error, since each retry comes too early for the rate limit.',
      v,
    ),
  'no-answer': (t, v) => t('{{count}} of {{failed}} failed attempts got no answer from Prometheus.', v),
  stopped: (t, v) =>
    t('{{count}} of {{failed}} failed attempts stopped after Prometheus answered and before Red Hat did.', v),
  'nothing-selected': (t, v) =>
    t('{{count}} attempts ended without a failure and without an upload.', {
      ...v,
      count: Number(v['count']),
    }),
  'prometheus-answered': (t, v) =>
    t('Prometheus could be reached: it answered {{answered}} of {{attempts}} attempts.', v),
  'prometheus-said-otherwise': (t, v) =>
    t('Prometheus gave none of {{attempts}} attempts the answer that goes with it.', v),
  'red-hat-answered': (t, v) =>
    t('{{answered}} of {{retrieved}} uploads were answered: the way, TLS and the token held.', v),
  'red-hat-said-otherwise': (t, v) => t('None of {{attempts}} attempts got the answer that goes with it.', v),
  'none-empty': (t, v) => t('Each of {{attempts}} attempts that got metrics had something to send.', v),
  'nothing-failed': (t, v) =>
    t('Nothing failed in the last 15 minutes; {{accepted}} uploads were accepted.', v),
  'pace-fast': (t, v) =>
    t('{{attempts}} tries in 15 minutes: each one fails at once, so something answers or refuses.', v),
  'pace-timeout': (t, v) =>
    t(
      '{{attempts}} tries in 15 minutes: each one waits about 30 seconds in vain, as where packets are dropped.',
      v,
    ),
  'pace-hang': (t, v) =>
    t('{{attempts}} tries in 15 minutes: each one hangs for minutes until the client gives up.', v),
  'selected-series': (t, v) => t('Series that the client selects: {{series}}.', v),
  'client-counts': (t, v) => t('The client is running and scraped: it made {{attempts}} attempts.', v),
} satisfies Partial<Record<ReasonId, Words>>;

const LOG = {
  'log-line': (t, v) =>
    t('{{count}} lines in the log say so, the newest at {{seenAt}}: {{line}}', {
      ...v,
      count: Number(v['count']),
    }),
  'log-names-another': (t, v) =>
    t('The log names another reason for each failure ({{count}} lines).', {
      ...v,
      count: Number(v['count']),
    }),
  'log-not-read': (t) => t("The client's log was not read, or not yet; it would say why."),
  'log-silent': (t) => t("The part of the client's log that was read has no line about it."),
  'timeout-has-no-place': (t) =>
    t('Time ran out before an answer. A firewall that drops and a device that stalls look the same here.'),
  'timeout-behind-proxy': (t) =>
    t('A proxy that does not answer looks the same, and its name is not in the line.'),
  'not-the-servers-words': (t) =>
    t(
      "The answer does not carry one of the known texts of Red Hat's server. Something in between may have answered.",
    ),
  'edge-or-inspection': (t) =>
    t("Nothing tells whether Red Hat's server, its edge or a proxy that inspects TLS gave this answer."),
  'server-sends-no-403': (t) => t("Red Hat's server itself does not answer an upload with 403."),
  'clock-skew': (t, v) =>
    t("The log's clock and that of Prometheus are at least {{minutes}} minutes apart.", v),
  'the-servers-words': (t) => t("The answer carries a known text of Red Hat's own server."),
} satisfies Partial<Record<ReasonId, Words>>;

const CONFIGURATION = {
  'proxy-set': (t, v) => t('A proxy is set: {{host}}.', v),
  'proxy-not-set': (t) => t('No proxy for https is set.'),
  'proxy-spec-differs': (t) =>
    t("The Proxy object's spec differs from its status: the cluster has not taken it over."),
  'no-pod': (t, v) => t('The Deployment wants {{wanted}} and there is no pod.', v),
  'pod-waits': (t, v) => t('Pod {{pod}} waits: {{waiting}}. Restarts so far: {{restarts}}.', v),
  'pods-not-ready': (t, v) => t('The Deployment wants {{wanted}} and no pod is ready.', v),
  'target-down': (t, v) => t('Prometheus cannot scrape pod {{pod}}: up is 0.', v),
  'pods-ready': (t, v) =>
    t('The Deployment exists; {{count}} pods are ready.', { ...v, count: Number(v['count']) }),
  'series-absent': (t) => t("The client's metrics are absent."),
  'switched-off': (t) => t('cluster-monitoring-config has telemeterClient.enabled: false.'),
  'deployment-gone': (t) => t('The Deployment telemeter-client does not exist.'),
  'scaled-to-zero': (t) => t('The Deployment telemeter-client wants no pod.'),
  'insights-disabled': (t, v) =>
    t('The Insights Operator is disabled, too; it uses the same entry of the pull secret: {{message}}', v),
  'insights-fails-too': (t, v) =>
    t(
      'Uploads of the Insights Operator fail, too. It shares the token, the proxy and the trusted CA: {{message}}',
      v,
    ),
  'insights-uploads': (t) =>
    t('The Insights Operator gets through with the same token, proxy and trusted CA, to another host.'),
  'dns-operator-degraded': (t, v) => t('The DNS operator reports trouble: {{message}}', v),
  'prometheus-pods': (t, v) => t('{{ready}} of {{wanted}} prometheus-k8s pods are ready.', v),
  'remote-write-there': (t) => t('prometheus-k8s writes to Red Hat itself (remote write).'),
  'remote-write-fails': (t, v) => t('{{percent}} % of its samples failed in the last 15 minutes.', v),
  'no-remote-write': (t) => t('prometheus-k8s does not write to Red Hat itself.'),
} satisfies Partial<Record<ReasonId, Words>>;

const REASONS = { ...COUNTERS, ...LOG, ...CONFIGURATION } satisfies Record<ReasonId, Words>;

/** Times carry the unit in their name (`report.ts`). */
const inWords = (values: Reason['values'], formatTime: (at: EpochMs) => string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      key.endsWith('At') && typeof value === 'number' ? [key, formatTime(value)] : [key, value],
    ),
  );

/** A fact without times, as a sentence or two: the words that a reason of that kind has. */
export function factText(t: T, id: ReasonId, values: Values = {}): string {
  return REASONS[id](t, values);
}

/** Why something is said, as a sentence or two. `formatTime` puts a moment into the reader's words. */
export function reasonText(t: T, reason: Reason, formatTime: (at: EpochMs) => string): string {
  return factText(t, reason.id, inWords(reason.values, formatTime));
}

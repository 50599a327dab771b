import fc from 'fast-check';
import { ALERT_NAMES } from '../src/diagnosis/evidence/alert-names';
import { CLIENT_METRICS } from '../src/diagnosis/evidence/client-metric-names';
import { SELECTED_SERIES } from '../src/diagnosis/evidence/alert-rule';
import type { RawAnswer } from '../src/diagnosis/evidence/request';
import type { SourceId } from '../src/diagnosis/evidence/source-id';
import { CANARY, credential } from './credentials';
import { anyJson, mutated, number, overTheWire, writtenNumber } from './json';
import {
  CLUSTER_VERSION,
  configMapOf,
  DEPLOYMENT,
  INFRASTRUCTURE,
  operatorOf,
  PODS,
  PROXY,
  proxyOf,
} from './objects';
import { AT, CLIENT_MATRICES } from './seeds';
import { INHERITED, log, said, word } from './texts';

/** Times in seconds: mostly in the range that is looked at, and in order as often as not. */
const seconds = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 1800 }).map((before) => AT / 1000 - before) },
  { weight: 1, arbitrary: number },
);

const NAMES: readonly string[] = [
  ...CLIENT_METRICS,
  ...[
    'ALERTS',
    'ALERTS_FOR_STATE',
    SELECTED_SERIES,
    'kube_deployment_spec_replicas',
    'kube_pod_status_phase',
  ],
  ...['kube_pod_container_status_restarts_total', 'kube_pod_container_status_waiting_reason'],
];

const label = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...INHERITED, 'federate_from', 'federate_to', '200', '503', 'a', ''),
  },
  { weight: 1, arbitrary: fc.oneof(word, credential) },
);

const metric = fc
  .record(
    {
      __name__: fc.constantFrom(...NAMES),
      pod: label,
      instance: label,
      client: label,
      status_code: label,
      what: fc.constantFrom('sent', 'failed', 'ready', 'deployments'),
      alertname: fc.oneof(fc.constantFrom(...ALERT_NAMES), label),
      alertstate: fc.constantFrom('firing', 'pending'),
      phase: label,
      reason: label,
      name: label,
      condition: label,
    },
    { requiredKeys: [] },
  )
  .map((labels) => labels as object);

const samples = fc.array(fc.tuple(seconds, writtenNumber), { maxLength: 12 });

const answerOf = (resultType: string, result: unknown): object => ({
  status: 'success',
  data: { resultType, result },
});

const withWarnings = (answers: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.oneof(
    { weight: 9, arbitrary: answers },
    { weight: 1, arbitrary: fc.tuple(answers, said).map(([body, text]) => ({ ...body, warnings: [text] })) },
    { weight: 1, arbitrary: said.map((error) => ({ status: 'error', error })) },
  );

/** What a Prometheus answers to a range. */
export const matrix: fc.Arbitrary<unknown> = withWarnings(
  fc
    .array(fc.record({ metric, values: samples }), { maxLength: 6 })
    .map((result) => answerOf('matrix', result)),
);

/** What it answers to an instant query. */
export const vector: fc.Arbitrary<unknown> = withWarnings(
  fc
    .array(fc.record({ metric, value: fc.tuple(seconds, writtenNumber) }), { maxLength: 8 })
    .map((result) => answerOf('vector', result)),
);

/** Addresses of proxies, some with a credential in them. */
export const address = fc.oneof(
  word,
  fc.constantFrom(
    `http://user:${CANARY}@proxy.example.com:3128`,
    `user:${CANARY}@proxy.example.com`,
    `http://${CANARY}@proxy`,
    `https://a:b@c:${CANARY}@proxy.example.com/p?q#f`,
  ),
);

const yamlLine = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '  ', '    ', '\t'), word, fc.constantFrom(':', ': ', ''), word)
    .map((all) => all.join('')),
  fc.constantFrom(
    'telemeterClient:',
    'http:',
    '  enabled: "no"',
    `  token: ${CANARY}`,
    `  token: "${CANARY}"`,
  ),
  address.map((one) => `  httpsProxy: ${one}`),
  fc.constantFrom(
    `telemeterClient: {enabled: false, token: ${CANARY}}`,
    `{"http":{"x":1},"telemeterClient":{}}`,
  ),
);

/** cluster-monitoring-config with lines that are hardly YAML. */
const configMap = fc.array(yamlLine, { maxLength: 8 }).map((lines) => configMapOf(lines.join('\n')));

const operator = fc
  .tuple(fc.constantFrom('monitoring', 'insights', 'dns'), said)
  .map(([name, message]) => operatorOf(name, message));

/** What the requests of each source are answered with, where all goes well; in the order of its row. */
const BODIES: { readonly [S in SourceId]: readonly fc.Arbitrary<unknown>[] } = {
  'client-metrics': [fc.oneof(matrix, mutated(CLIENT_MATRICES))],
  'client-up': [matrix],
  'client-workload': [mutated([DEPLOYMENT]), mutated([PODS])],
  'client-log': [log],
  alert: [vector],
  'prometheus-workload': [mutated([DEPLOYMENT]), mutated([PODS])],
  'prometheus-log': [log],
  'remote-write': [vector],
  'cluster-version': [mutated([CLUSTER_VERSION]), mutated([INFRASTRUCTURE])],
  'cluster-proxy': [
    fc.oneof(
      mutated([PROXY]),
      fc.tuple(address, address).map(([one, two]) => proxyOf(one, two)),
    ),
  ],
  'monitoring-config': [fc.oneof(configMap, mutated([configMapOf('telemeterClient:\n  enabled: true\n')]))],
  'cluster-operators': [operator, operator, mutated([operatorOf('dns', 'x')])],
};

/** A request that came to nothing, for whatever reason. */
const failed: fc.Arbitrary<RawAnswer> = fc.record(
  {
    is: fc.constantFrom('refused' as const, 'unreachable' as const, 'unreadable' as const),
    detail: fc.oneof(said, credential),
    status: fc.constantFrom(401, 403, 404, 429, 500),
  },
  { requiredKeys: ['is', 'detail'] },
);

/** Anything that may come of a request: the body that was hoped for, another one, or none. */
export const rawOf = (body: fc.Arbitrary<unknown>): fc.Arbitrary<RawAnswer> =>
  fc.oneof(
    { weight: 8, arbitrary: body.map((one): RawAnswer => ({ is: 'body', body: overTheWire(one) })) },
    { weight: 1, arbitrary: anyJson.map((one): RawAnswer => ({ is: 'body', body: one })) },
    { weight: 1, arbitrary: failed },
  );

/** All that came of one source; `instead` is null where its second place was not asked. */
export type Asked = { readonly raw: readonly RawAnswer[]; readonly instead: RawAnswer | null };

/** One answer per request, and now and then what the second place said. */
export const asked = (id: SourceId): fc.Arbitrary<Asked> =>
  fc.record({
    raw: fc.oneof(
      { weight: 20, arbitrary: fc.tuple(...BODIES[id].map(rawOf)) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    instead: fc.option(rawOf(vector)),
  });

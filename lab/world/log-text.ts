import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Attempt } from './attempt';
import { between } from './chance';
import { RED_HAT_URL } from './error-text';
import { prometheusUrl } from './federate-url';
import type { ClientProcess } from './process';
import { releaseOf } from './release';

type Field = readonly [key: string, value: string];

// go-logfmt quotes a value that has a space, an equals sign, a quote or a control character; JSON's escapes are its own.
function quoted(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return value === '' || /[\s="\u0000-\u001f]/.test(value) ? JSON.stringify(value) : value;
}

/** RFC3339Nano in UTC, as Go writes it: nine digits less the zeros at the end. */
export function nanoTime(at: EpochMs): string {
  const nanos = Math.floor(between(0, 1e6, `nanos ${at}`));
  const iso = new Date(at).toISOString().slice(0, -1);
  return `${`${iso}${String(nanos).padStart(6, '0')}`.replace(/\.?0+$/, '')}Z`;
}

function line(level: string, caller: string, at: EpochMs, fields: readonly Field[]): string {
  const all: Field[] = [['level', level], ['caller', caller], ['ts', nanoTime(at)], ...fields];
  return `${all.map(([key, value]) => `${key}=${quoted(value)}`).join(' ')}\n`;
}

/** Where the operator puts what the client reads (CMO, `assets/telemeter-client/deployment.yaml`). */
const FILES: readonly Field[] = [
  ['ca_file', '/etc/serving-certs-ca-bundle/service-ca.crt'],
  ['cert_file', '/etc/tls/private/tls.crt'],
  ['key_file', '/etc/tls/private/tls.key'],
];

/** What the client says of its set-up where it logs at all levels (openshift/telemeter, `forwarder.go`, 4.14 to 4.20). */
function debugLines(startedAt: EpochMs): readonly string[] {
  const said = (caller: string, msg: string, more: readonly Field[] = []): string =>
    line('debug', caller, startedAt + 2, [['component', 'forwarder'], ['msg', msg], ...more]);
  return [
    said('forwarder.go:156', 'TLS configuration', FILES),
    said('forwarder.go:191', 'enabling the token file round tripper for the fromClient transport'),
    said('forwarder.go:199', 'enabling the token round tripper for the fromClient transport'),
  ];
}

function startLines(startedAt: EpochMs, version: string): string {
  const { lines, logsDebug } = releaseOf(version);
  const from: Field = ['from', prometheusUrl(version)];
  const to: Field = ['to', `${RED_HAT_URL}/`];
  return [
    line('info', `main.go:${lines.initialized}`, startedAt + 1, [['msg', 'telemeter client initialized']]),
    line('warn', `forwarder.go:${lines.notAnonymizing}`, startedAt + 2, [
      ['component', 'forwarder'],
      ['msg', 'not anonymizing any labels'],
    ]),
    ...(logsDebug ? debugLines(startedAt) : []),
    line('info', `main.go:${lines.starting}`, startedAt + 3, [
      ['msg', 'starting telemeter-client'],
      from,
      to,
      ['listen', 'localhost:8080'],
    ]),
  ].join('');
}

function attemptLine(attempt: Attempt, version: string): string {
  const { lines } = releaseOf(version);
  const component: Field = ['component', 'forwarder/worker'];
  if (attempt.error !== null) {
    const fields: Field[] = [component, ['msg', 'unable to forward results'], ['err', attempt.error]];
    return line('error', `forwarder.go:${lines.failed}`, attempt.endedAt, fields);
  }
  if (!attempt.empty) return '';
  return line('warn', `forwarder.go:${lines.empty}`, attempt.endedAt, [
    component,
    ['msg', 'no metrics to send, doing nothing'],
  ]);
}

/** The log of a process of an OpenShift version that cannot start (`telemetry.md` 9, S1 to S3). */
export function crashText(startedAt: EpochMs, version: string, why: string): string {
  const err: Field = ['err', `failed to configure Telemeter client: ${why}`];
  return line('error', `main.go:${releaseOf(version).lines.crash}`, startedAt + 1, [err]);
}

/** A line that is not the client's own, and when it was written. */
export type OtherLine = { readonly at: EpochMs; readonly text: string };

const otherLine = ({ at, text }: OtherLine): string => {
  const [level = ''] = /^level=\S+ /.exec(text) ?? [];
  return `${level}ts=${nanoTime(at)} ${text.slice(level.length)}\n`;
};

/**
 * The whole log of a process up to a moment, in the client's logfmt, with the `others` between its own lines. A client
 * that works writes nothing after its start.
 */
export function logText(
  process: ClientProcess,
  version: string,
  at: EpochMs,
  others: readonly OtherLine[] = [],
): string {
  const { startedAt } = process;
  if (startedAt > at) return '';
  const ended = process.attempts(at).filter((attempt) => attempt.endedAt <= at);
  const lines = [
    ...ended.map((attempt) => ({ at: attempt.endedAt, text: attemptLine(attempt, version) })),
    ...others
      .filter((other) => startedAt <= other.at && other.at <= at)
      .map((other) => ({ at: other.at, text: otherLine(other) })),
  ];
  const inOrder = others.length === 0 ? lines : lines.sort((one, other) => one.at - other.at);
  return startLines(startedAt, version) + inOrder.map(({ text }) => text).join('');
}

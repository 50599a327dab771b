import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Attempt } from './attempt';
import { between } from './chance';
import { RED_HAT_URL } from './error-text';
import { PROMETHEUS_URL } from './federate-url';
import type { ClientProcess } from './process';

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

/** Where in forwarder.go a version reports a failed attempt (telemetry.md 3.1). */
function failureCaller(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 4 || minor >= 23) return 'forwarder.go:295';
  return minor >= 14 ? 'forwarder.go:296' : 'forwarder.go:276';
}

function startLines(startedAt: EpochMs): string {
  const from: Field = ['from', PROMETHEUS_URL];
  const to: Field = ['to', `${RED_HAT_URL}/`];
  return [
    line('info', 'main.go:102', startedAt + 1, [['msg', 'telemeter client initialized']]),
    line('warn', 'forwarder.go:138', startedAt + 2, [
      ['component', 'forwarder'],
      ['msg', 'not anonymizing any labels'],
    ]),
    line('info', 'main.go:301', startedAt + 3, [
      ['msg', 'starting telemeter-client'],
      from,
      to,
      ['listen', 'localhost:8080'],
    ]),
  ].join('');
}

function attemptLine(attempt: Attempt, version: string): string {
  const component: Field = ['component', 'forwarder/worker'];
  if (attempt.error !== null) {
    const fields: Field[] = [component, ['msg', 'unable to forward results'], ['err', attempt.error]];
    return line('error', failureCaller(version), attempt.endedAt, fields);
  }
  if (!attempt.empty) return '';
  return line('warn', 'forwarder.go:345', attempt.endedAt, [
    component,
    ['msg', 'no metrics to send, doing nothing'],
  ]);
}

/** The log of a process that cannot start (`telemetry.md` 9, S1 to S3). */
export function crashText(startedAt: EpochMs, why: string): string {
  const err: Field = ['err', `failed to configure Telemeter client: ${why}`];
  return line('error', 'main.go:105', startedAt + 1, [err]);
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
  return startLines(startedAt) + inOrder.map(({ text }) => text).join('');
}

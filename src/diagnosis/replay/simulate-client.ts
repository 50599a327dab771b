import type { EpochMs } from '../evidence/answer';
import type { StoredSeries } from './open-metrics';

/** How one attempt goes, in the client's own terms. */
export type Attempt = {
  /** The answer of /federate; absent: none. */
  readonly retrieve?: number;
  /** The answer of /upload; absent: none. */
  readonly send?: number;
  /** The `err` of the log line, unquoted; absent where the attempt does not fail. */
  readonly err?: string;
  /** How long it takes; 0.2 unless told. */
  readonly seconds?: number;
};

/** Red Hat accepted the upload. */
export const ACCEPTED: Attempt = { retrieve: 200, send: 200 };
/** Prometheus had nothing to send, so nothing was uploaded (F16). */
export const EMPTY: Attempt = { retrieve: 200 };

/** One process of the client, from its start to the end of what is known of it. */
export type Simulation = {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
  readonly pod?: string;
  /** 30 unless told. */
  readonly scrapeSeconds?: number;
  /** The first scrape comes so many seconds after the start; 3 unless told. */
  readonly scrapeOffset?: number;
  /** How an attempt goes; they count from 0, and this one starts at `at`. */
  readonly attempt: (index: number, at: EpochMs) => Attempt;
};

type Counters = Map<string, number>;

type Done = { readonly stored: readonly StoredSeries[]; readonly log: string };

const quote = (text: string): string => JSON.stringify(text);

const line = (level: string, at: EpochMs, rest: string): string =>
  `level=${level} caller=forwarder.go:295 ts=${new Date(at).toISOString()} component=forwarder/worker ${rest}`;

const key = (name: string, client?: string, code?: number): string =>
  JSON.stringify([name, client ?? '', String(code ?? '')]);

type Event = { readonly at: EpochMs; readonly keys: readonly string[] };

const answerKeys = (client: 'federate_from' | 'federate_to', code: number): readonly string[] => [
  key('metricsclient_http_requests_total', client, code),
  key(
    client === 'federate_from' ? 'metricsclient_request_retrieve' : 'metricsclient_request_send',
    client,
    code,
  ),
];

/** The attempts of one process, as `telemetry.md` 1.1 describes its loop. */
const live = ({
  startAt,
  endAt,
  attempt,
}: Simulation): { events: readonly Event[]; log: readonly string[] } => {
  const events: Event[] = [];
  const log = [
    `level=info caller=main.go:301 ts=${new Date(startAt).toISOString()} msg="starting telemeter-client" from=https://prometheus-k8s.openshift-monitoring.svc:9091 to=https://infogw.api.openshift.com/ listen=localhost:8080`,
  ];
  let at = startAt + 100;
  for (let index = 0; at <= endAt; index += 1) {
    const { retrieve, send, err, seconds = 0.2 } = attempt(index, at);
    const end = at + seconds * 1000;
    events.push({ at, keys: [key('federate_requests_total')] });
    if (retrieve !== undefined) events.push({ at: at + 50, keys: answerKeys('federate_from', retrieve) });
    if (send !== undefined) events.push({ at: end, keys: answerKeys('federate_to', send) });
    if (err !== undefined) {
      events.push({ at: end, keys: [key('federate_requests_failed_total')] });
      if (end <= endAt) log.push(line('error', end, `msg="unable to forward results" err=${quote(err)}`));
    } else if (send === undefined && end <= endAt) {
      log.push(line('warn', end, 'msg="no metrics to send, doing nothing"'));
    }
    at = end + (err === undefined ? 270_000 : 60_000);
  }
  return { events, log };
};

const stored = (
  counters: ReadonlyMap<string, StoredSeries['samples']>,
  pod: string,
): readonly StoredSeries[] =>
  [...counters].map(([id, samples]) => {
    const [name, client, code] = id.slice(2, -2).split('","');
    const own = client === '' || client === undefined ? {} : { client, status_code: code ?? '' };
    return {
      labels: {
        __name__: name ?? '',
        job: 'telemeter-client',
        namespace: 'openshift-monitoring',
        pod,
        ...own,
      },
      samples,
    };
  });

/**
 * What Prometheus would have stored of such a process, both generations of its counters, and what it would have logged.
 */
export const simulate = (simulation: Simulation): Done => {
  const {
    startAt,
    endAt,
    pod = 'telemeter-client-7d9c8b6f5-x2k4q',
    scrapeSeconds = 30,
    scrapeOffset = 3,
  } = simulation;
  const { events, log } = live(simulation);
  const now: Counters = new Map([
    [key('federate_requests_total'), 0],
    [key('federate_requests_failed_total'), 0],
    [key('process_start_time_seconds'), startAt / 1000],
    [key('up'), 1],
  ]);
  const columns = new Map<string, [EpochMs, string][]>();
  let next = 0;
  for (let at = startAt + scrapeOffset * 1000; at <= endAt; at += scrapeSeconds * 1000) {
    for (let event = events[next]; event !== undefined && event.at <= at; event = events[next]) {
      for (const id of event.keys) now.set(id, (now.get(id) ?? 0) + 1);
      next += 1;
    }
    for (const [id, value] of now) {
      const column = columns.get(id) ?? [];
      column.push([at, String(value)]);
      columns.set(id, column);
    }
  }
  return { stored: stored(columns, pod), log: `${log.join('\n')}\n` };
};

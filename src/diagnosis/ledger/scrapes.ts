import type { EpochMs } from '../evidence/answer';
import type { ClientSeries, Sample } from '../evidence/findings';

/** What is counted; `code` is the HTTP status code, empty for `failed`. `key` is another one for each. */
type Counted = {
  readonly counter: 'failed' | 'retrieve' | 'send';
  readonly code: string;
  readonly key: string;
};

/** The value of one counter at a scrape. */
type CounterValue = { readonly of: Counted; readonly value: number };

/** What the scrapes of one pod show, oldest first. */
export type Scrapes = {
  readonly pod: string;
  readonly times: readonly EpochMs[];
  /** `federate_requests_total` at each of `times`. */
  readonly requests: readonly number[];
  /** When the process of each scrape started, in milliseconds; undefined where it is not known. */
  readonly started: readonly (number | undefined)[];
  /** The counters that each scrape has. One that was born late, or of a process that is gone, costs the others nothing. */
  readonly values: readonly (readonly CounterValue[])[];
};

/** A Prometheus looks back so far for a sample that is still valid. */
export const LOOK_BACK_MS = 5 * 60_000;

const isSorted = (samples: readonly Sample[]): boolean =>
  samples.every(([at], index) => index === 0 || at > (samples[index - 1]?.[0] ?? -Infinity));

/**
 * The samples of one counter, oldest first. It may come in pieces (another address, another answer): then by time, the
 * larger value of two. A day of samples in order, as Prometheus gives them, is not sorted again.
 */
const samplesOf = (series: readonly ClientSeries[], until: EpochMs): readonly Sample[] => {
  const usable = series.map(({ samples }) =>
    samples.filter(([at, value]) => at <= until && Number.isFinite(value)),
  );
  const [only, ...others] = usable;
  if (only !== undefined && others.length === 0 && isSorted(only)) return only;
  const byTime = new Map<EpochMs, number>();
  for (const [at, value] of usable.flat()) byTime.set(at, Math.max(value, byTime.get(at) ?? value));
  return [...byTime].sort(([left], [right]) => left - right);
};

/**
 * Thanos takes each series from either of two Prometheus, so that the times of one pod's series may differ by a part
 * of a scrape interval. An answer must not be later than the failure that it explains, and no end earlier than the
 * start of its attempt: so answers may look ahead to the next scrape, what ends an attempt may not.
 */
const looksAhead = ({ counter, code }: Counted): boolean =>
  counter === 'retrieve' || (counter === 'send' && code !== '200');

/**
 * A counter whose first sample is a little later than the first scrape has not come to its value in between: it is from
 * the other Prometheus. At 1 it may have been born just then.
 */
const wasThere = (row: number, after: EpochMs, [at, value]: Sample): boolean =>
  row === 0 && after < Infinity && at < after && value > 1;

/** The first of the times that is not before `at`; their number where all are. */
const firstFrom = (times: readonly EpochMs[], at: EpochMs): number => {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Puts a counter on the scrapes of another: `put` gets its value at each of them that has one, else the last one since
 * the scrape before.
 */
const onto = (
  times: readonly EpochMs[],
  { of, samples }: Counter,
  put: (row: number, value: number) => void,
): void => {
  const ahead = looksAhead(of);
  const newest = samples.at(-1)?.[0] ?? -Infinity;
  let next = 0;
  for (
    let row = Math.max(0, firstFrom(times, samples[0]?.[0] ?? Infinity) - 1);
    row < times.length;
    row += 1
  ) {
    const at = times[row] ?? NaN;
    const before = times[row - 1] ?? -Infinity;
    const after = times[row + 1] ?? Infinity;
    while ((samples[next]?.[0] ?? Infinity) < at) next += 1;
    const [coming, past] = [samples[next], samples[next - 1]];
    if (coming !== undefined && coming[0] >= after && (past === undefined || past[0] <= before)) {
      // Nothing until near the next sample.
      row = Math.max(row, firstFrom(times, coming[0]) - 2);
      continue;
    }
    const isHere = coming !== undefined && (coming[0] === at || (ahead && coming[0] < after));
    if (coming !== undefined && (isHere || wasThere(row, after, coming))) put(row, coming[1]);
    else if (past !== undefined && past[0] > before) put(row, past[1]);
    if (newest <= at) return;
  }
};

/** The last start that was seen at or before each scrape: never that of a process which came after it. */
const startsOnto = (
  times: readonly EpochMs[],
  samples: readonly Sample[],
): readonly (number | undefined)[] => {
  let next = 0;
  return times.map((at) => {
    while ((samples[next]?.[0] ?? Infinity) <= at) next += 1;
    const last = samples[next - 1];
    return last !== undefined && at - last[0] <= LOOK_BACK_MS ? Math.round(last[1] * 1000) : undefined;
  });
};

/** Up to 4.16 there are only gauges, from 4.17 on a counter beside them (`telemetry.md` 2.1). */
const responseSeries = (series: readonly ClientSeries[]): readonly ClientSeries[] => {
  const counters = series.filter(({ metric }) => metric === 'metricsclient_http_requests_total');
  if (counters.length > 0) return counters;
  return series.filter(
    ({ metric }) => metric === 'metricsclient_request_retrieve' || metric === 'metricsclient_request_send',
  );
};

const legOf = ({ metric, client }: ClientSeries): 'retrieve' | 'send' =>
  client === 'federate_to' || (client === undefined && metric === 'metricsclient_request_send')
    ? 'send'
    : 'retrieve';

type Counter = { readonly of: Counted; readonly samples: readonly Sample[] };

const countersOf = (series: readonly ClientSeries[], until: EpochMs): readonly Counter[] => {
  const groups = new Map<string, { readonly of: Counted; readonly parts: ClientSeries[] }>();
  const add = (counter: Counted['counter'], code: string, one: ClientSeries): void => {
    const key = `${counter} ${code}`;
    const group = groups.get(key) ?? { of: { counter, code, key }, parts: [] };
    group.parts.push(one);
    groups.set(key, group);
  };
  for (const one of series) if (one.metric === 'federate_requests_failed_total') add('failed', '', one);
  for (const one of responseSeries(series)) add(legOf(one), one.statusCode ?? '', one);
  return [...groups.values()].map(({ of, parts }) => ({ of, samples: samplesOf(parts, until) }));
};

const valuesOnto = (times: readonly EpochMs[], counters: readonly Counter[]): Scrapes['values'] => {
  const rows: CounterValue[][] = times.map(() => []);
  for (const counter of counters)
    onto(times, counter, (row, value) => rows[row]?.push({ of: counter.of, value }));
  return rows;
};

/**
 * How many scrapes to keep: the newest one waits while a living counter is behind it, or a failure would be seen
 * before the status code that explains it.
 */
const complete = (times: readonly EpochMs[], counters: readonly Counter[]): number => {
  const last = times.at(-1);
  const before = times.at(-2);
  if (last === undefined || before === undefined) return times.length;
  const behind = counters
    .filter(({ of }) => looksAhead(of))
    .some(({ samples }) => {
      const newest = samples.at(-1)?.[0] ?? -Infinity;
      return newest > before && newest < last;
    });
  return behind ? times.length - 1 : times.length;
};

/** The scrapes of one pod up to `until`, from its series in any order; null where its attempts are not counted. */
export const scrapesOf = (pod: string, series: readonly ClientSeries[], until: EpochMs): Scrapes | null => {
  const named = (name: ClientSeries['metric']): readonly Sample[] =>
    samplesOf(
      series.filter(({ metric }) => metric === name),
      until,
    );
  const requests = named('federate_requests_total');
  const counters = countersOf(series, until);
  const all = requests.map(([at]) => at);
  const times = all.slice(0, complete(all, counters));
  if (times.length === 0) return null;
  return {
    pod,
    times,
    requests: requests.slice(0, times.length).map(([, value]) => value),
    started: startsOnto(times, named('process_start_time_seconds')),
    values: valuesOnto(times, counters),
  };
};

import type { EpochMs } from '../evidence/answer';
import type { ClientSeries } from '../evidence/findings';
import { runsOf } from './attempts';
import type { Run } from './attempts';
import { lastWhere } from './last';
import { LOOK_BACK_MS, scrapesOf } from './scrapes';
import type { Scrapes } from './scrapes';
import { stepsOf } from './steps';
import type { Step } from './steps';

/** The window of `verdicts.md` 1: the alert rule's range (`telemetry.md` 5.1). */
export const WINDOW_MS = 15 * 60_000;
/** How far back the order of attempts counts for the state (`verdicts.md` 1). */
export const HOUR_MS = 60 * 60_000;
/** How far back the times of the report reach (`verdicts.md` 4). */
export const DAY_MS = 24 * HOUR_MS;

/** What the counters tell up to a moment, all pods together. */
export type Course = {
  readonly now: EpochMs;
  /** Of each pod oldest first, one pod after the other. */
  readonly steps: readonly Step[];
  /** Finished attempts of the last 24 hours, oldest first. */
  readonly runs: readonly Run[];
  /** A process has an attempt under way. */
  readonly inFlight: boolean;
  /** The first and the last scrape. */
  readonly firstAt: EpochMs;
  readonly newestAt: EpochMs;
  /** Whether the counters are known from their process's start: nothing lies before what is seen. */
  readonly fromBirth: boolean;
  /** Which counters there are, as in the report. */
  readonly generation: 'http-requests' | 'request-gauges' | null;
};

/** Samples older than a Prometheus would look back, 5 min, are no present knowledge. */
export const isFresh = ({ now, newestAt }: Course): boolean => now - newestAt <= LOOK_BACK_MS;

/** Whether a gain belongs to (left, now]. */
export const isWithin = (
  { at, usableUntil }: { readonly at: EpochMs; readonly usableUntil: EpochMs },
  left: EpochMs,
  now: EpochMs,
): boolean => at > left && at <= now && usableUntil >= left;

const generationOf = (series: readonly ClientSeries[]): Course['generation'] => {
  if (series.some(({ metric }) => metric === 'metricsclient_http_requests_total')) return 'http-requests';
  return series.some(({ metric }) => metric.startsWith('metricsclient_request_')) ? 'request-gauges' : null;
};

const byPod = (series: readonly ClientSeries[]): ReadonlyMap<string, readonly ClientSeries[]> => {
  const pods = new Map<string, ClientSeries[]>();
  for (const one of series) {
    const own = pods.get(one.pod) ?? [];
    own.push(one);
    pods.set(one.pod, own);
  }
  return pods;
};

const newestBefore = (all: readonly Scrapes[], at: EpochMs): EpochMs | null => {
  const times = all.flatMap(({ times }) => lastWhere(times, (time) => time < at) ?? []);
  return times.reduce<EpochMs | null>((newest, time) => Math.max(newest ?? time, time), null);
};

/** At one time, what the older process did comes first: a new pod replaces an old one. */
const inOrder = (left: Run, right: Run): number => left.at - right.at || left.bornAt - right.bornAt;

const readCounters = (series: readonly ClientSeries[], now: EpochMs): Course | null => {
  const pods = [...byPod(series)].flatMap(([pod, own]) => scrapesOf(pod, own, now) ?? []);
  const newest = (one: Scrapes): EpochMs => one.times.at(-1) ?? -Infinity;
  const firstAt = pods.reduce((least, { times }) => Math.min(least, times[0] ?? Infinity), Infinity);
  if (firstAt === Infinity) return null;
  const steps = pods.map((one) => stepsOf(one, newestBefore(pods, one.times[0] ?? now)));
  const ran = pods.map((one, index) => runsOf(steps[index] ?? [], newest(one)));
  const eldest = steps.flat().find(({ at }) => at === firstAt);
  return {
    now,
    steps: steps.flat(),
    runs: ran
      .flatMap(({ runs }) => runs)
      .filter((run) => isWithin(run, now - DAY_MS, now))
      .sort(inOrder),
    inFlight: ran.some(({ inFlight }) => inFlight),
    firstAt,
    newestAt: pods.reduce((latest, one) => Math.max(latest, newest(one)), -Infinity),
    fromBirth: eldest !== undefined && isWithin(eldest, now - DAY_MS, now),
    generation: generationOf(series),
  };
};

/** What was read of an answer stays while the answer does. */
const READ = new WeakMap<readonly ClientSeries[], Map<EpochMs, Course | null>>();

/**
 * Reads the counters; null where there is no sample of them up to `now`. The same series at the same moment are read once:
 * a report is made anew at each answer of any source, and most of them leave the counters as they were.
 */
export const courseOf = (series: readonly ClientSeries[], now: EpochMs): Course | null => {
  const read = READ.get(series) ?? new Map<EpochMs, Course | null>();
  const known = read.get(now);
  if (known !== undefined) return known;
  const course = readCounters(series, now);
  READ.set(series, read.set(now, course));
  return course;
};

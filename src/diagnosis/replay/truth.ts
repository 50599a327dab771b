import type { EpochMs } from '../evidence/answer';
import type { Report } from '../report';
import type { StoredSeries } from './open-metrics';

/** What is true of a capture of a real client, and what is not in a report of it. */

const WINDOW_MS = 900_000;
const NEAR_MS = 60_000;

/** What a report must say in a span of a capture, in seconds after its first scrape (`fixtures/captures/README.md`). */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly state: readonly string[];
  readonly stage?: readonly string[];
  readonly causes: readonly (readonly string[])[];
  readonly alsoFine: readonly string[];
  readonly withoutLog?: readonly (readonly string[])[];
};

type Gain = { readonly at: EpochMs; readonly by: number };

/** Increases of a counter that counts from 0 at its birth, by scrape. */
const gains = (
  stored: readonly StoredSeries[],
  name: string,
  labels: Record<string, string> = {},
): readonly Gain[] =>
  stored
    .filter((series) => series.labels['__name__'] === name)
    .filter((series) => Object.entries(labels).every(([key, value]) => series.labels[key] === value))
    .flatMap(({ samples }) =>
      samples.map(([at, value], index) => ({ at, by: Number(value) - Number(samples[index - 1]?.[1] ?? 0) })),
    )
    .filter(({ by }) => by > 0)
    .sort((one, other) => one.at - other.at);

const ACCEPTED = { client: 'federate_to', status_code: '200' };

/** What the counters of a capture say, read in the plainest way. */
export const truthOf = (stored: readonly StoredSeries[]) => {
  const scrapes = stored.flatMap(({ samples }) => samples.map(([at]) => at));
  const started = gains(stored, 'federate_requests_total');
  const failed = gains(stored, 'federate_requests_failed_total');
  const counted = gains(stored, 'metricsclient_http_requests_total', ACCEPTED);
  const accepted = counted.length > 0 ? counted : gains(stored, 'metricsclient_request_send', ACCEPTED);
  const inWindow = (all: readonly Gain[], at: EpochMs): number =>
    all.filter((gain) => gain.at > at - WINDOW_MS && gain.at <= at).reduce((sum, { by }) => sum + by, 0);
  const lastAccepted = (at: EpochMs): EpochMs | undefined =>
    accepted.filter((gain) => gain.at <= at).at(-1)?.at;
  return {
    first: Math.min(...scrapes),
    last: Math.max(...scrapes),
    ledger: (at: EpochMs) => ({
      attempts: inWindow(started, at),
      failed: inWindow(failed, at),
      accepted: inWindow(accepted, at),
    }),
    lastAccepted,
    failingSince: (at: EpochMs): EpochMs | undefined =>
      failed.find((gain) => gain.at <= at && gain.at > (lastAccepted(at) ?? 0))?.at,
  };
};

const isNear = (said: EpochMs | null, truth: EpochMs | undefined): boolean =>
  truth === undefined ? said === null : said !== null && Math.abs(said - truth) <= NEAR_MS;

/** What is wrong with the figures of a report; empty where nothing is. */
export const wrongFigures = (
  report: Report,
  truth: ReturnType<typeof truthOf>,
  at: EpochMs,
): readonly string[] => {
  const { ledger, lastAccepted, failingSince, state } = report;
  const counts = truth.ledger(at);
  const off = (['attempts', 'failed', 'accepted'] as const).filter(
    (key) => Math.abs((ledger?.[key] ?? -99) - counts[key]) > 1,
  );
  return [
    ...off.map((key) => `${key} ${ledger?.[key]} for ${counts[key]}`),
    ...(isNear(lastAccepted, truth.lastAccepted(at)) ? [] : ['lastAccepted']),
    ...(state !== 'failing' || isNear(failingSince, truth.failingSince(at)) ? [] : ['failingSince']),
  ];
};

/** What is wrong with the words of a report; `anySureness` where there is no log to be sure by. */
export const wrongWords = (report: Report, span: Span, anySureness = false): readonly string[] => {
  const certain = report.causes.filter(({ sureness }) => sureness !== 'possible').map(({ id }) => id);
  const named: readonly string[] = anySureness ? report.causes.map(({ id }) => id) : certain;
  const groups = anySureness ? (span.withoutLog ?? []) : span.causes;
  const fine = [...groups.flat(), ...span.alsoFine];
  const stageIsWrong = !anySureness && span.stage !== undefined && !span.stage.includes(report.stage);
  return [
    ...(span.state.includes(report.state) ? [] : [`state ${report.state}`]),
    ...(stageIsWrong ? [`stage ${report.stage}`] : []),
    ...groups
      .filter((group) => !group.some((id) => named.includes(id)))
      .map((group) => `no ${group.join('/')}`),
    ...certain.filter((id) => !fine.includes(id)).map((id) => `wrong advice ${id}`),
    ...(report.causes.length - certain.length > 6 ? ['too many possible causes'] : []),
  ];
};

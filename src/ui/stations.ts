import type { Ledger, Report, Stage } from '../diagnosis/report';
import { STATION_IDS } from '../texts/stages';
import type { StationId } from '../texts/stages';
import type { StationNote } from '../texts/stations';
import { stopOf } from './stop-of';

/**
 * `good`: all that came here passed, one in flight aside; `mixed`: some; `bad`: none; `not-reached`: none came here;
 * `unknown`: nobody could count.
 */
export type StationStatus = 'good' | 'bad' | 'mixed' | 'unknown' | 'not-reached';
/** One station of the way, as the strip draws it. */
export type Station = { readonly id: StationId; readonly status: StationStatus; readonly note: StationNote };

const NOT_KNOWN: StationNote = { is: 'not-known' };
const NOT_REACHED: StationNote = { is: 'not-reached' };

/** One attempt may be in flight at the edge of the window (verdicts.md 2). */
const nearly = (part: number, whole: number): boolean => part >= whole - 1 && part > 0;

const statusOf = (part: number, whole: number): StationStatus => {
  if (whole <= 0) return 'not-reached';
  if (part >= whole || nearly(part, whole)) return 'good';
  return part <= 0 ? 'bad' : 'mixed';
};

/** The code that most of the refusals of a leg carry. */
const mainRefusal = (ledger: Ledger, leg: 'retrieve' | 'send'): string | null =>
  ledger.codes.find((entry) => entry.leg === leg && entry.statusCode !== '200')?.statusCode ?? null;

/** What is missing is not in flight where an answer other than 200 was counted. */
const statusBeside = (code: string | null, part: number, whole: number): StationStatus => {
  const status = statusOf(part, whole);
  return status === 'good' && code !== null && part < whole ? 'mixed' : status;
};

const retrieve = (ledger: Ledger): Station => {
  const { attempts, answeredByPrometheus, retrieved } = ledger;
  const code = mainRefusal(ledger, 'retrieve');
  const status = statusBeside(code, retrieved, attempts);
  if (status === 'good' || code === null) {
    return {
      id: 'retrieve',
      status,
      note: { is: 'answered', count: Math.min(answeredByPrometheus, attempts), of: attempts },
    };
  }
  return { id: 'retrieve', status, note: { is: 'refused', count: retrieved, of: attempts, code } };
};

/** Attempts that had something to send, and so had to pass the token exchange. */
const dueOf = ({ retrieved, nothingToSend }: Ledger): number => retrieved - nothingToSend;

const authorize = (ledger: Ledger, report: Report): Station => {
  const { retrieved, answeredByRedHat } = ledger;
  const due = dueOf(ledger);
  if (retrieved <= 0) return { id: 'authorize', status: 'not-reached', note: NOT_REACHED };
  if (due <= 0) return { id: 'authorize', status: 'not-reached', note: { is: 'nothing-to-send' } };
  const status = statusOf(answeredByRedHat, due);
  if (status === 'good')
    return { id: 'authorize', status, note: { is: 'passed', count: answeredByRedHat, of: due } };
  const { leg, code } = stopOf(report);
  if (code !== null)
    return { id: 'authorize', status, note: { is: 'refused', count: answeredByRedHat, of: due, code } };
  if (leg === 'send') return { id: 'authorize', status: 'good', note: { is: 'passed', count: due, of: due } };
  const here = report.causes.some((cause) => cause.stage === 'authorize' && cause.sureness === 'found');
  if (here) return { id: 'authorize', status, note: { is: 'passed', count: answeredByRedHat, of: due } };
  return {
    id: 'authorize',
    status: status === 'mixed' ? 'mixed' : 'unknown',
    note: { is: 'stopped-here-or-next', count: due - answeredByRedHat, of: due },
  };
};

const upload = (ledger: Ledger, report: Report, before: Station): Station => {
  const { answeredByRedHat, accepted } = ledger;
  if (answeredByRedHat <= 0) {
    const shared = before.status === 'unknown';
    const sendFault = report.causes.some(({ stage, sureness }) => stage === 'send' && sureness === 'found');
    if (sendFault && before.status !== 'not-reached') {
      return { id: 'upload', status: 'bad', note: { is: 'no-answer', count: 0, of: ledger.retrieved } };
    }
    return {
      id: 'upload',
      status: shared ? 'unknown' : 'not-reached',
      note: shared ? NOT_KNOWN : NOT_REACHED,
    };
  }
  // Uploads that got no answer came here, too, where the log shows that they did.
  const came = stopOf(report).leg === 'send' ? dueOf(ledger) : answeredByRedHat;
  const code = mainRefusal(ledger, 'send');
  const status = statusBeside(code, accepted, came);
  if (status === 'good' || code === null)
    return { id: 'upload', status, note: { is: 'answered', count: answeredByRedHat, of: came } };
  return { id: 'upload', status, note: { is: 'refused', count: accepted, of: came, code } };
};

const acceptedStation = ({ lastAccepted, ledger, state }: Report): Station => {
  if (lastAccepted === null) {
    const note: StationNote = ledger === null ? NOT_KNOWN : { is: 'none-accepted' };
    return { id: 'accepted', status: ledger === null ? 'unknown' : 'not-reached', note };
  }
  const status =
    state === 'delivering' || state === 'recovering'
      ? 'good'
      : state === 'degraded'
        ? 'mixed'
        : 'not-reached';
  return { id: 'accepted', status, note: { is: 'last-accepted', at: lastAccepted } };
};

const ORDER: readonly StationId[] = ['retrieve', 'authorize', 'upload'];

/** The station where attempts of a stage stop; null where the stage does not tell one. */
const stationOf = (stage: Stage): StationId | null =>
  stage === 'send' ? 'upload' : stage === 'retrieve' || stage === 'authorize' ? stage : null;

/** Without counters only the log's stage is known: what lies before it passed, what lies behind was not reached. */
const fromStage = (stage: Stage): readonly Station[] => {
  const stop = stationOf(stage);
  const at = stop === null ? -1 : ORDER.indexOf(stop);
  return ORDER.map((id, index) => {
    if (at < 0) return { id, status: 'unknown', note: NOT_KNOWN };
    if (index === at) return { id, status: 'bad', note: NOT_KNOWN };
    return index < at
      ? { id, status: 'good', note: NOT_KNOWN }
      : { id, status: 'not-reached', note: NOT_REACHED };
  });
};

/** The four stations of the way to Red Hat, always in this order, with what is known at each. */
export const stationsOf = (report: Report): readonly Station[] => {
  const { ledger } = report;
  const hasCounts = ledger !== null && ledger.attempts > 0;
  if (report.state === 'off' && !hasCounts)
    return STATION_IDS.map((id) => ({ id, status: 'not-reached', note: { is: 'off' } }));
  if (!hasCounts) return [...fromStage(report.stage), acceptedStation(report)];
  const second = authorize(ledger, report);
  return [retrieve(ledger), second, upload(ledger, report, second), acceptedStation(report)];
};

import type { Answer, EpochMs } from './evidence/answer';
import type { Evidence, Findings, LogLine } from './evidence/findings';
import type { Counted, Logged, Seen } from './causes/cause';
import type { SourceId } from './evidence/source-id';
import { isFailure } from './causes/traces';
import { consideredRuns, echoOf, emptyAttempts, sumFailures } from './ledger/considered';
import { countLedger } from './ledger/count';
import { countedState, lastAcceptedOf } from './ledger/counted-state';
import { courseOf, isFresh, WINDOW_MS } from './ledger/course';
import type { Course } from './ledger/course';
import { crashOf, loggedState } from './ledger/logged-state';

/** Two scrapes of a single node, and a little: a process whose counters are older may be gone. */
const COUNTS_MS = 150_000;

/** The counters as a course of attempts; null where no sample was found. */
export const readCourse = (metrics: Answer<Findings['client-metrics']>, now: EpochMs): Course | null =>
  metrics.is === 'found' ? courseOf(metrics.value.series, now) : null;

const digestCounters = (course: Course): Counted => {
  const state = countedState(course);
  return {
    state,
    counts: course.now - course.newestAt <= COUNTS_MS,
    fresh: isFresh(course),
    ledger: countLedger(course),
    failures: sumFailures(consideredRuns(course, state)),
    nothingToSend: emptyAttempts(course, state),
    echo: state === 'failing' || state === 'degraded' ? echoOf(course) : null,
  };
};

/**
 * The lines that speak of the attempts to be explained: inside the window and after the last accepted upload
 * (`verdicts.md` 1). Where failures and uploads alternate and an upload was the last, that would be none: then the
 * window's.
 */
const linesThatCount = (
  lines: readonly LogLine[],
  now: EpochMs,
  course: Course | null,
): readonly LogLine[] => {
  const window = lines.filter(
    (line) => line.at > now - WINDOW_MS && line.at <= now && (isFailure(line) || line.rule === 'F16'),
  );
  if (course === null || !isFresh(course)) return loggedState(lines, now).silent ? [] : window;
  const state = countedState(course);
  if (state === 'recovering' || state === 'delivering') return [];
  const after = window.filter(({ at }) => at > (lastAcceptedOf(course) ?? 0));
  return state === 'degraded' && after.length === 0 ? window : after;
};

/** Whether the log reaches back to the first attempt that is to be explained. */
const isComplete = (from: EpochMs | null, now: EpochMs, course: Course | null): boolean => {
  if (from === null) return false;
  const first = course === null ? undefined : consideredRuns(course, countedState(course))[0];
  return from <= (first?.at ?? now - WINDOW_MS);
};

const digestLog = ({ lines, from }: Findings['client-log'], now: EpochMs, course: Course | null): Logged => ({
  lines: linesThatCount(lines, now, course),
  complete: isComplete(from, now, course),
  crash: crashOf(lines, now),
  state: loggedState(lines, now).state,
});

const mapAnswer = <V, W>(answer: Answer<V>, map: (value: V) => W | null): Answer<W> => {
  if (answer.is !== 'found') return answer;
  const value = map(answer.value);
  return value === null ? { is: 'nothing', at: answer.at } : { ...answer, value };
};

/** What the causes see of the evidence: counters and log digested, the rest as it was found. */
export const digest = (evidence: Evidence, course: Course | null, now: EpochMs): Seen<SourceId> => ({
  ...evidence,
  'client-metrics': mapAnswer(evidence['client-metrics'], () =>
    course === null ? null : digestCounters(course),
  ),
  'client-log': mapAnswer(evidence['client-log'], (log) => digestLog(log, now, course)),
  now,
});

import type { Answer, EpochMs } from './evidence/answer';
import type { Evidence, Findings, LogLine } from './evidence/findings';
import type { Counted, Logged, Seen } from './causes/cause';
import type { SourceId } from './evidence/source-id';
import { isFailure } from './causes/traces';
import { clockSkewOf } from './ledger/clock-skew';
import { consideredRuns, echoOf, emptyAttempts, sumFailures } from './ledger/considered';
import { countLedger } from './ledger/count';
import { countedState, lastAcceptedOf } from './ledger/counted-state';
import { courseOf, isFresh, WINDOW_MS } from './ledger/course';
import type { Course } from './ledger/course';
import { crashOf, loggedState } from './ledger/logged-state';
import { paceOf } from './ledger/pace';

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
    newestAt: course.newestAt,
    fresh: isFresh(course),
    ledger: countLedger(course),
    failures: sumFailures(consideredRuns(course, state)),
    nothingToSend: emptyAttempts(course, state),
    echo: state === 'failing' || state === 'degraded' ? echoOf(course) : null,
    pace: state === 'failing' ? paceOf(course) : null,
  };
};

/**
 * The lines that speak of the attempts to be explained: inside the window and after the last accepted upload
 * (`verdicts.md` 1). Where failures and uploads alternate and an upload was the last, that would be none, and who looks
 * then would read that nobody knows why. So the window's are kept as a hint, but they find no cause: it is likely at
 * most, and nothing is changed for what has worked since.
 */
const linesThatCount = (
  lines: readonly LogLine[],
  now: EpochMs,
  course: Course | null,
): Pick<Logged, 'lines' | 'overtaken'> => {
  const accepted = course === null ? null : lastAcceptedOf(course);
  const window = lines.filter(
    (line) => line.at > now - WINDOW_MS && (isFailure(line) || line.rule === 'F16'),
  );
  const after = window.filter(({ at }) => at > (accepted ?? -Infinity));
  if (course === null || !isFresh(course))
    return { lines: loggedState(lines, now).silent ? [] : after, overtaken: false };
  const state = countedState(course);
  if (state === 'recovering' || state === 'delivering') return { lines: [], overtaken: false };
  const overtaken = state === 'degraded' && after.length === 0;
  return { lines: overtaken ? window : after, overtaken };
};

/** Whether the log reaches back to the first attempt that is to be explained. */
const isComplete = (from: EpochMs | null, now: EpochMs, course: Course | null): boolean => {
  if (from === null) return false;
  const first = course === null ? undefined : consideredRuns(course, countedState(course))[0];
  return from <= (first?.at ?? now - WINDOW_MS);
};

/** What was written after the moment that is spoken of is not known yet (`verdicts.md` 4, `--at`). */
const until = ({ lines, from }: Findings['client-log'], now: EpochMs): Findings['client-log'] => ({
  lines: lines.filter(({ at }) => at <= now),
  from: from !== null && from <= now ? from : null,
});

const digestLog = (log: Findings['client-log'], now: EpochMs, course: Course | null): Logged => {
  const { lines, from } = until(log, now);
  return {
    ...linesThatCount(lines, now, course),
    complete: isComplete(from, now, course),
    clockSkew: course === null ? null : clockSkewOf(lines.filter(isFailure), course),
    crash: crashOf(lines, now),
    state: loggedState(lines, now).state,
  };
};

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

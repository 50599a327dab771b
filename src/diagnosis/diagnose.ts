import type { EpochMs } from './evidence/answer';
import type { Evidence } from './evidence/findings';
import type { SourceId } from './evidence/source-id';
import { CAUSES } from './causes/list';
import { OPEN, valueOf } from './causes/cause';
import type { Cause, Counted, Logged, Opinion, Seen } from './causes/cause';
import { orderCauses } from './causes/order';
import type { Held } from './causes/order';
import { digest, readCourse } from './digest';
import { hasSamples } from './ledger/count';
import type { Course } from './ledger/course';
import { lastAcceptedOf } from './ledger/counted-state';
import { clearsAtOf, failingSinceOf, nextAttemptOf } from './ledger/moments';
import { missingSources } from './missing';
import type { CauseFinding, Report, RuledOut, State } from './report';
import { planSteps } from './runbook/plan-steps';
import { stageOf } from './stage';

type Known = readonly [evidence: Evidence, course: Course | null];

type Judged = { readonly cause: Cause; readonly opinion: Opinion };

/** A cause none of whose sources has answered cannot be told; the missing ones are named in the report. */
const ask = (cause: Cause, seen: Seen<SourceId>): Opinion =>
  cause.needs.some((id) => seen[id].is === 'found' || seen[id].is === 'nothing') ? cause.judge(seen) : OPEN;

const isFound = (held: readonly Held[], ...ids: readonly Cause['id'][]): boolean =>
  held.some(({ cause, opinion }) => opinion.sureness === 'found' && ids.includes(cause.id));

/** The table of `verdicts.md` 1: configuration and process first, then the counters, then the log alone. */
const stateOf = (held: readonly Held[], counted: Counted | null, logged: Logged | null): State => {
  if (isFound(held, 'telemetry-off', 'telemetry-remote-write')) return 'off';
  if (isFound(held, 'client-not-running')) return 'failing';
  return counted?.fresh === true ? counted.state : (logged?.state ?? 'unknown');
};

/** The log alone tells the state: counters that ended earlier know nothing of the attempts that it speaks of. */
const isToldByLog = (held: readonly Held[], counted: Counted | null, state: State): boolean =>
  counted?.fresh !== true && state !== 'off' && state !== 'unknown' && !isFound(held, 'client-not-running');

/** What is off or does not run has no other causes; what is delivered, none at all. */
const thatMatter = (held: readonly Held[], state: State): readonly Held[] => {
  if (state === 'delivering') return [];
  const onlyProcess = state === 'off' || isFound(held, 'client-not-running');
  return onlyProcess ? held.filter(({ opinion }) => opinion.stage === 'client') : held;
};

const rule = (judged: readonly Judged[]): readonly RuledOut[] =>
  judged.flatMap(({ cause, opinion }) =>
    opinion.is === 'ruled-out' ? [{ id: cause.id, because: opinion.because }] : [],
  );

/** Without a scrape in the window nothing is known of it; of a process that does not run, that it tried nothing. */
const isCounted = (course: Course | null, held: readonly Held[]): boolean =>
  course !== null && (hasSamples(course) || isFound(held, 'client-not-running'));

/**
 * Only present trouble is worth steps: what is recovering needs none but patience. Where the newest attempt was accepted,
 * whatever failed before has just worked, so nothing may be changed for it: it is looked at like a likely cause.
 */
const stepsFor = (
  state: State,
  causes: readonly CauseFinding[],
  [evidence, course]: Known,
): Report['steps'] => {
  if (state === 'recovering') return [];
  const worksNow = state === 'degraded' && course?.runs.at(-1)?.outcome === 'accepted';
  const asLikely = causes.map((cause): CauseFinding =>
    cause.sureness === 'found' ? { ...cause, sureness: 'likely' } : cause,
  );
  return planSteps(worksNow ? asLikely : causes, evidence);
};

/** The opinion on everything that is known at `now`. Pure: the same evidence always gives the same report. */
export const diagnose = (evidence: Evidence, now: EpochMs): Report => {
  const course = readCourse(evidence['client-metrics'], now);
  const seen = digest(evidence, course, now);
  const [counted, logged] = [valueOf(seen['client-metrics']), valueOf(seen['client-log'])];
  const judged: readonly Judged[] = CAUSES.map((cause) => ({ cause, opinion: ask(cause, seen) }));
  const held = judged.flatMap(({ cause, opinion }) => (opinion.is === 'holds' ? [{ cause, opinion }] : []));
  const state = stateOf(held, counted, logged);
  const causes = orderCauses(thatMatter(held, state), counted, logged);
  const alert = evidence.alert.is === 'found' ? evidence.alert.value : null;
  const newestLine = logged?.lines.at(-1)?.at ?? null;
  const told = isToldByLog(held, counted, state) ? null : course;
  return {
    at: now,
    state,
    stage: stageOf(state, causes, course, { counted, logged }),
    causes,
    ruledOut: rule(judged),
    missing: missingSources(evidence, course, state),
    ledger: isCounted(told, held) ? (counted?.ledger ?? null) : null,
    failingSince: told === null ? null : failingSinceOf(told, state),
    lastAccepted: told === null ? null : lastAcceptedOf(told),
    clearsAt: told === null ? null : clearsAtOf(told, state, alert),
    nextAttempt: course === null ? null : nextAttemptOf(course, newestLine),
    generation: course?.generation ?? null,
    steps: stepsFor(state, causes, [evidence, course]),
  };
};

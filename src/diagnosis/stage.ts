import type { Counted, Logged } from './causes/cause';
import { explains, isFailure } from './causes/traces';
import type { LogLine } from './evidence/findings';
import type { Run } from './ledger/attempts';
import { consideredRuns } from './ledger/considered';
import type { Course } from './ledger/course';
import { lastWhere } from './ledger/last';
import type { CauseFinding, Stage, State } from './report';

/** Where the newest failure stopped, from its line if there is one, else from the counters. */
const stageOfFailure = (newest: Run | undefined, lines: readonly LogLine[]): Stage | null => {
  const line = lines.at(-1);
  if (newest === undefined) return line?.stage ?? null;
  if (line !== undefined && line.at > newest.from) return line.stage;
  const { stops } = newest;
  if (stops.send.size > 0) return 'send';
  if (stops.retrieve.size > 0 || stops.noAnswer > 0) return 'retrieve';
  return lastWhere(lines, (one) => explains(one, 'stopped'))?.stage ?? 'reach';
};

/** Where the newest failure was (`verdicts.md` 2); without failures, where the first cause is. */
export const stageOf = (
  state: State,
  causes: readonly CauseFinding[],
  course: Course | null,
  { counted, logged }: { readonly counted: Counted | null; readonly logged: Logged | null },
): Stage => {
  if (state === 'delivering' || state === 'recovering') return 'none';
  if (state === 'off' || causes[0]?.id === 'client-not-running') return 'client';
  const runs = course === null || counted === null ? [] : consideredRuns(course, counted.state);
  const lines = (logged?.lines ?? []).filter(isFailure);
  return stageOfFailure(runs.at(-1), lines) ?? causes[0]?.stage ?? 'none';
};

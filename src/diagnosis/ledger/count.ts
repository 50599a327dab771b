import type { EpochMs } from '../evidence/answer';
import type { Ledger } from '../report';
import { sumOf, together } from './codes';
import type { Codes } from './codes';
import { isWithin, WINDOW_MS } from './course';
import type { Course } from './course';
import type { Step } from './steps';

const codesOf = (leg: 'retrieve' | 'send', codes: Codes): Ledger['codes'] =>
  [...codes].map(([statusCode, count]) => ({ leg, statusCode, count }));

/** Whether any scrape lies in the window: without one the counters say nothing about it. */
export const hasSamples = ({ newestAt, now }: Course): boolean => newestAt > now - WINDOW_MS;

/** The ledger of `verdicts.md` 2 over (now − 15 min, now]. */
export const countLedger = (course: Course): Ledger => {
  const left: EpochMs = course.now - WINDOW_MS;
  const steps: readonly Step[] = course.steps.filter((step) => isWithin(step, left, course.now));
  const sum = (pick: (step: Step) => number): number => steps.reduce((whole, step) => whole + pick(step), 0);
  const retrieve = together(steps.map((step) => step.retrieve));
  const send = together(steps.map((step) => step.send));
  const empty = course.runs.filter((run) => run.outcome === 'empty' && isWithin(run, left, course.now));
  return {
    attempts: sum(({ starts }) => starts),
    answeredByPrometheus: sumOf(retrieve),
    retrieved: retrieve.get('200') ?? 0,
    answeredByRedHat: sumOf(send),
    accepted: send.get('200') ?? 0,
    failed: sum(({ failed }) => failed),
    nothingToSend: empty.reduce((whole, { count }) => whole + count, 0),
    codes: [...codesOf('retrieve', retrieve), ...codesOf('send', send)].sort(
      (one, other) => other.count - one.count,
    ),
  };
};

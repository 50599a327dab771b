import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { AuthorizeAnswer, FederateAnswer, UploadAnswer } from '../scenarios/scenario';
import type { OtherEnds } from './answers-in-turn';
import { between } from './chance';
import { authorizeError, federateError, uploadError, type Occasion } from './error-text';
import { HOUR, MINUTE, SECOND } from './moment';

/** Something a counter or gauge of the client shows from `at` on (telemetry.md 2.1). */
export type Happening = { readonly at: EpochMs } & (
  | { readonly what: 'started' }
  | { readonly what: 'failed' }
  | {
      readonly what: 'answered';
      readonly client: 'federate_from' | 'federate_to';
      readonly statusCode: string;
    }
  | { readonly what: 'gathered'; readonly samples: number; readonly filtered: number }
);

/** One cycle of the client, from its start to its end. */
export type Attempt = {
  readonly at: EpochMs;
  readonly endedAt: EpochMs;
  /** The error in the client's words; null: it did not fail. */
  readonly error: string | null;
  /** It had nothing to send, which is no failure. */
  readonly empty: boolean;
  readonly happenings: readonly Happening[];
};

/** What a worker of the client keeps between attempts; lost when it is built anew. */
export type Memory = { hasLabels: boolean; tokenEnds: EpochMs };

/** A worker that has not talked to anybody yet. */
export const newMemory = (): Memory => ({ hasLabels: false, tokenEnds: -Infinity });

/** Tokens live a day, and are renewed 15 s before their end (telemetry.md 1.3). */
const TOKEN_LIFE = 24 * HOUR - 15 * SECOND;

/** A usual answer of `/federate`, in series. */
const USUAL_SAMPLES = 1012;

/** Who makes an attempt, and what about. */
export type Client = {
  readonly ends: OtherEnds;
  readonly memory: Memory;
  readonly clusterId: string;
  readonly version: string;
};

class Course {
  readonly happenings: Happening[] = [];
  empty = false;

  constructor(
    readonly client: Client,
    public at: EpochMs,
  ) {}

  /** Lets the time of an exchange go by. */
  wait(answer: FederateAnswer | AuthorizeAnswer | UploadAnswer, usualMs: readonly [number, number]): void {
    const ms =
      answer.seconds === undefined
        ? between(...usualMs, `${this.at} ${usualMs[1]}`)
        : answer.seconds * SECOND;
    this.at += Math.max(1, Math.round(ms));
  }

  answered(client: 'federate_from' | 'federate_to', status: number): void {
    this.happenings.push({ at: this.at, what: 'answered', client, statusCode: String(status) });
  }
}

function federate(course: Course): string | null {
  const answer = course.client.ends.federate(course.at);
  course.wait(answer, [9, 34]);
  if (!('transport' in answer)) course.answered('federate_from', 'status' in answer ? answer.status : 200);
  const error = federateError(answer, course.client.version);
  if (error !== null) return error;
  // The labels that Red Hat gives are put on each series, so the first exchange of a worker comes before the gauges.
  if (!course.client.memory.hasLabels) {
    const refused = authorize(course, 'first-use');
    if (refused !== null) return refused;
    course.client.memory.hasLabels = true;
  }
  const told = 'status' in answer ? answer : { status: 200 };
  const samples =
    told.samples ?? USUAL_SAMPLES + Math.round(between(-9, 9, `samples ${Math.floor(course.at / HOUR)}`));
  const filtered = told.filtered ?? 0;
  course.happenings.push({ at: course.at, what: 'gathered', samples, filtered });
  course.empty = samples - filtered <= 0;
  return null;
}

function authorize(course: Course, occasion: Occasion): string | null {
  const { ends, memory, clusterId } = course.client;
  const answer = ends.authorize(course.at);
  course.wait(answer, [40, 120]);
  const error = authorizeError(answer, clusterId, occasion);
  if (error === null) memory.tokenEnds = course.at + TOKEN_LIFE;
  return error;
}

function upload(course: Course): string | null {
  const { ends, memory } = course.client;
  if (course.at >= memory.tokenEnds) {
    const refused = authorize(course, 'renewal');
    if (refused !== null) return refused;
  }
  const answer = ends.upload(course.at);
  course.wait(answer, [80, 240]);
  if ('status' in answer) {
    course.answered('federate_to', answer.status);
    if (answer.status === 401) memory.tokenEnds = -Infinity;
  }
  return uploadError(answer);
}

/** Goes once through the client's cycle (telemetry.md 1.1), against the ends as they are at that time. */
export function attempt(client: Client, at: EpochMs): Attempt {
  const course = new Course(client, at);
  course.happenings.push({ at, what: 'started' });
  const error = federate(course) ?? (course.empty ? null : upload(course));
  if (error !== null) course.happenings.push({ at: course.at, what: 'failed' });
  const { happenings, empty } = course;
  return { at, endedAt: course.at, error, empty: empty && error === null, happenings };
}

/** How long the client waits after an attempt, in ms: 4 min 30 s, or 1 minute after a failure (telemetry.md 1.1). */
export function pause(done: Attempt): number {
  return done.error === null ? 4.5 * MINUTE : MINUTE;
}

import type { Answer, EpochMs } from '../evidence/answer';
import type { RawAnswer } from '../evidence/request';
import { listAt } from './json';
import { redactDetail } from './redact';

/** What a parser makes of bodies: a value, the knowledge that there is none, or the reason why it cannot tell. */
export type Reading<T> =
  | { readonly is: 'found'; readonly value: T }
  | { readonly is: 'nothing' }
  | { readonly is: 'unreadable'; readonly detail: string };

/** A source's parser: one raw answer per request of its row in the table of sources. */
export type Parser<T> = (raw: readonly RawAnswer[], at: EpochMs) => Answer<T>;

/** A value that the bodies hold; when that was, `parserOf` adds. */
export const found = <T>(value: T): Reading<T> => ({ is: 'found', value });
/** The source was asked and has no such thing, which is knowledge and no failure. */
export const NOTHING = { is: 'nothing' } as const;
/** Bodies of another shape. `detail` may be text of the cluster: `parserOf` redacts it. */
export const unreadable = (detail: string): Reading<never> => ({ is: 'unreadable', detail });

/** What stands for the body of a 404: the API says that there is no such object. A body of JSON's null says nothing. */
export const ABSENT: unique symbol = Symbol('absent');

const isAbsent = (raw: RawAnswer): boolean => raw.is !== 'body' && raw.status === 404;

/** HTTP says it better than the room that asked: 401 and 403 are a missing permission. */
const failure = (raw: Exclude<RawAnswer, { is: 'body' }>, at: EpochMs): Answer<never> => ({
  is: raw.status === 401 || raw.status === 403 ? 'refused' : raw.is,
  detail: redactDetail(raw.detail),
  at,
});

/**
 * What a Prometheus, or Thanos before it, says is missing of its answer; null where nothing is. What it says of the
 * query itself stands in the same list, up to 3.0 ("PromQL info: metric might not be a counter").
 */
const missingOf = (bodies: readonly unknown[]): string | null =>
  bodies
    .flatMap((body) => listAt(body, 'warnings'))
    .find((warning): warning is string => typeof warning === 'string' && !warning.startsWith('PromQL ')) ??
  null;

/**
 * A parser out of a function over bodies. The first request that failed decides for the source, except a 404: that
 * is an answer, and its body is ABSENT. Where some of an answer is missing, that there is nothing cannot be told.
 */
export const parserOf =
  <T>(parse: (bodies: readonly unknown[]) => Reading<T>): Parser<T> =>
  (raw, at) => {
    if (raw.length === 0) return { is: 'not-asked' };
    const bodies: unknown[] = [];
    for (const answer of raw) {
      if (answer.is === 'body') bodies.push(answer.body);
      else if (isAbsent(answer)) bodies.push(ABSENT);
      else return failure(answer, at);
    }
    const reading = parse(bodies);
    if (reading.is === 'unreadable') return { is: 'unreadable', detail: redactDetail(reading.detail), at };
    const missing = missingOf(bodies);
    if (missing === null) return { ...reading, at };
    const partial = redactDetail(missing);
    return reading.is === 'found' ? { ...reading, at, partial } : { is: 'unreadable', detail: partial, at };
  };

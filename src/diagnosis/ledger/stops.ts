import type { Codes } from './codes';
import type { Step } from './steps';

/** Where the failures of a run stopped. */
export type Stops = {
  /** Prometheus did not answer. */
  readonly noAnswer: number;
  /** Prometheus answered 200 and Red Hat's side did not answer. */
  readonly stopped: number;
  /** Answers other than 200. */
  readonly retrieve: Codes;
  readonly send: Codes;
};

/** Of runs that did not fail. */
export const NO_STOPS: Stops = { noAnswer: 0, stopped: 0, retrieve: new Map(), send: new Map() };

/** Answers other than 200 of one kind. */
export type Refusals = { readonly leg: 'retrieve' | 'send'; readonly code: string; readonly count: number };

/** How many failures these answers stand for. */
export const countAll = (refusals: readonly Refusals[]): number =>
  refusals.reduce((sum, { count }) => sum + count, 0);

/** The answers of a step that are no 200. */
export const refusalsOf = ({ retrieve, send }: Step): readonly Refusals[] =>
  [
    ...[...retrieve].map(([code, count]) => ({ leg: 'retrieve' as const, code, count })),
    ...[...send].map(([code, count]) => ({ leg: 'send' as const, code, count })),
  ].filter(({ code }) => code !== '200');

/** The first `count` failures of these answers, and the rest, both in their order; an entry may be in both in part. */
export const takeRefusals = (
  all: readonly Refusals[],
  count: number,
): readonly [taken: readonly Refusals[], rest: readonly Refusals[]] => {
  const [taken, rest]: [Refusals[], Refusals[]] = [[], []];
  let open = count;
  for (const one of all) {
    const now = Math.min(open, one.count);
    open -= now;
    if (now > 0) taken.push({ ...one, count: now });
    if (one.count > now) rest.push({ ...one, count: one.count - now });
  }
  return [taken, rest];
};

const codesOf = (leg: Refusals['leg'], refusals: readonly Refusals[]): Codes => {
  const codes = new Map<string, number>();
  for (const one of refusals) {
    if (one.leg === leg) codes.set(one.code, (codes.get(one.code) ?? 0) + one.count);
  }
  return codes;
};

/** Failures of which these were answered and so many stopped in between; the others got no answer of Prometheus. */
export const stopsOf = (failed: number, refusals: readonly Refusals[], stopped: number): Stops => ({
  noAnswer: Math.max(0, failed - countAll(refusals) - stopped),
  stopped,
  retrieve: codesOf('retrieve', refusals),
  send: codesOf('send', refusals),
});

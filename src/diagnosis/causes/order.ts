import { sumOf } from '../ledger/codes';
import type { Echo } from '../ledger/considered';
import type { CauseFinding } from '../report';
import type { Cause, Counted, Logged, Opinion } from './cause';
import { uncountedLines } from './traces';

/** A cause that holds; only such ones have a share and a place in the order. */
export type Held = { readonly cause: Cause; readonly opinion: Extract<Opinion, { is: 'holds' }> };

/** More are words (`verdicts.md` 3). */
const MOST_POSSIBLE = 6;

type Weighed = { readonly held: Held; readonly finding: CauseFinding; readonly weight: number };

/** Failures that no code names are split by lines; a log that does not reach back so far splits nothing. */
const shareOf = (
  { counted, lines }: Held['opinion'],
  all: Counted | null,
  logged: Logged | null,
): number | null => {
  if (all === null || all.failures.count === 0) {
    return logged?.complete === true && lines > 0 ? lines / logged.lines.length : null;
  }
  const { count, retrieve, send } = all.failures;
  if (lines === 0) return counted > 0 ? Math.min(1, counted / count) : null;
  if (logged?.complete !== true) return null;
  const unnamed = Math.max(0, count - sumOf(retrieve) - sumOf(send));
  return Math.min(1, (counted + (unnamed * lines) / uncountedLines(logged).length) / count);
};

/** Over the unbroken run where it is an echo, else over the failures in the window. */
const share = ({ opinion }: Held, counted: Counted | null, logged: Logged | null): number | null => {
  if (opinion.sureness === 'possible') return null;
  if (opinion.echo !== undefined) return Math.min(1, opinion.echo.count / opinion.echo.failed);
  return shareOf(opinion, counted, logged);
};

const weigh = (held: Held, counted: Counted | null, logged: Logged | null): Weighed => {
  const { sureness, stage, statusCode, because, counted: count, lines } = held.opinion;
  const part = share(held, counted, logged);
  const total = counted?.failures.count ?? 0;
  return {
    held,
    finding: { id: held.cause.id, sureness, stage, statusCode, share: part, because },
    weight: part ?? (total > 0 ? Math.min(1, (count + lines) / total) : lines),
  };
};

const RANK = { found: 0, likely: 0, possible: 1 } as const;

const byWeight = (one: Weighed, other: Weighed): number =>
  RANK[one.finding.sureness] - RANK[other.finding.sureness] || other.weight - one.weight;

/** What came before a run of 429s stands first, the 429s second (`verdicts.md` 1, Echo). */
const echoRank = ({ held }: Weighed, echo: Echo | null): number => {
  if (echo === null) return 0;
  if (held.opinion.echo !== undefined) return -2;
  return held.cause.id === 'upload-rate-limited' ? -1 : 0;
};

/**
 * The causes as the report lists them: an answer before a run of 429s first (`verdicts.md` 1, Echo), then by share of
 * the failures; possible ones last, and no more than six of those.
 */
export const orderCauses = (
  held: readonly Held[],
  counted: Counted | null,
  logged: Logged | null,
): readonly CauseFinding[] => {
  const echo = counted?.echo ?? null;
  const ordered = held
    .map((one) => weigh(one, counted, logged))
    .sort((one, other) => echoRank(one, echo) - echoRank(other, echo) || byWeight(one, other))
    .map(({ finding }) => finding);
  const certain = ordered.filter(({ sureness }) => sureness !== 'possible');
  const possible = ordered.filter(({ sureness }) => sureness === 'possible');
  return [...certain, ...possible.slice(0, MOST_POSSIBLE)];
};

import { OTHER_CODES, withRest } from '../diagnosis/ledger/with-rest';
import type { Ledger, Report } from '../diagnosis/report';
import { stopOf } from './stop-of';

/** What came of attempts at one place of their way; over the window, as the ledger. */
export type AnswerRow = {
  readonly key: string;
  readonly leg: 'retrieve' | 'authorize' | 'send';
  /** A status code, `other` for many rare ones, or null where nothing was answered or nothing was reached. */
  readonly code: string | null;
  /** The code was read in the log, since no counter has it. */
  readonly fromLog: boolean;
  readonly count: number;
  /** Share of all attempts, 0 to 1. */
  readonly share: number;
  readonly kind: 'good' | 'bad' | 'open' | 'not-reached';
};

const share = (count: number, { attempts }: Ledger): number =>
  attempts > 0 ? Math.min(1, count / attempts) : 0;

/** The codes of one leg; where they are many, the rare ones as one. */
const codesOf = (ledger: Ledger, leg: 'retrieve' | 'send'): Ledger['codes'] =>
  withRest(
    ledger.codes.filter((entry) => entry.leg === leg && entry.count > 0),
    ({ count }) => count,
    (rest) => ({
      leg,
      statusCode: OTHER_CODES,
      count: rest.reduce((sum, { count }) => sum + count, 0),
    }),
  );

const codeRows = (ledger: Ledger, leg: 'retrieve' | 'send'): readonly AnswerRow[] =>
  codesOf(ledger, leg).map(({ statusCode, count }) => ({
    key: `${leg}-${statusCode}`,
    leg,
    code: statusCode,
    fromLog: false,
    count,
    share: share(count, ledger),
    kind: statusCode === '200' ? 'good' : 'bad',
  }));

const noAnswerRow = (ledger: Ledger): readonly AnswerRow[] => {
  const count = ledger.attempts - ledger.answeredByPrometheus;
  // One attempt may be in flight at the edge of the window (verdicts.md 2).
  if (count <= 1) return [];
  return [
    {
      key: 'retrieve-none',
      leg: 'retrieve',
      code: null,
      fromLog: false,
      count,
      share: share(count, ledger),
      kind: 'bad',
    },
  ];
};

const beforeAnswerRow = (ledger: Ledger, report: Report): readonly AnswerRow[] => {
  const count = ledger.retrieved - ledger.answeredByRedHat - ledger.nothingToSend;
  const stop = stopOf(report);
  if (count <= 1 && stop.code === null) return [];
  return [
    {
      ...stop,
      key: stop.leg === 'send' ? 'send-none' : 'authorize',
      fromLog: true,
      count: Math.max(0, count),
      share: share(count, ledger),
    },
  ];
};

/** Where nobody knows whether the upload was reached, nobody says that it was not; nor where it was. */
const notReachedRow = (ledger: Ledger, before: readonly AnswerRow[]): readonly AnswerRow[] =>
  ledger.answeredByRedHat > 0 || before.some(({ kind, leg }) => kind === 'open' || leg === 'send')
    ? []
    : [
        {
          key: 'send-none',
          leg: 'send',
          code: null,
          fromLog: false,
          count: 0,
          share: 0,
          kind: 'not-reached',
        },
      ];

/** The ledger as a table: one row for each answer that came, and for each place where none came. */
export const answerRows = (report: Report): readonly AnswerRow[] => {
  const { ledger } = report;
  if (ledger === null || ledger.attempts === 0) return [];
  const before = beforeAnswerRow(ledger, report);
  return [
    ...codeRows(ledger, 'retrieve'),
    ...noAnswerRow(ledger),
    ...before,
    ...codeRows(ledger, 'send'),
    ...notReachedRow(ledger, before),
  ];
};

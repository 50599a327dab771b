import type { CauseFinding, Reason, Report } from '../diagnosis/report';
import { reasonText } from './reasons';
import { stepText } from './steps';
import type { T } from './t';

/** RFC 3339 in UTC, to the second. */
export const rfc3339 = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');

const timeOrNull = (at: number | null): string | null => (at === null ? null : rfc3339(at));

const inRfc3339 = (values: Reason['values']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key.endsWith('At') && typeof value === 'number' ? rfc3339(value) : value,
    ]),
  );

/** The object of `verdicts.md` 4, to the letter. */
export const toJson = (report: Report, t: T): unknown => {
  const becauseOf = (because: readonly Reason[]) =>
    because.map((reason) => ({
      id: reason.id,
      values: inRfc3339(reason.values),
      text: reasonText(t, reason, rfc3339),
    }));
  const causeOf = ({ id, sureness, statusCode, share, because }: CauseFinding) => ({
    id,
    sureness,
    statusCode,
    share: share === null ? null : Number(share.toFixed(3)),
    because: becauseOf(because),
  });
  const { ledger } = report;
  return {
    state: report.state,
    stage: report.stage,
    causes: report.causes.map(causeOf),
    ruledOut: report.ruledOut.map(({ id, because }) => ({ id, because: becauseOf(because) })),
    missing: report.missing.map(({ id }) => id),
    ledger: ledger && {
      attempts: ledger.attempts,
      answeredByPrometheus: ledger.answeredByPrometheus,
      retrieved: ledger.retrieved,
      answeredByRedHat: ledger.answeredByRedHat,
      accepted: ledger.accepted,
      failed: ledger.failed,
    },
    failingSince: timeOrNull(report.failingSince),
    lastAccepted: timeOrNull(report.lastAccepted),
    clearsAt: timeOrNull(report.clearsAt),
    steps: report.steps.map(({ id }) => ({ id, text: stepText(t, id).title })),
  };
};

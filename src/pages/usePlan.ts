import { useMemo } from 'react';
import type { CauseId } from '../diagnosis/causes/cause-id';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { changesCluster } from '../diagnosis/runbook/plan-steps';
import { trackSteps } from '../diagnosis/runbook/track-steps';
import type { TrackedStep } from '../diagnosis/runbook/track-steps';
import type { Telemetry } from '../live/useTelemetry';
import { useTicks } from '../live/useTicks';
import type { Ticks } from '../live/useTicks';
import type { MarkedStep } from '../ui/RemedyCard';
import { isDone } from '../ui/StepItem';

/** What to do, per live cause, and how much of it is done. */
export type Plan = {
  readonly causes: readonly { readonly id: CauseId; readonly steps: readonly MarkedStep[] }[];
  readonly done: number;
  readonly total: number;
};

const NO_PLAN: Plan = { causes: [], done: 0, total: 0 };

/**
 * When this firing began: the alert's own start, else when the attempts began to fail. Where only some fail there is no
 * such moment: the first failure of the window moves with it.
 */
const startOf = ({ alert }: Evidence, report: Report | null): EpochMs | null =>
  (alert.is === 'found' ? alert.value.activeAt : null) ??
  (report === null || report.state === 'degraded' ? null : report.failingSince);

/** When the reader said that the cluster was changed, the last time; null where they did not. */
const changedAt = ({ steps }: Report, ticked: Ticks['ticked']): EpochMs | null =>
  steps
    .filter(changesCluster)
    .map(({ id }) => ticked[id] ?? null)
    .reduce((last, at) => (at === null || (last !== null && last > at) ? last : at), null);

const marked = (tracked: readonly TrackedStep[], { ticked, tick }: Ticks): readonly MarkedStep[] =>
  tracked.map(({ step, progress }) => ({
    step,
    mark: {
      progress,
      isTicked: ticked[step.id] !== undefined,
      onTick: tick === null ? null : (isTicked: boolean) => tick(step.id, isTicked),
    },
  }));

/** Causes that a remedy is shown for, in the order of their share, with their steps. */
const planOf = (evidence: Evidence, report: Report, ticks: Ticks): Plan => {
  const seen = { report, evidence, changedAt: changedAt(report, ticks.ticked) };
  const steps = marked(trackSteps(report.steps, seen), ticks);
  const causes = report.causes
    .filter(({ sureness }) => sureness !== 'possible')
    .map(({ id }) => ({ id, steps: steps.filter(({ step }) => step.cause === id) }))
    .filter((cause) => cause.steps.length > 0);
  const shown = causes.flatMap((cause) => cause.steps);
  return {
    causes,
    done: shown.filter(({ mark }) => mark !== null && isDone(mark)).length,
    total: shown.length,
  };
};

/** The steps for what was found, ticked by the evidence and by the reader. */
export const usePlan = ({ evidence, now }: Telemetry, report: Report | null): Plan => {
  const { ticked, tick } = useTicks(startOf(evidence, report), now);
  return useMemo(
    () => (report === null ? NO_PLAN : planOf(evidence, report, { ticked, tick })),
    [evidence, report, ticked, tick],
  );
};

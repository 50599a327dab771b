import type { Evidence } from '../evidence/findings';
import type { CauseFinding, Sureness } from '../report';
import { remedyOf } from './remedies';
import type { Remedy } from './remedy';
import type { PlannedStep, Step } from './step';
import { step } from './steps';

/**
 * The steps for what was found, in the order of the causes. Only a cause that is found may change the cluster; one
 * that is likely may look, ask and wait; one that is possible may look. No step stands twice.
 */
export function planSteps(causes: readonly CauseFinding[], evidence: Evidence): readonly PlannedStep[] {
  const planned = causes.flatMap(({ id, sureness }) =>
    stepsFor(remedyOf(id), evidence)
      .filter((candidate) => allowed(candidate, sureness))
      .map((chosen): PlannedStep => ({ ...chosen, cause: id })),
  );
  return planned.filter((each, at) => at === placeOf(each, planned));
}

function stepsFor(remedy: Remedy, evidence: Evidence): readonly Step[] {
  const { steps, hosted, ownToken } = remedy;
  if (ownToken !== undefined && hasOwnToken(evidence)) return ownToken;
  if (hosted === undefined) return steps;
  switch (controlPlane(evidence)) {
    case 'hosted':
      return hosted;
    case 'standalone':
      return steps;
    case 'not-known':
      return afterAskingWhere(steps);
  }
}

/** Never a change of the pull secret as if the cluster stood alone where that is not known: it is asked first. */
function afterAskingWhere(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(servesAChange);
  return first < 0 ? steps : [...steps.slice(0, first), step('check-topology'), ...steps.slice(first)];
}

function allowed(candidate: Step, sureness: Sureness): boolean {
  if (sureness === 'found') return true;
  if (servesAChange(candidate)) return false;
  return sureness === 'likely' || candidate.does === 'look' || candidate.does === 'run';
}

/** Whether a step changes the cluster, or what it is registered as. */
export function changesCluster(candidate: Step): boolean {
  return 'effect' in candidate && candidate.effect === 'changes';
}

function servesAChange(candidate: Step): boolean {
  return changesCluster(candidate) || candidate.forAChange === true;
}

/** Of the same step for several causes, looking comes with the first; waiting and handing over with the last. */
function placeOf({ id, does }: PlannedStep, planned: readonly PlannedStep[]): number {
  const ids = planned.map((each) => each.id);
  return does === 'wait' || does === 'hand-over' ? ids.lastIndexOf(id) : ids.indexOf(id);
}

/** `External` is how Infrastructure spells a control plane that runs elsewhere. */
function controlPlane(evidence: Evidence): 'hosted' | 'standalone' | 'not-known' {
  const version = evidence['cluster-version'];
  if (version.is !== 'found' || version.value.topology === null) return 'not-known';
  return version.value.topology === 'External' ? 'hosted' : 'standalone';
}

function hasOwnToken(evidence: Evidence): boolean {
  const config = evidence['monitoring-config'];
  return config.is === 'found' && config.value.ownToken;
}

import type { Evidence, WorkloadFinding } from '../diagnosis/evidence/findings';
import type { Step } from '../diagnosis/runbook/step';
import { podText } from '../texts/pods';
import type { Words } from './useWords';

const Pods = ({ workload, words }: { readonly workload: WorkloadFinding; readonly words: Words }) => (
  <>
    {workload.pods.map((pod) => (
      <div key={pod.name} className="telemetry-health__small">
        {podText(words.t, pod)}
      </div>
    ))}
    {workload.pods.length === 0 && <div className="telemetry-health__small">{words.t('No pod')}</div>}
  </>
);

type Props = { readonly step: Step; readonly evidence: Evidence; readonly words: Words };

/** What a step asks to look at, where the page has it: the reader need not go there. */
export const LookedAt = ({ step, evidence, words }: Props) => {
  if (step.does !== 'look') return null;
  if (step.at !== 'client-workload' && step.at !== 'prometheus-workload') return null;
  const workload = evidence[step.at];
  return workload.is === 'found' ? <Pods workload={workload.value} words={words} /> : null;
};

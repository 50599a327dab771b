import type { ReactNode } from 'react';
import type { Evidence, Findings, WorkloadFinding } from '../diagnosis/evidence/findings';
import type { Step } from '../diagnosis/runbook/step';
import { noTroubleText, operatorText, proxyTexts } from '../texts/looked-at';
import { noPodText, podText } from '../texts/pods';
import { LookedAtLog, OpenLog } from './LookedAtLog';
import type { Words } from './useWords';

const Line = ({ children }: { readonly children: ReactNode }) => (
  <div className="telemetry-health__small">{children}</div>
);

const Pods = ({ workload, words }: { readonly workload: WorkloadFinding; readonly words: Words }) => (
  <>
    {workload.pods.map((pod) => (
      <Line key={pod.name}>{podText(words.t, pod)}</Line>
    ))}
    {workload.pods.length === 0 && <Line>{noPodText(words.t)}</Line>}
  </>
);

type Condition = Findings['cluster-operators']['conditions'][number];

/** Conditions that say that something is wrong. */
const isTrouble = ({ type, status }: Condition): boolean =>
  (type === 'Available' && status !== 'True') ||
  (['Degraded', 'UploadDegraded', 'Disabled'].includes(type) && status === 'True');

type Props = { readonly step: Step; readonly evidence: Evidence; readonly words: Words };

const Operators = ({ conditions, words }: Findings['cluster-operators'] & Pick<Props, 'words'>) => {
  const troubles = conditions.filter(isTrouble);
  return (
    <>
      {troubles.map((condition) => (
        <Line key={`${condition.operator}-${condition.type}`}>{operatorText(words.t, condition)}</Line>
      ))}
      {troubles.length === 0 && <Line>{noTroubleText(words.t)}</Line>}
    </>
  );
};

/** What a step asks to look at, where the page has it: the reader need not go there. */
export const LookedAt = ({ step, evidence, words }: Props) => {
  if (step.does === 'run' && (step.command === 'client-log' || step.command === 'prometheus-log'))
    return <OpenLog log={step.command} words={words} />;
  if (step.does !== 'look') return null;
  switch (step.at) {
    case 'client-workload':
    case 'prometheus-workload': {
      const workload = evidence[step.at];
      return workload.is === 'found' ? <Pods workload={workload.value} words={words} /> : null;
    }
    case 'cluster-proxy': {
      const proxy = evidence['cluster-proxy'];
      if (proxy.is !== 'found') return null;
      return (
        <>
          {proxyTexts(words.t, proxy.value).map((text) => (
            <Line key={text}>{text}</Line>
          ))}
        </>
      );
    }
    case 'cluster-operators': {
      const operators = evidence['cluster-operators'];
      return operators.is === 'found' ? <Operators {...operators.value} words={words} /> : null;
    }
    case 'client-log':
    case 'prometheus-log':
      return <LookedAtLog log={step.at} evidence={evidence} words={words} />;
    default:
      return null;
  }
};

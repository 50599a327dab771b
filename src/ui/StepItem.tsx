import { Flex, Label, ListItem } from '@patternfly/react-core';
import type { Evidence } from '../diagnosis/evidence/findings';
import { COMMANDS } from '../diagnosis/runbook/commands';
import type { Step } from '../diagnosis/runbook/step';
import type { Progress } from '../diagnosis/runbook/track-steps';
import { commandText } from '../texts/commands';
import { progressText } from '../texts/remedy-words';
import { stepText } from '../texts/steps';
import { CodeLine, EffectLabel } from './CodeLine';
import { LabelText } from './LabelText';
import { LookedAt } from './LookedAt';
import { TickBox } from './TickBox';
import type { Words } from './useWords';

/** How far a step is: as the evidence tells it, else as the reader ticked it. */
export type StepMark = {
  readonly progress: Progress;
  readonly isTicked: boolean;
  /** null where ticks cannot be kept, or where what was kept is not there yet. */
  readonly onTick: ((isTicked: boolean) => void) | null;
};

/** What the evidence shows is not the reader's to tick. */
const isReaders = ({ progress }: StepMark): boolean => progress === 'yours' || progress === 'cannot-tell';

/** Whether a step is behind the reader. */
export const isDone = (mark: StepMark): boolean =>
  mark.progress === 'done' || (isReaders(mark) && mark.isTicked);

type Props = {
  /** Unique on the page. */
  readonly id: string;
  readonly step: Step;
  /** null where the step is only read, not walked. */
  readonly mark: StepMark | null;
  readonly evidence: Evidence;
  readonly words: Words;
};

const Title = ({ id, step, mark, words }: Omit<Props, 'evidence'>) => {
  const { title } = stepText(words.t, step.id);
  const state = mark === null ? null : progressText(words.t, mark.progress);
  return (
    <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapNone' }}>
      {mark === null ? (
        <strong>{title}</strong>
      ) : (
        <TickBox
          id={`${id}-tick`}
          testId={`telemetry-tick-${step.id}`}
          label={<strong>{title}</strong>}
          isTicked={isDone(mark)}
          onTick={isReaders(mark) ? mark.onTick : null}
        />
      )}
      {step.does === 'act' && step.effect === 'changes' && <EffectLabel effect="changes" words={words} />}
      {state !== null && (
        <Label
          isCompact
          variant="outline"
          {...(mark?.progress === 'done' ? { status: 'success' as const } : {})}
        >
          <LabelText>{state}</LabelText>
        </Label>
      )}
    </Flex>
  );
};

/** One step: what to do, why, the command where there is one, and what the page itself has seen of it. */
export const StepItem = ({ id, step, mark, evidence, words }: Props) => {
  const { t } = words;
  return (
    <ListItem data-test={`telemetry-step-${step.id}`} data-progress={mark?.progress ?? ''}>
      <Title id={id} step={step} mark={mark} words={words} />
      <div className={mark === null ? '' : 'telemetry-health__under-tick'}>
        <div className="telemetry-health__small">{stepText(t, step.id).detail}</div>
        <LookedAt step={step} evidence={evidence} words={words} />
        {step.does === 'run' && (
          <>
            <CodeLine
              id={id}
              code={COMMANDS[step.command].command}
              label={<EffectLabel effect={COMMANDS[step.command].effect} words={words} />}
              words={words}
            />
            <div className="telemetry-health__small">{commandText(t, step.command)}</div>
          </>
        )}
      </div>
    </ListItem>
  );
};

import {
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Content,
  ExpandableSection,
  Flex,
  Label,
  List,
  ListItem,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import type { CauseId } from '../diagnosis/causes/cause-id';
import type { Evidence } from '../diagnosis/evidence/findings';
import { COMMANDS } from '../diagnosis/runbook/commands';
import { changesCluster } from '../diagnosis/runbook/plan-steps';
import { remedyOf } from '../diagnosis/runbook/remedies';
import type { Step } from '../diagnosis/runbook/step';
import type { Progress, TrackedStep } from '../diagnosis/runbook/track-steps';
import { causeText } from '../texts/causes';
import { commandText } from '../texts/commands';
import { pullSecretRules } from '../texts/pull-secret';
import { progressText, remedyFacts } from '../texts/remedy-words';
import { stepText } from '../texts/steps';
import { CodeLine, EffectLabel } from './CodeLine';
import { LinkList } from './LinkList';
import { LookedAt } from './LookedAt';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type StepProps = {
  readonly id: string;
  readonly step: Step;
  readonly progress: Progress | null;
  readonly evidence: Evidence;
  readonly words: Words;
};

const StepItem = ({ id, step, progress, evidence, words }: StepProps) => {
  const { t } = words;
  const { title, detail } = stepText(t, step.id);
  const state = progress === null ? null : progressText(t, progress);
  return (
    <ListItem data-test={`telemetry-step-${step.id}`} data-progress={progress ?? ''}>
      <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapNone' }}>
        <strong>{title}</strong>
        {step.does === 'act' && step.effect === 'changes' && <EffectLabel effect="changes" words={words} />}
        {state !== null && (
          <Label isCompact variant="outline" {...(progress === 'done' ? { status: 'success' as const } : {})}>
            {state}
          </Label>
        )}
      </Flex>
      <div className="telemetry-health__small">{detail}</div>
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
    </ListItem>
  );
};

const PullSecretRules = ({ words }: { readonly words: Words }) => (
  <ExpandableSection toggleText={words.t('Before you touch the pull secret')}>
    <List>
      {pullSecretRules(words.t).map((rule) => (
        <ListItem key={rule}>{rule}</ListItem>
      ))}
    </List>
  </ExpandableSection>
);

type BodyProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly cause: CauseId;
  readonly steps: readonly { readonly step: Step; readonly progress: Progress | null }[];
  readonly evidence: Evidence;
  readonly words: Words;
};

/** Meaning, steps and links of one remedy, without a frame. */
export const RemedyBody = ({ id, cause, steps, evidence, words }: BodyProps) => {
  const { t } = words;
  const remedy = remedyOf(cause);
  const touchesPullSecret =
    remedy.links.includes('pull-secret') && steps.some(({ step }) => changesCluster(step));
  const { meaning, notThis } = causeText(t, cause);
  const parts = [
    <Content component="p" key="meaning">
      {meaning}
    </Content>,
    <List key="facts" aria-label={t('Before you begin')}>
      {remedyFacts(t, remedy).map((fact) => (
        <ListItem key={fact}>{fact}</ListItem>
      ))}
    </List>,
    touchesPullSecret && <PullSecretRules key="rules" words={words} />,
    <List component="ol" key="steps">
      {steps.map(({ step, progress }) => (
        <StepItem
          key={step.id}
          id={`${id}-${step.id}`}
          step={step}
          progress={progress}
          evidence={evidence}
          words={words}
        />
      ))}
    </List>,
    <Content component="p" key="not-this">
      {notThis}
    </Content>,
    <LinkList key="links" links={remedy.links} words={words} />,
  ];
  return (
    <Stack hasGutter>
      {parts.filter(Boolean).map((part, index) => (
        // The order of the parts never changes.
        <StackItem key={index}>{part}</StackItem>
      ))}
    </Stack>
  );
};

type Props = {
  readonly cause: CauseId;
  readonly tracked: readonly TrackedStep[];
  readonly evidence: Evidence;
  readonly words: Words;
};

/** The step that mends it, as the headline; where nothing of the cluster has to be changed, the cause. */
const deedText = ({ t }: Words, cause: CauseId, steps: readonly TrackedStep[]): string => {
  const deed = steps.find(({ step }) => changesCluster(step))?.step;
  return deed === undefined ? causeText(t, cause).title : stepText(t, deed.id).title;
};

/** What to do about one live cause. */
export const RemedyCard = ({ cause, tracked, evidence, words }: Props) => {
  const steps = tracked.filter(({ step }) => step.cause === cause);
  return (
    <Card data-test={TEST_IDS.remedy(cause)}>
      <CardHeader>
        <CardTitle component="h3">
          {words.t('What to do: {{deed}}', { deed: deedText(words, cause, steps) })}
        </CardTitle>
      </CardHeader>
      <CardBody>
        <RemedyBody
          id={`telemetry-remedy-${cause}`}
          cause={cause}
          steps={steps}
          evidence={evidence}
          words={words}
        />
      </CardBody>
    </Card>
  );
};

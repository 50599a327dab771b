import {
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Content,
  Label,
  List,
  ListItem,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { memo } from 'react';
import type { CauseId } from '../diagnosis/causes/cause-id';
import type { Evidence } from '../diagnosis/evidence/findings';
import { changesCluster } from '../diagnosis/runbook/plan-steps';
import { remedyOf } from '../diagnosis/runbook/remedies';
import type { Step } from '../diagnosis/runbook/step';
import type { PlannedStep } from '../diagnosis/runbook/step';
import { causeText } from '../texts/causes';
import { permissionText } from '../texts/permissions';
import { hostedPullSecretRule, pullSecretRules } from '../texts/pull-secret';
import { remedyFacts, whatToDoText } from '../texts/remedy-words';
import { stepText } from '../texts/steps';
import { LabelText } from './LabelText';
import { LinkList } from './LinkList';
import { StepItem } from './StepItem';
import type { StepMark } from './StepItem';
import { TEST_IDS } from './testIds';
import { runbookWords } from '../texts/runbook-words';
import { Fold } from './Fold';
import type { Words } from './useWords';

const PullSecretRules = ({ isHosted, words }: { readonly isHosted: boolean; readonly words: Words }) => (
  <Fold title={runbookWords(words.t).beforePullSecret}>
    <List>
      {[...(isHosted ? [hostedPullSecretRule(words.t)] : []), ...pullSecretRules(words.t)].map((rule) => (
        <ListItem key={rule}>{rule}</ListItem>
      ))}
    </List>
  </Fold>
);

/** A step of the plan with how far it is. */
export type MarkedStep = { readonly step: PlannedStep; readonly mark: StepMark | null };

type BodyProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly cause: CauseId;
  readonly steps: readonly { readonly step: Step; readonly mark: StepMark | null }[];
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
    <List key="facts" aria-label={runbookWords(t).beforeYouBegin}>
      {remedyFacts(
        t,
        remedy,
        steps.map(({ step }) => step),
      ).map((fact) => (
        <ListItem key={fact}>{fact}</ListItem>
      ))}
    </List>,
    touchesPullSecret && (
      <PullSecretRules
        key="rules"
        isHosted={steps.some(({ step }) => step.id === 'find-hosted-secret')}
        words={words}
      />
    ),
    <List component="ol" key="steps" {...(steps.some(({ mark }) => mark !== null) ? { isPlain: true } : {})}>
      {steps.map(({ step, mark }) => (
        <StepItem
          key={step.id}
          id={`${id}-${step.id}`}
          step={step}
          mark={mark}
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
  readonly steps: readonly MarkedStep[];
  readonly evidence: Evidence;
  readonly words: Words;
};

/** The step that mends it, as the headline; where nothing of the cluster has to be changed, the cause. */
const deedText = ({ t }: Words, cause: CauseId, steps: readonly MarkedStep[]): string => {
  const deed = steps.find(({ step }) => changesCluster(step))?.step;
  return deed === undefined ? causeText(t, cause).title : stepText(t, deed.id).title;
};

/** What to do about one live cause. */
export const RemedyCard = memo(function RemedyCard({ cause, steps, evidence, words }: Props) {
  return (
    <Card data-test={TEST_IDS.remedy(cause)}>
      <CardHeader
        hasWrap
        actions={{
          hasNoOffset: true,
          actions: (
            <Label isCompact>
              <LabelText>{permissionText(words.t, remedyOf(cause).permission)}</LabelText>
            </Label>
          ),
        }}
      >
        <CardTitle component="h2">{whatToDoText(words.t, deedText(words, cause, steps))}</CardTitle>
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
});

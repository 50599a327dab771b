import {
  Accordion,
  AccordionContent,
  AccordionItem,
  AccordionToggle,
  Label,
  Stack,
  StackItem,
  Title,
} from '@patternfly/react-core';
import { memo, useState } from 'react';
import type { CauseId } from '../diagnosis/causes/cause-id';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { changesCluster } from '../diagnosis/runbook/plan-steps';
import { CAUSES_BY_PLACE, remedyOf } from '../diagnosis/runbook/remedies';
import { causeText } from '../texts/causes';
import { otherCausesWords } from '../texts/other-causes';
import { permissionText } from '../texts/permissions';
import { stageText } from '../texts/stages';
import { Fold } from './Fold';
import { LabelText } from './LabelText';
import { RemedyBody } from './RemedyCard';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = { readonly report: Report; readonly evidence: Evidence; readonly words: Words };

type Group = { readonly title: string; readonly causes: readonly CauseId[] };

/** What the evidence leaves possible first; the others by their place on the way. */
const groupsOf = ({ causes }: Report, { t }: Words): readonly Group[] => {
  const possible = causes.filter(({ sureness }) => sureness === 'possible').map(({ id }) => id);
  const elsewhere = new Set(causes.map(({ id }) => id));
  return [
    { title: otherCausesWords(t).possible, causes: possible },
    ...CAUSES_BY_PLACE.map(({ place, causes: all }) => ({
      title: stageText(t, place),
      causes: all.filter((id) => !elsewhere.has(id)),
    })),
  ].filter((group) => group.causes.length > 0);
};

type CauseProps = Omit<Props, 'report'> & {
  readonly id: CauseId;
  readonly isRuledOut: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

const OtherCause = ({ id, isRuledOut, isOpen, onToggle, evidence, words }: CauseProps) => {
  const { steps, permission } = remedyOf(id);
  return (
    <AccordionItem isExpanded={isOpen}>
      <AccordionToggle id={`telemetry-other-${id}`} onClick={onToggle}>
        <span className="telemetry-health__wrap">{causeText(words.t, id).title}</span>{' '}
        {isRuledOut && (
          <Label isCompact variant="outline">
            <LabelText>{otherCausesWords(words.t).ruledOut}</LabelText>
          </Label>
        )}
      </AccordionToggle>
      <AccordionContent>
        {isOpen && (
          <>
            <Label isCompact>
              <LabelText>{permissionText(words.t, permission)}</LabelText>
            </Label>
            <RemedyBody
              id={`telemetry-other-${id}`}
              cause={id}
              evidence={evidence}
              steps={steps
                .filter((step) => !changesCluster(step) && step.forAChange !== true)
                .map((step) => ({ step, mark: null }))}
              words={words}
            />
          </>
        )}
      </AccordionContent>
    </AccordionItem>
  );
};

/** "Not convincing?": every other cause this page knows, folded. Steps that change the cluster are left to a found cause. */
export const OtherCauses = memo(function OtherCauses({ report, evidence, words }: Props) {
  const [open, setOpen] = useState<CauseId | null>(null);
  const groups = groupsOf(report, words);
  const ruledOut = new Set(report.ruledOut.map(({ id }) => id));
  const count = groups.reduce((sum, { causes }) => sum + causes.length, 0);
  return (
    <Fold title={otherCausesWords(words.t).title(count)} testId={TEST_IDS.otherCauses}>
      <Stack hasGutter>
        {groups.map(({ title, causes }) => (
          <StackItem key={title}>
            <Title headingLevel="h3" size="md">
              {title}
            </Title>
            <Accordion asDefinitionList={false}>
              {causes.map((id) => (
                <OtherCause
                  key={id}
                  id={id}
                  isRuledOut={ruledOut.has(id)}
                  isOpen={open === id}
                  onToggle={() => setOpen(open === id ? null : id)}
                  evidence={evidence}
                  words={words}
                />
              ))}
            </Accordion>
          </StackItem>
        ))}
      </Stack>
    </Fold>
  );
});

import {
  Accordion,
  AccordionContent,
  AccordionItem,
  AccordionToggle,
  ExpandableSection,
} from '@patternfly/react-core';
import { useState } from 'react';
import { CAUSE_IDS } from '../diagnosis/causes/cause-id';
import type { CauseId } from '../diagnosis/causes/cause-id';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { remedyOf } from '../diagnosis/runbook/remedies';
import { changesCluster } from '../diagnosis/runbook/plan-steps';
import { causeText } from '../texts/causes';
import { RemedyBody } from './RemedyCard';
import type { Words } from './useWords';

type Props = { readonly report: Report; readonly evidence: Evidence; readonly words: Words };

/** "Not convincing?": every other cause this page knows, folded. Steps that change the cluster are left to a found cause. */
export const OtherCauses = ({ report, evidence, words }: Props) => {
  const { t } = words;
  const [open, setOpen] = useState<CauseId | null>(null);
  const named = new Set(report.causes.filter(({ sureness }) => sureness !== 'possible').map(({ id }) => id));
  const others = CAUSE_IDS.filter((id) => !named.has(id));
  return (
    <ExpandableSection toggleText={t('Other causes ({{count}})', { count: others.length })}>
      <Accordion asDefinitionList={false}>
        {others.map((id) => (
          <AccordionItem key={id} isExpanded={open === id}>
            <AccordionToggle id={`telemetry-other-${id}`} onClick={() => setOpen(open === id ? null : id)}>
              {causeText(t, id).title}
            </AccordionToggle>
            <AccordionContent>
              {open === id && (
                <RemedyBody
                  id={`telemetry-other-${id}`}
                  cause={id}
                  evidence={evidence}
                  steps={remedyOf(id)
                    .steps.filter((step) => !changesCluster(step) && step.forAChange !== true)
                    .map((step) => ({ step, progress: null }))}
                  words={words}
                />
              )}
            </AccordionContent>
          </AccordionItem>
        ))}
      </Accordion>
    </ExpandableSection>
  );
};

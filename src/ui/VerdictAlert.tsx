import { Alert, Content } from '@patternfly/react-core';
import { QuestionCircleIcon } from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import type { Report, State } from '../diagnosis/report';
import { sentencesText } from '../texts/sentences';
import { stateText } from '../texts/states';
import type { T } from '../texts/t';
import type { VerdictWords } from '../texts/verdict';
import { VERDICT_ELEMENT_ID } from './SkipToVerdict';
import { TEST_IDS } from './testIds';

const VARIANT = {
  failing: 'danger',
  degraded: 'warning',
  recovering: 'info',
  collecting: 'info',
  delivering: 'success',
  off: 'info',
  unknown: 'custom',
} as const satisfies Record<State, string>;

type Props = {
  readonly report: Report;
  readonly words: VerdictWords;
  readonly t: T;
  readonly actions?: ReactNode;
};

/** The answer, first and in words; the only alert box of a page. */
export const VerdictAlert = ({ report, words, t, actions }: Props) => (
  <>
    <Alert
      isInline
      variant={VARIANT[report.state]}
      title={words.title}
      // In place of the sign, for who does not see it; PatternFly's own words for it are English.
      variantLabel={stateText(t, report.state).short}
      component="h2"
      {...(report.state === 'unknown' ? { customIcon: <QuestionCircleIcon /> } : {})}
      id={VERDICT_ELEMENT_ID}
      tabIndex={-1}
      role="group"
      aria-label={words.title}
      data-test={TEST_IDS.verdict}
      data-state={report.state}
      data-stage={report.stage}
      data-causes={report.causes.map(({ id, sureness }) => `${id}:${sureness}`).join(' ')}
      actionLinks={actions}
    >
      {words.sentences.length > 0 && <Content component="p">{sentencesText(t, words.sentences)}</Content>}
    </Alert>
    {/* Announces a changed headline once; the numbers under it change at every refresh and are not announced. */}
    <div aria-live="polite" className="telemetry-health__announcement">
      {words.title}
    </div>
  </>
);
